import Speeches

/// A stretch of one speech that stands, in whole or in variants, in another.
public struct Passage: Hashable, Sendable {
    /// The speech's index in the library that was matched.
    public let speech: Int
    /// In scalars of the document's text; begins and ends with a token.
    public let range: TextRange

    public init(speech: Int, range: TextRange) { (self.speech, self.range) = (speech, range) }
}
