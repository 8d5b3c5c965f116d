import Speeches

/// A place where what is searched for stands.
public struct Hit: Hashable, Sendable {
    /// Index into the library's speeches.
    public let speech: Int
    /// From the first character found to the last, with the punctuation, glosses and line breaks between them.
    public let range: TextRange

    public init(speech: Int, range: TextRange) { (self.speech, self.range) = (speech, range) }
}
