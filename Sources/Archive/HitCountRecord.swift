import Searching
import Speeches

/// The hits of one speech, as `duidu search --json --count` prints them.
public struct HitCountRecord: Encodable, Sendable {
    let doc: String
    /// The speech's number in its file, from 1.
    let speech: Int
    let hits: Int

    public init(_ group: Search.Group, in library: Library) {
        (doc, speech) = (library.document(of: group.speech).name, library.speech(group.speech).id.number)
        hits = group.hits.count
    }
}
