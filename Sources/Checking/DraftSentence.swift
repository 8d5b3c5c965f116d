import Matching
import Speeches

/// A sentence of a draft, and where else it stands.
public struct DraftSentence: Sendable {
    /// Another speech that holds some of a sentence.
    public struct Source: Sendable {
        /// What the sentence shares stands here.
        public let passage: Passage
        /// The match that holds most of the sentence.
        public let match: Match
        /// The share of the sentence that stands in this speech, 0…1, whatever the match.
        public let share: Double
        public let isMine: Bool
        /// It suffices to say that the sentence was taken from here.
        public let isTelling: Bool
    }

    public let range: TextRange
    /// Ideographs, letters and digits.
    public let length: Int
    public let kind: SentenceKind
    /// Those that suffice for the kind first, and of these the one with the most of it.
    public let sources: [Source]
    /// What it shares, or most of it where it shares nothing, is quoted with a source named.
    public let isQuotation: Bool

    /// The share of the sentence that stands in the first source, 0…1.
    public var likeness: Double { sources.first?.share ?? 0 }
}
