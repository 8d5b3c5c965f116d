import Matching
import Speeches

/// What counts as equal and yet is written differently on the two sides: script, width, punctuation.
package enum SpellingDifferences {
    /// In the equal stretches of an alignment: by side.
    package static func ranges(
        in edits: [Edit], _ a: Document, _ b: Document
    ) -> (a: [TextRange], b: [TextRange]) {
        var found: (a: [TextRange], b: [TextRange]) = ([], [])
        for edit in edits where edit.kind == .equal {
            let (first, second) = (a.contentOffsets(in: edit.a), b.contentOffsets(in: edit.b))
            guard first.count == second.count else { continue }
            for index in first.indices {
                if a.text.scalars[first[index]] != b.text.scalars[second[index]] {
                    found.a.append(TextRange(scalars: first[index]..<first[index] + 1))
                    found.b.append(TextRange(scalars: second[index]..<second[index] + 1))
                }
                guard index + 1 < first.count else { continue }
                let (gapA, gapB) = (first[index] + 1..<first[index + 1], second[index] + 1..<second[index + 1])
                if gapA.isEmpty && gapB.isEmpty || a.text.scalars[gapA] == b.text.scalars[gapB] { continue }
                found.a.append(TextRange(scalars: gapA))
                found.b.append(TextRange(scalars: gapB))
            }
        }
        return found
    }
}
