import Searching
import Speeches

/// Hits as text for people: the place, and the wording with what stands around it.
struct HitListing {
    let library: Library
    /// Characters of the file before and behind a hit.
    private static let context = 24

    func print(_ hit: Hit) {
        let document = library.document(of: hit.speech)
        let whole = library.speech(hit.speech).range
        let start = max(whole.lowerBound, hit.range.lowerBound.advanced(by: -Self.context))
        let end = min(whole.upperBound, hit.range.upperBound.advanced(by: Self.context))
        let before = document.quote(start..<hit.range.lowerBound)
        let behind = document.quote(hit.range.upperBound..<end)
        Console.print("\(name(of: hit.speech)):\(hit.range.lowerBound.scalar)  \(before)【\(document.quote(hit.range))】\(behind)")
    }

    func print(_ group: Search.Group) { Console.print("\(group.hits.count)  \(name(of: group.speech))") }

    private func name(of speech: Int) -> String {
        "\(library.document(of: speech).name)#\(library.speech(speech).id.number)"
    }
}
