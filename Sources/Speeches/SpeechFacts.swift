/// What is stated about a speech, each with where; nothing is guessed.
public struct SpeechFacts: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case title
        /// `2024-03-05`, `2024-03` or `2024`.
        case date
        case speaker, occasion, place
        /// Where the text was taken from: a newspaper, a collection.
        case source
        /// What the speech belongs to, as a user says it.
        case series
    }

    private var stated: [Kind: StatedFact] = [:]

    public init() {}

    /// What is stated of a kind; nil where nothing is.
    public subscript(kind: Kind) -> StatedFact? {
        get { stated[kind] }
        set { stated[kind] = newValue }
    }

    public var date: String? { stated[.date]?.value }
    public var speaker: String? { stated[.speaker]?.value }
    public var occasion: String? { stated[.occasion]?.value }
    public var place: String? { stated[.place]?.value }

    /// Keeps what was stated before.
    mutating func add(_ kind: Kind, _ fact: StatedFact?) {
        if stated[kind] == nil { stated[kind] = fact }
    }

    /// The facts with those of another source before them.
    public func overruled(by others: SpeechFacts) -> SpeechFacts {
        var facts = self
        facts.stated.merge(others.stated) { $1 }
        return facts
    }
}
