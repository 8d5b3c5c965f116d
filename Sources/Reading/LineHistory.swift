/// What was typed behind a prompt before, the latest last.
package struct LineHistory: Hashable, Sendable {
    package private(set) var lines: [String]
    private static let limit = 100

    package init(_ lines: [String] = []) { self.lines = lines.suffix(Self.limit) }

    /// What was typed before moves to the end.
    mutating func add(_ line: String) {
        lines = (lines.filter { $0 != line } + [line]).suffix(Self.limit)
    }
}
