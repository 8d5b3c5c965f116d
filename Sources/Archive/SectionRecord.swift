import Speeches

/// A section, as `duidu tree --json` prints it.
public struct SectionRecord: Encodable, Sendable {
    let doc: String
    let speech: Int
    let level: Int
    let start: Int
    let end: Int
    let label: String
    let heading: String

    public init(_ section: Section, of speech: Speech, in document: Document) {
        (doc, self.speech, level) = (document.name, speech.id.number, section.level)
        (start, end) = (section.range.lowerBound.scalar, section.range.upperBound.scalar)
        (label, heading) = (document.quote(section.label), document.quote(section.heading))
    }
}
