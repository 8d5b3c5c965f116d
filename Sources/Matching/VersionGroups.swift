/// Which speeches of a library are versions of one text: drafts, copies, twins of a compilation. They don't count as reuse of
/// each other.
public struct VersionGroups: Hashable, Sendable {
    /// Indices of speeches, at least two in each group; the newest first, as far as dates and names tell, else the longest.
    public let groups: [[Int]]
    private let places: [Int: Int]

    public static let none = VersionGroups([])

    public init(_ groups: [[Int]]) {
        self.groups = groups
        let places = groups.enumerated().flatMap { group, speeches in speeches.map { ($0, group) } }
        self.places = Dictionary(places) { first, _ in first }
    }

    /// The group that a speech belongs to, as an index into `groups`; nil for the only version of its text.
    public func group(of speech: Int) -> Int? { places[speech] }

    /// Whether two different speeches are versions of one text.
    public func areVersions(_ a: Int, _ b: Int) -> Bool { a != b && places[a] != nil && places[a] == places[b] }

    /// The speech that stands for the text that a speech is a version of.
    public func text(of speech: Int) -> Int { places[speech].map { groups[$0][0] } ?? speech }
}
