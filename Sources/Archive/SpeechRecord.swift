import Speeches

/// A speech, as `duidu tree --json` and `duidu list --json` print it.
public struct SpeechRecord: Encodable, Sendable {
    let type = "document"
    let doc: String
    /// The speech's number in its file, from 1.
    let speech: Int
    let start: Int
    let end: Int
    let title: String
    let derived: Bool
    let date: String?
    let speaker: String?
    let occasion: String?
    let place: String?
    let sections: Int

    public init(_ speech: Speech, in document: Document) {
        doc = document.name
        self.speech = speech.id.number
        (start, end) = (speech.range.lowerBound.scalar, speech.range.upperBound.scalar)
        (title, derived) = (speech.title.text, speech.title.isDerived)
        (date, speaker) = (speech.facts.date, speech.facts.speaker)
        (occasion, place) = (speech.facts.occasion, speech.facts.place)
        sections = speech.sections.headingCount
    }
}
