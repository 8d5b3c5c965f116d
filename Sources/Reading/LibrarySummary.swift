import Speeches

/// What a library's header says of it, worked out once.
package struct LibrarySummary: Sendable {
    /// In characters or words.
    package let length: Int
    package let scalarCount: Int
    /// The folder that all files lie in, below which they may lie deeper.
    package let folder: String

    /// - Complexity: linear in the number of speeches.
    init(_ library: Library) {
        let speeches = (0..<library.count).map(library.speech)
        length = speeches.reduce(0) { $0 + $1.length }
        scalarCount = speeches.reduce(0) { $0 + $1.range.count }
        folder = Self.commonFolder(of: library.documents.map(\.name))
    }

    private static func commonFolder(of names: [String]) -> String {
        let paths = names.map { $0.split(separator: "/", omittingEmptySubsequences: false).dropLast() }
        guard var common = paths.first else { return "" }
        for path in paths { common = common.prefix(zip(common, path).prefix { $0 == $1 }.count) }
        return common.joined(separator: "/")
    }
}
