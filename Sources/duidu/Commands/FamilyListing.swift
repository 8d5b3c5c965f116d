import Matching
import Speeches

/// Families as text for people: the typical wording, in how many speeches, since when, and the variants by what they change.
struct FamilyListing {
    let library: Library

    func print(_ family: Family) {
        Console.print(
            words(
                "\(family.speeches) 篇 \(family.places) 处  \(family.grade.rawValue)  \(quote(family.typical, family.typical.range))",
                "\(family.speeches) speeches, \(family.places) places  \(family.grade.rawValue)  "
                    + quote(family.typical, family.typical.range)))
        if let earliest = family.earliest {
            let date = library.speech(earliest.speech).facts.date ?? ""
            Console.print("  " + words("最早 ", "earliest ") + "\(date)  \(place(earliest))")
        }
        for variant in family.variants {
            Console.print("  \(variant.places.count)× \(wording(variant, of: family))")
            for passage in variant.places { Console.print("      \(place(passage))") }
        }
    }

    /// `把〔钥匙→钱包〕放在`: what the typical wording has, then what stands here.
    private func wording(_ variant: Family.Variant, of family: Family) -> String {
        variant.edits.map { edit in
            let typical = quote(family.typical, edit.a)
            if edit.kind == .equal { return typical }
            return "〔\(typical)→\(quote(variant.places[0], edit.b))〕"
        }.joined()
    }

    private func quote(_ passage: Passage, _ range: TextRange) -> String { library.document(of: passage.speech).quote(range) }

    private func place(_ passage: Passage) -> String {
        let document = library.document(of: passage.speech)
        return "\(document.name)#\(library.speech(passage.speech).id.number):\(passage.range.lowerBound.scalar)"
    }
}
