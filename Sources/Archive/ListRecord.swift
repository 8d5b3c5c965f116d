import Matching
import Speeches

/// A speech with its figures, as `duidu list --json` prints it.
public struct ListRecord: Encodable, Sendable {
    let type = "speech"
    let doc: String
    /// The speech's number in its file, from 1.
    let speech: Int
    let title: String
    /// The title was taken from the first sentence.
    let derived: Bool
    let date: String?
    let speaker: String?
    let occasion: String?
    let place: String?
    /// What is stated of the speech, and where.
    let facts: [String: FactRecord]
    /// Ideographs, letters and digits.
    let characters: Int
    let sections: Int
    /// The share, 0…1, that stands elsewhere in more than a set phrase.
    let reuse: Double
    let matches: Int
    /// The other versions of the same text, as `file#number`, the newest first; they aren't among the matches.
    let versions: [String]?
    /// What the file is: `text`, `docx`, …
    let format: String
    /// Of a text file, a page or a feed.
    let encoding: String?

    public init(_ index: Int, in library: Library, _ matches: MatchIndex) {
        let speech = library.speech(index)
        (doc, self.speech) = (library.document(of: index).name, speech.id.number)
        (title, derived) = (speech.title.text, speech.title.isDerived)
        (date, speaker) = (speech.facts.date, speech.facts.speaker)
        (occasion, place) = (speech.facts.occasion, speech.facts.place)
        let stated = SpeechFacts.Kind.allCases.compactMap { kind in speech.facts[kind].map { (kind.rawValue, FactRecord($0)) } }
        facts = Dictionary(uniqueKeysWithValues: stated)
        characters = speech.length
        sections = speech.sections.headingCount
        reuse = (Double(matches.reused[index]) / Double(max(1, speech.range.count))).rounded(toPlaces: 4)
        self.matches = matches.sides[index].count
        versions = matches.versions.group(of: index).map { group in
            matches.versions.groups[group].filter { $0 != index }.map {
                "\(library.document(of: $0).name)#\(library.speech($0).id.number)"
            }
        }
        let origin = library.document(of: index).origin
        (format, encoding) = (origin.format, origin.encoding)
    }
}
