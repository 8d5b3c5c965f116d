import Matching
import Speeches

extension EditMerger {
    /// For each match what the words that it begins or ends in have outside it: `讲透|讲透彻` ends before 彻. Another match may lie
    /// there, and then it is that one's.
    ///
    /// - Complexity: O(matches + characters counted)
    func edges(of matches: [Match]) -> [[Edit]] {
        let taken = Set(matches.flatMap { [ends(of: $0.a), ends(of: $0.b)] }.joined())
        let places = matches.map { match in
            Edge.allCases.map { edge in [match.a, match.b].map { rest(of: $0, at: edge, taken) } }
        }
        let wanted = places.joined().joined().compactMap { $0 }
        let bonds = WordBonds(Set(wanted.flatMap { [$0.bond] + $0.others }), in: speeches, of: library)
        return zip(matches, places).map { match, places in
            zip(Edge.allCases, places).compactMap { edge, rests in
                edit(match, at: edge, rests.map { rest in rest.flatMap { isWord($0, bonds) ? $0.place : nil } })
            }
        }
    }

    private enum Edge: CaseIterable { case start, end }

    /// A character beside a match, and what it may be bound to.
    private struct Rest {
        let place: TextPosition
        /// With the match's character beside it.
        let bond: WordBonds.Couple
        /// Of both with their neighbours on the other sides.
        let others: [WordBonds.Couple]
    }

    /// The first and the last character of a passage.
    private func ends(of passage: Passage) -> [Passage] {
        let (start, end) = (passage.range.lowerBound, passage.range.upperBound)
        return [
            Passage(speech: passage.speech, range: start..<start.advanced(by: 1)),
            Passage(speech: passage.speech, range: end.advanced(by: -1)..<end),
        ]
    }

    private func rest(of passage: Passage, at edge: Edge, _ taken: Set<Passage>) -> Rest? {
        let folded = library.document(of: passage.speech).folded
        let body = library.speech(passage.speech).body.scalars
        let (inside, step) =
            edge == .end ? (passage.range.upperBound.scalar - 1, 1) : (passage.range.lowerBound.scalar, -1)
        let place = inside + step
        func isIdeograph(_ offset: Int) -> Bool { body.contains(offset) && folded[offset].kind == .ideograph }
        guard isIdeograph(inside), isIdeograph(place) else { return nil }
        let range = TextRange(scalars: place..<place + 1)
        guard !taken.contains(Passage(speech: passage.speech, range: range)) else { return nil }
        func couple(_ a: Int, _ b: Int) -> WordBonds.Couple {
            .init(first: folded[min(a, b)].value, second: folded[max(a, b)].value)
        }
        let others = [(inside - step, inside), (place, place + step)].filter { isIdeograph($0.0) && isIdeograph($0.1) }
        return Rest(place: TextPosition(place), bond: couple(inside, place), others: others.map(couple))
    }

    /// Both characters hang together, and more firmly than either does with its other neighbour.
    private func isWord(_ rest: Rest, _ bonds: WordBonds) -> Bool {
        let bond = bonds.strength(rest.bond)
        return bond >= Self.leastBond && rest.others.allSatisfy { bonds.strength($0) < bond }
    }

    /// - Parameter places: of the character outside at a and at b; nil where the word ends with the match.
    private func edit(_ match: Match, at edge: Edge, _ places: [TextPosition?]) -> Edit? {
        func range(_ place: TextPosition?, _ passage: Passage) -> TextRange {
            let end = edge == .end ? passage.range.upperBound : passage.range.lowerBound
            return place.map { $0..<$0.advanced(by: 1) } ?? end..<end
        }
        let (a, b) = (range(places[0], match.a), range(places[1], match.b))
        if a.isEmpty && b.isEmpty { return nil }
        return Edit(kind: a.isEmpty ? .inserted : b.isEmpty ? .deleted : .changed, a: a, b: b)
    }
}
