import Matching
import Speeches

/// A match, as `duidu match --json` prints it; offsets in scalars of the decoded file.
public struct MatchRecord: Encodable, Sendable {
    struct Place: Encodable {
        let doc: String
        let speech: Int
        let start: Int
        let end: Int
        /// The headings down to the section that the passage begins in.
        let section: String
        let text: String
    }

    struct Run: Encodable {
        let kind: String
        let a: [Int]
        let b: [Int]
    }

    let a: Place
    let b: Place
    let score: Double
    let grade: String
    let likeness: Double
    let family: String
    let edits: [Run]
    /// Present for matches inside one speech.
    let within: Bool?
    /// Present for matches between versions of one text.
    let versions: Bool?

    public init(_ match: Match, in library: Library, _ groups: VersionGroups = .none) {
        a = Self.place(match.a, in: library)
        b = Self.place(match.b, in: library)
        score = match.score.rounded(toPlaces: 3)
        grade = match.grade.rawValue
        likeness = match.likeness.rounded(toPlaces: 4)
        family = String(match.family.value, radix: 16)
        edits = match.edits.map { edit in
            Run(kind: edit.kind.rawValue, a: Self.bounds(edit.a), b: Self.bounds(edit.b))
        }
        within = match.isWithin ? true : nil
        versions = groups.areVersions(match.a.speech, match.b.speech) ? true : nil
    }

    private static func bounds(_ range: TextRange) -> [Int] { [range.lowerBound.scalar, range.upperBound.scalar] }

    private static func place(_ passage: Passage, in library: Library) -> Place {
        let document = library.document(of: passage.speech)
        let speech = library.speech(passage.speech)
        let headings = library.crumbs(ofSpeech: passage.speech, at: passage.range.lowerBound)
        return Place(
            doc: document.name, speech: speech.id.number, start: passage.range.lowerBound.scalar,
            end: passage.range.upperBound.scalar, section: headings.joined(separator: " › "),
            text: document.text.string(in: passage.range))
    }
}
