import Matching
import Speeches

/// A family, as `duidu families --json` prints it; offsets in scalars of the decoded file.
public struct FamilyRecord: Encodable, Sendable {
    struct Place: Encodable {
        let doc: String
        let speech: Int
        let start: Int
        let end: Int
        let text: String
        /// Absent where none is stated.
        let date: String?
    }

    struct Run: Encodable {
        let kind: String
        /// The words of the typical wording and of this one.
        let a: String
        let b: String
    }

    struct Variant: Encodable {
        let places: [Place]
        let edits: [Run]
    }

    let family: String
    let grade: String
    let score: Double
    let speeches: Int
    let places: Int
    let typical: Place
    let earliest: Place?
    let variants: [Variant]

    public init(_ family: Family, in library: Library) {
        self.family = String(family.id.value, radix: 16)
        (grade, score) = (family.grade.rawValue, family.score.rounded(toPlaces: 3))
        (speeches, places) = (family.speeches, family.places)
        typical = Self.place(family.typical, library)
        earliest = family.earliest.map { Self.place($0, library) }
        variants = family.variants.map { variant in
            Variant(
                places: variant.places.map { Self.place($0, library) },
                edits: variant.edits.map { edit in
                    Run(
                        kind: edit.kind.rawValue, a: library.document(of: family.typical.speech).quote(edit.a),
                        b: library.document(of: variant.places[0].speech).quote(edit.b))
                })
        }
    }

    private static func place(_ passage: Passage, _ library: Library) -> Place {
        let document = library.document(of: passage.speech)
        let speech = library.speech(passage.speech)
        return Place(
            doc: document.name, speech: speech.id.number, start: passage.range.lowerBound.scalar,
            end: passage.range.upperBound.scalar, text: document.text.string(in: passage.range), date: speech.facts.date)
    }
}
