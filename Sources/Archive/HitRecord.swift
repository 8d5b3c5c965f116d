import Searching
import Speeches

/// A hit, as `duidu search --json` prints it; offsets in scalars of the decoded file.
public struct HitRecord: Encodable, Sendable {
    let doc: String
    /// The speech's number in its file, from 1.
    let speech: Int
    let start: Int
    let end: Int
    /// As it stands in the file.
    let text: String
    /// The headings down to it.
    let section: String
    /// Present where its pinyin was searched for.
    let pinyin: Bool?

    public init(_ hit: Hit, in library: Library, byPinyin: Bool = false) {
        let document = library.document(of: hit.speech)
        (doc, speech) = (document.name, library.speech(hit.speech).id.number)
        (start, end) = (hit.range.lowerBound.scalar, hit.range.upperBound.scalar)
        text = document.text.string(in: hit.range)
        section = library.crumbs(ofSpeech: hit.speech, at: hit.range.lowerBound).joined(separator: " › ")
        pinyin = byPinyin ? true : nil
    }
}
