import Matching
import Speeches

/// Matches as text for people: grade, likeness, the two places, and the wording of both.
struct MatchListing {
    let library: Library

    func print(_ match: Match) {
        let likeness = Int((match.likeness * 100).rounded())
        Console.print("\(match.grade.rawValue) \(likeness)%  \(place(match.a))  ~  \(place(match.b))")
        Console.print("  \(quote(match.a))")
        if match.grade != .verbatim { Console.print("  \(quote(match.b))") }
    }

    private func place(_ passage: Passage) -> String {
        let document = library.document(of: passage.speech)
        return "\(document.name)#\(library.speech(passage.speech).id.number):\(passage.range.lowerBound.scalar)"
    }

    private func quote(_ passage: Passage) -> String { library.document(of: passage.speech).quote(passage.range) }
}
