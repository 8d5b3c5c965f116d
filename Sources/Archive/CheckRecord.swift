import Checking
import Matching
import Speeches

/// A sentence of a draft, as `duidu check --json` prints it; offsets in scalars of the decoded file.
public struct CheckRecord: Encodable, Sendable {
    struct Source: Encodable {
        let doc: String
        let speech: Int
        let title: String
        let start: Int
        let end: Int
        /// The headings down to the section that it stands in.
        let section: String
        let text: String
        let grade: String
        /// Of the match that holds most of the sentence.
        let likeness: Double
        /// The share of the sentence that stands in this speech.
        let share: Double
        let mine: Bool
        /// It suffices for the sentence's kind.
        let telling: Bool
    }

    let type = "sentence"
    let start: Int
    let end: Int
    let section: String
    let text: String
    let characters: Int
    /// `only`, `mine`, `others` or `usual`.
    let kind: String
    /// The share of the sentence that stands in the first source.
    let likeness: Double
    /// It is quoted with its source named.
    let quotation: Bool
    /// The one with the most of the sentence first.
    let sources: [Source]

    public init(_ sentence: DraftSentence, of check: DraftCheck, in library: Library) {
        let document = library.document(of: check.draft)
        (start, end) = (sentence.range.lowerBound.scalar, sentence.range.upperBound.scalar)
        section = library.crumbs(ofSpeech: check.draft, at: sentence.range.lowerBound).joined(separator: " › ")
        text = document.text.string(in: sentence.range)
        (characters, kind) = (sentence.length, sentence.kind.rawValue)
        (likeness, quotation) = (sentence.likeness.rounded(toPlaces: 4), sentence.isQuotation)
        sources = sentence.sources.map { source in
            let speech = library.speech(source.passage.speech)
            let document = library.document(of: source.passage.speech)
            let range = source.passage.range
            return Source(
                doc: document.name, speech: speech.id.number, title: speech.title.text, start: range.lowerBound.scalar,
                end: range.upperBound.scalar,
                section: library.crumbs(ofSpeech: source.passage.speech, at: range.lowerBound).joined(separator: " › "),
                text: document.text.string(in: range), grade: source.match.grade.rawValue,
                likeness: source.match.likeness.rounded(toPlaces: 4), share: source.share.rounded(toPlaces: 4),
                mine: source.isMine, telling: source.isTelling)
        }
    }
}
