import Speeches

/// One phrasing, wherever it stands in a library.
public struct Family: Sendable, Identifiable {
    /// A wording of the phrasing, and where it stands.
    public struct Variant: Sendable {
        /// In the order of the library.
        public let places: [Passage]
        /// As the most typical wording is turned into this one: a is that wording; one equal edit for itself.
        public let edits: [Edit]
    }

    public let id: FamilyID
    /// The wording that differs least from all others, one for each place; it stands at the first of its variant's places.
    public let typical: Passage
    /// The typical wording first, then those that more places have.
    public let variants: [Variant]
    /// How many speeches have it; versions of one text are one.
    public let speeches: Int
    /// The place in the speech with the earliest stated date; nil where none has one.
    public let earliest: Passage?
    /// The best of its matches.
    public let score: Double
    /// That of most of its matches.
    public let grade: Grade

    public var places: Int { variants.reduce(0) { $0 + $1.places.count } }
}
