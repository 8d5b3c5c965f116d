import Matching
import Speeches

/// Marks the differences in matches as a reader would: whole words and clauses, `十九大|二十大` and not three crumbs.
///
/// ```
///   十九大    + 二   = 十   - 九   = 大
///   二十大   ->  十九大|二十大
/// ```
///
/// The engine's alignment serves to find where something differs; around each such place both wordings are aligned anew, with
/// `DifferenceAligner`.
package struct EditMerger {
    typealias Run = DifferenceAligner.Run

    let library: Library
    let speeches: [Int]
    private let sequences: [Int: TokenSequence]
    /// So many equal tokens on both sides of a difference are aligned with it.
    private static let margin = 6
    /// The longest equal run, in tokens, that may vanish between two differences.
    private static let longestCrumb = 3
    /// Wordings whose lengths have a greater product stay as the engine aligned them.
    private static let mostCells = 250_000
    /// `我国` stands 14 times more often in speeches of the kind than chance would have it, `合我` twice.
    static let leastBond = 5.0
    private static let mostForParting = 1.5

    /// - Parameter speeches: whose wording tells first what is a word; the rest of the library comes behind.
    package init(_ speeches: [Int], of library: Library) {
        (self.speeches, self.library) = (speeches, library)
        sequences = Dictionary(
            Set(speeches).map { ($0, TokenSequence(of: library.speech($0), in: library.document(of: $0))) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The edits of each match, merged.
    ///
    /// - Complexity: linear in the length of the speeches, and of the squares of what differs
    package func merged(_ matches: [Match]) -> [[Edit]] {
        let sides = matches.map { (side(of: $0.a), side(of: $0.b)) }
        let runs = zip(matches, sides).map { match, sides in self.runs(of: match, sides.0, sides.1) }
        let regions = runs.map(self.regions)
        let wanted = zip(regions, sides).flatMap { regions, sides in
            regions.flatMap { couples($0.a, sides.0) + couples($0.b, sides.1) }
        }
        let bonds = WordBonds(Set(wanted), in: speeches, of: library)
        return zip(zip(runs, regions), sides).map { found, sides in
            edits(collated(found.0, found.1, sides, bonds), sides)
        }
    }

    // MARK: - Tokens

    private struct SpeechSide {
        let sequence: TokenSequence
        let document: Document
    }

    private func side(of passage: Passage) -> SpeechSide {
        let document = library.document(of: passage.speech)
        let sequence =
            sequences[passage.speech] ?? TokenSequence(of: library.speech(passage.speech), in: document)
        return SpeechSide(sequence: sequence, document: document)
    }

    private func runs(of match: Match, _ a: SpeechSide, _ b: SpeechSide) -> [Run] {
        func tokens(_ range: TextRange, _ side: SpeechSide) -> Range<Int> {
            side.sequence.index(at: range.lowerBound)..<side.sequence.index(at: range.upperBound)
        }
        return match.edits.map { Run(isEqual: $0.kind == .equal, a: tokens($0.a, a), b: tokens($0.b, b)) }
    }

    /// What differs with equal tokens on both sides; differences with few tokens between them are in one.
    private func regions(_ runs: [Run]) -> [Run] {
        var regions: [Run] = []
        for (index, run) in runs.enumerated() where !run.isEqual {
            let before = index > 0 && runs[index - 1].isEqual ? min(Self.margin, runs[index - 1].a.count) : 0
            let behind = index + 1 < runs.count && runs[index + 1].isEqual ? min(Self.margin, runs[index + 1].a.count) : 0
            let region = Run(
                isEqual: false, a: run.a.lowerBound - before..<run.a.upperBound + behind,
                b: run.b.lowerBound - before..<run.b.upperBound + behind)
            if let last = regions.last, last.a.upperBound >= region.a.lowerBound {
                regions[regions.count - 1].a = last.a.lowerBound..<region.a.upperBound
                regions[regions.count - 1].b = last.b.lowerBound..<region.b.upperBound
            } else {
                regions.append(region)
            }
        }
        return regions
    }

    private func couples(_ tokens: Range<Int>, _ side: SpeechSide) -> [WordBonds.Couple] {
        (tokens.lowerBound...tokens.upperBound).compactMap { couple(before: $0, side) }
    }

    /// The characters between which a place lies; nil between words of letters, at the ends, and where a clause ends.
    private func couple(before token: Int, _ side: SpeechSide) -> WordBonds.Couple? {
        let tokens = side.sequence.tokens
        guard token > 0, token < tokens.count, !endsClause(before: token, side) else { return nil }
        return WordBonds.Couple(first: tokens[token - 1], second: tokens[token])
    }

    private func endsClause(before token: Int, _ side: SpeechSide) -> Bool {
        let sequence = side.sequence
        guard token > 0, token < sequence.tokens.count, !sequence.boundaries[token] else { return true }
        let gap =
            sequence.textRange(of: token - 1..<token).upperBound..<sequence.textRange(of: token..<token + 1).lowerBound
        guard !gap.isEmpty else { return false }
        let noise = side.document.noise(in: gap)
        return gap.scalars.contains { offset in
            side.document.folded[offset].kind == .punctuation && !noise.contains { $0.range.scalars.contains(offset) }
        }
    }

    // MARK: - Aligning

    private func collated(
        _ runs: [Run], _ regions: [Run], _ sides: (SpeechSide, SpeechSide), _ bonds: WordBonds
    ) -> [Run] {
        guard let first = runs.first, let last = runs.last else { return [] }
        var collated: [Run] = []
        func addEqual(to a: Int, _ b: Int) {
            let start = collated.last.map { ($0.a.upperBound, $0.b.upperBound) } ?? (first.a.lowerBound, first.b.lowerBound)
            if start.0 < a { collated.append(Run(isEqual: true, a: start.0..<a, b: start.1..<b)) }
        }
        for region in regions {
            addEqual(to: region.a.lowerBound, region.b.lowerBound)
            collated += aligned(region, runs, sides, bonds)
        }
        addEqual(to: last.a.upperBound, last.b.upperBound)
        return completed(withoutCrumbs(collated, sides), sides, bonds).flatMap { additionsSetApart($0, sides) }
    }

    private func aligned(
        _ region: Run, _ runs: [Run], _ sides: (SpeechSide, SpeechSide), _ bonds: WordBonds
    ) -> [Run] {
        guard region.a.count * region.b.count <= Self.mostCells else {
            return runs.compactMap { run in
                let part = Run(
                    isEqual: run.isEqual, a: run.a.clamped(to: region.a), b: run.b.clamped(to: region.b))
                return part.a.isEmpty && part.b.isEmpty ? nil : part
            }
        }
        return DifferenceAligner.align(side(region.a, sides.0, bonds), side(region.b, sides.1, bonds))
    }

    private func side(_ tokens: Range<Int>, _ side: SpeechSide, _ bonds: WordBonds) -> DifferenceAligner.Side {
        .init(
            tokens: side.sequence.tokens[tokens],
            cuts: (tokens.lowerBound...tokens.upperBound).map { token in
                endsClause(before: token, side)
                    ? -0.5 : couple(before: token, side).map { Self.cost(ofParting: bonds.strength($0)) } ?? 0
            })
    }

    /// What it costs to cut between two characters.
    private static func cost(ofParting bond: Double) -> Float {
        Float(max(0, min(mostForParting, (bond - 2) * mostForParting / (leastBond - 2))))
    }

    // MARK: - As a reader sees it

    /// Short equal runs between longer differences, such as one character of two sentences that say different things, are part of
    /// what differs.
    private func withoutCrumbs(_ runs: [Run], _ sides: (SpeechSide, SpeechSide)) -> [Run] {
        var merged: [Run] = []
        var index = 0
        while index < runs.count {
            let run = runs[index]
            if run.isEqual, let last = merged.last, !last.isEqual, index + 1 < runs.count,
                isCrumb(run, between: last, runs[index + 1], sides)
            {
                merged[merged.count - 1].a = last.a.lowerBound..<runs[index + 1].a.upperBound
                merged[merged.count - 1].b = last.b.lowerBound..<runs[index + 1].b.upperBound
                index += 2
            } else {
                merged.append(run)
                index += 1
            }
        }
        return merged
    }

    /// What a clause begins or ends in is none, nor what stands between two additions or two omissions. An addition and an
    /// omission of as many tokens are one change.
    private func isCrumb(_ crumb: Run, between first: Run, _ second: Run, _ sides: (SpeechSide, SpeechSide)) -> Bool {
        let sizes = [first, second].map { max($0.a.count, $0.b.count) }
        let size = crumb.a.count
        guard size <= min(Self.longestCrumb, sizes[0], sizes[1]),
            !(crumb.a.lowerBound...crumb.a.upperBound).contains(where: { endsClause(before: $0, sides.0) }),
            !(crumb.b.lowerBound...crumb.b.upperBound).contains(where: { endsClause(before: $0, sides.1) })
        else { return false }
        if first.a.isEmpty && second.a.isEmpty || first.b.isEmpty && second.b.isEmpty { return false }
        let areOpposite = first.a.isEmpty && second.b.isEmpty || first.b.isEmpty && second.a.isEmpty
        return areOpposite && sizes[0] == sizes[1] || size * 4 <= sizes[0] + sizes[1]
    }

    /// Changes of a part of a word take the character that makes it whole on both sides.
    private func completed(_ runs: [Run], _ sides: (SpeechSide, SpeechSide), _ bonds: WordBonds) -> [Run] {
        var whole = runs
        for index in whole.indices where !whole[index].isEqual && !whole[index].a.isEmpty && !whole[index].b.isEmpty {
            if index > 0, !whole[index - 1].a.isEmpty,
                partsWord(whole[index].a.lowerBound, whole[index].b.lowerBound, -1, sides, bonds)
            {
                whole[index - 1].shrink(end: 1)
                whole[index].grow(start: 1)
            }
            if index + 1 < whole.count, !whole[index + 1].a.isEmpty,
                partsWord(whole[index].a.upperBound, whole[index].b.upperBound, 1, sides, bonds)
            {
                whole[index + 1].shrink(start: 1)
                whole[index].grow(end: 1)
            }
        }
        return whole.filter { !$0.a.isEmpty || !$0.b.isEmpty }
    }

    /// Whether the equal character at a change's end is bound to both wordings of it, and no more firmly to what follows
    /// it on its other side.
    private func partsWord(
        _ a: Int, _ b: Int, _ step: Int, _ sides: (SpeechSide, SpeechSide), _ bonds: WordBonds
    ) -> Bool {
        let inner = [couple(before: a, sides.0), couple(before: b, sides.1)].compactMap(\.self)
        let outer = [couple(before: a + step, sides.0), couple(before: b + step, sides.1)].compactMap(\.self)
        return inner.count == 2 && inner.allSatisfy { bonds.strength($0) >= Self.leastBond }
            && outer.allSatisfy { couple in inner.contains { bonds.weight(couple) <= bonds.weight($0) } }
    }

    /// `长期|根本性、长远` is an addition before a change: of the clauses on the longer side only one has something of the other.
    private func additionsSetApart(_ run: Run, _ sides: (SpeechSide, SpeechSide)) -> [Run] {
        guard !run.isEqual, !run.a.isEmpty, !run.b.isEmpty else { return [run] }
        let (a, b) = (clauses(run.a, sides.0), clauses(run.b, sides.1))
        guard min(a.count, b.count) == 1, max(a.count, b.count) > 1 else { return [run] }
        let isAddition = b.count > 1
        let (long, clauses, short) =
            isAddition ? (sides.1, b, sides.0.sequence.tokens[run.a]) : (sides.0, a, sides.1.sequence.tokens[run.b])
        let known = Set(short)
        let like = clauses.filter { long.sequence.tokens[$0].contains(where: known.contains) }
        guard like.count == 1, let kept = like.first else { return [run] }
        let whole = isAddition ? run.b : run.a
        func part(_ range: Range<Int>, _ other: Range<Int>) -> Run {
            isAddition ? Run(isEqual: false, a: other, b: range) : Run(isEqual: false, a: range, b: other)
        }
        let other = isAddition ? run.a : run.b
        return [
            part(whole.lowerBound..<kept.lowerBound, other.lowerBound..<other.lowerBound), part(kept, other),
            part(kept.upperBound..<whole.upperBound, other.upperBound..<other.upperBound),
        ].filter { !$0.a.isEmpty || !$0.b.isEmpty }
    }

    private func clauses(_ tokens: Range<Int>, _ side: SpeechSide) -> [Range<Int>] {
        let starts = [tokens.lowerBound] + tokens.dropFirst().filter { endsClause(before: $0, side) }
        return zip(starts, starts.dropFirst() + [tokens.upperBound]).map { $0..<$1 }
    }

    private func edits(_ runs: [Run], _ sides: (SpeechSide, SpeechSide)) -> [Edit] {
        var joined: [Run] = []
        for run in runs {
            if let last = joined.last, last.isEqual, run.isEqual {
                joined[joined.count - 1].a = last.a.lowerBound..<run.a.upperBound
                joined[joined.count - 1].b = last.b.lowerBound..<run.b.upperBound
            } else {
                joined.append(run)
            }
        }
        return joined.map { run in
            let kind: Edit.Kind = run.isEqual ? .equal : run.a.isEmpty ? .inserted : run.b.isEmpty ? .deleted : .changed
            return Edit(kind: kind, a: sides.0.sequence.textRange(of: run.a), b: sides.1.sequence.textRange(of: run.b))
        }
    }
}
