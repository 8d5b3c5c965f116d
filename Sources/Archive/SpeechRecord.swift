import Speeches

/// A speech, as `duidu tree --json` prints it; offsets in scalars of the decoded file.
public struct SpeechRecord: Encodable, Sendable {
    let type = "document"
    let doc: String
    /// The speech's number in its file, from 1.
    let speech: Int
    let start: Int
    let end: Int
    let title: String

    public init(_ speech: Speech, in document: Document) {
        (doc, self.speech, title) = (document.name, speech.id.number, speech.title.text)
        (start, end) = (speech.range.lowerBound.scalar, speech.range.upperBound.scalar)
    }
}
