import Matching
import Speeches

/// The parallel sections of one section, ranked, as `duidu sections --json` prints them; offsets in scalars of the decoded
/// file.
public struct ParallelRecord: Encodable, Sendable {
    struct Place: Encodable {
        let doc: String
        let speech: Int
        let start: Int
        let heading: String
    }

    struct Counterpart: Encodable {
        let doc: String
        let speech: Int
        let start: Int
        let heading: String
        let score: Double
        let reasons: Reasons
        /// Present where the counterpart before it is the same section in another version of the text.
        let version: Bool?
    }

    struct Reasons: Encodable {
        let matches: Int
        let tokens: Int
        let wording: Double
        let outline: Double
        let shared: [String]
    }

    let from: Place
    let to: [Counterpart]

    /// - Parameter shared: wording that the section shares with each of the parallels.
    public init(
        section: Int, inSpeech speech: Int, of library: Library, parallels: [ParallelSection], shared: [[String]]
    ) {
        from = Self.place(section, speech, library)
        to = zip(parallels, shared).flatMap { parallel, shared in
            let reasons = Reasons(
                matches: parallel.matches.count, tokens: parallel.sharedTokens,
                wording: parallel.similar.wording.rounded(toPlaces: 3),
                outline: parallel.similar.outline.rounded(toPlaces: 3), shared: shared)
            return [Self.counterpart(parallel.similar, reasons, isVersion: false, library)]
                + parallel.versions.map { Self.counterpart($0, reasons, isVersion: true, library) }
        }
    }

    private static func counterpart(
        _ similar: SimilarSection, _ reasons: Reasons, isVersion: Bool, _ library: Library
    ) -> Counterpart {
        let place = place(similar.section, similar.speech, library)
        return Counterpart(
            doc: place.doc, speech: place.speech, start: place.start, heading: place.heading,
            score: similar.score.rounded(toPlaces: 3),
            reasons: reasons, version: isVersion ? true : nil)
    }

    private static func place(_ section: Int, _ speech: Int, _ library: Library) -> Place {
        let node = library.speech(speech).sections.nodes[section]
        return Place(
            doc: library.document(of: speech).name, speech: library.speech(speech).id.number, start: node.start.scalar,
            heading: library.heading(ofNode: section, inSpeech: speech))
    }
}
