/// What was searched for, the latest last.
package struct SearchHistory: Hashable, Sendable {
    package private(set) var words: [String]
    private static let limit = 100

    package init(_ words: [String] = []) { self.words = words.suffix(Self.limit) }

    /// What was searched for before moves to the end.
    mutating func add(_ searched: String) {
        words = (words.filter { $0 != searched } + [searched]).suffix(Self.limit)
    }
}
