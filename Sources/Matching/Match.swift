import Speeches

/// What kind of reuse a match is, from the most telling to the least.
public enum Grade: String, CaseIterable, Comparable, Sendable {
    /// All tokens equal.
    case verbatim
    /// The same phrasing in the same order, with small edits.
    case near
    /// The same idea or skeleton; little shared wording, or clauses moved.
    case parallel
    /// Nothing in it that isn't a set phrase.
    case formula

    public static func < (a: Self, b: Self) -> Bool { a.order < b.order }
    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A run of an alignment: what stands on either side, and how it differs.
public struct Edit: Hashable, Sendable {
    public enum Kind: String, Sendable {
        case equal, changed
        /// Only in b.
        case inserted
        /// Only in a.
        case deleted
    }

    public let kind: Kind
    /// Empty for an insertion.
    public let a: TextRange
    /// Empty for a deletion.
    public let b: TextRange

    public init(kind: Kind, a: TextRange, b: TextRange) { (self.kind, self.a, self.b) = (kind, a, b) }
}

/// Names a match wherever its files lie: a hash of both contents and places.
public struct MatchID: Hashable, Sendable {
    public let value: UInt64
    public init(value: UInt64) { self.value = value }
}

/// Names a family: the smallest identity among the passages in it.
public struct FamilyID: Hashable, Comparable, Sendable {
    public let value: UInt64
    public init(value: UInt64) { self.value = value }
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// Two passages that belong together.
public struct Match: Sendable, Identifiable {
    public let id: MatchID
    /// In the speech that comes first in the library; for a match within one speech, the earlier place.
    public let a: Passage
    public let b: Passage
    /// Higher is more telling; the sum of the aligned tokens' rarity less the costs of what differs.
    public let score: Double
    public let grade: Grade
    /// Share of the aligned tokens that are equal, 0…1.
    public let likeness: Double
    /// The number of tokens that are equal on both sides.
    public let equalTokens: Int
    public let family: FamilyID
    /// The alignment from the start of both passages to their ends, in order.
    public let edits: [Edit]

    public init(
        id: MatchID, a: Passage, b: Passage, score: Double, grade: Grade, likeness: Double, equalTokens: Int, family: FamilyID,
        edits: [Edit]
    ) {
        (self.id, self.a, self.b, self.score, self.grade) = (id, a, b, score, grade)
        (self.likeness, self.equalTokens, self.family, self.edits) = (likeness, equalTokens, family, edits)
    }

    /// The same, called something else.
    public func graded(_ grade: Grade) -> Match {
        Match(
            id: id, a: a, b: b, score: score, grade: grade, likeness: likeness, equalTokens: equalTokens, family: family,
            edits: edits)
    }

    /// Whether both places stand in one speech.
    public var isWithin: Bool { a.speech == b.speech }
}
