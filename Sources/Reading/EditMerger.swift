import Matching
import Speeches

/// Merges small differences as a reader would mark them: `十九大|二十大`, not three crumbs.
///
/// ```
///   十九大    + 二   = 十   - 九   = 大
///   二十大   ->  十九大|二十大
/// ```
package struct EditMerger {
    let library: Library
    let speeches: [Int]
    /// The longest equal run, in characters, that may vanish between two differences; neither of them may be shorter.
    private static let longestCrumb = 3
    /// The longest substitution that is completed to a word.
    private static let longestPart = 3
    /// `我国` stands 14 times more often in speeches of the kind than chance would have it, `合我` twice.
    static let leastBond = 5.0

    /// - Parameter speeches: whose wording tells first what is a word; the rest of the library comes behind.
    package init(_ speeches: [Int], of library: Library) { (self.speeches, self.library) = (speeches, library) }

    /// The edits of each match, merged.
    package func merged(_ matches: [Match]) -> [[Edit]] {
        let edits = matches.map { parted(withoutCrumbs($0.edits), $0) }
        let bonds = WordBonds(Set(zip(edits, matches).flatMap(couples)), in: speeches, of: library)
        return zip(edits, matches).map { completed($0, $1, bonds) }
    }

    // MARK: - Crumbs

    private func withoutCrumbs(_ edits: [Edit]) -> [Edit] {
        var merged: [Edit] = []
        var index = 0
        while index < edits.count {
            let edit = edits[index]
            if isCrumb(edit), let last = merged.last, last.kind != .equal, index + 1 < edits.count,
                size(last) >= edit.a.count, size(edits[index + 1]) >= edit.a.count
            {
                merged[merged.count - 1] = joined(last, edit, edits[index + 1])
                index += 2
            } else {
                merged.append(edit)
                index += 1
            }
        }
        return merged
    }

    private func isCrumb(_ edit: Edit) -> Bool {
        edit.kind == .equal && edit.a.count <= Self.longestCrumb && edit.b.count <= Self.longestCrumb
    }

    private func size(_ edit: Edit) -> Int { max(edit.a.count, edit.b.count) }

    private func joined(_ first: Edit, _ crumb: Edit, _ last: Edit) -> Edit {
        func span(_ first: TextRange, _ crumb: TextRange, _ last: TextRange) -> TextRange {
            let start = first.isEmpty ? crumb.lowerBound : first.lowerBound
            let end = last.isEmpty ? crumb.upperBound : last.upperBound
            return start..<end
        }
        return Edit(kind: .changed, a: span(first.a, crumb.a, last.a), b: span(first.b, crumb.b, last.b))
    }

    // MARK: - Additions

    /// `代|这就是代` is an addition before what is equal.
    private func parted(_ edits: [Edit], _ match: Match) -> [Edit] {
        edits.flatMap { edit -> [Edit] in
            guard edit.kind == .changed, edit.a.count != edit.b.count else { return [edit] }
            let (shorter, longer) = (min(edit.a.count, edit.b.count), max(edit.a.count, edit.b.count))
            let (a, b) = (folded(edit.a, match.a.speech), folded(edit.b, match.b.speech))
            let (short, long) = a.count < b.count ? (a, b) : (b, a)
            if long.suffix(shorter).elementsEqual(short) { return cut(edit, at: longer - shorter, endsEqual: true) }
            if long.prefix(shorter).elementsEqual(short) { return cut(edit, at: shorter, endsEqual: false) }
            return [edit]
        }
    }

    private func folded(_ range: TextRange, _ speech: Int) -> ArraySlice<FoldedScalar> {
        library.document(of: speech).folded[range.scalars]
    }

    /// Parts a change, of which the shorter side is an end of the longer, into what is equal and what is more.
    private func cut(_ edit: Edit, at count: Int, endsEqual: Bool) -> [Edit] {
        let isInsertion = edit.a.count < edit.b.count
        let (short, long) = isInsertion ? (edit.a, edit.b) : (edit.b, edit.a)
        let middle = long.lowerBound.advanced(by: count)
        let place = endsEqual ? short.lowerBound : short.upperBound
        let (more, rest) =
            endsEqual
            ? (long.lowerBound..<middle, middle..<long.upperBound) : (middle..<long.upperBound, long.lowerBound..<middle)
        let added =
            isInsertion ? Edit(kind: .inserted, a: place..<place, b: more) : Edit(kind: .deleted, a: more, b: place..<place)
        let equal = isInsertion ? Edit(kind: .equal, a: short, b: rest) : Edit(kind: .equal, a: rest, b: short)
        return endsEqual ? [added, equal] : [equal, added]
    }

    // MARK: - Words

    /// Substitutions of a part of a word take the character that makes it whole on both sides.
    private func completed(_ edits: [Edit], _ match: Match, _ bonds: WordBonds) -> [Edit] {
        func bond(_ index: Int) -> Double {
            boundary(edits, index, match).map { min(bonds.strength($0.a), bonds.strength($0.b)) } ?? 0
        }
        var whole = edits
        for index in edits.indices where isPart(edits[index]) {
            let (before, behind) = (bond(index - 1), bond(index))
            if max(before, behind) < Self.leastBond { continue }
            if behind >= before, whole[index + 1].kind == .equal, !whole[index + 1].a.isEmpty {
                whole[index] = whole[index].growing(end: 1)
                whole[index + 1] = whole[index + 1].growing(start: -1)
            } else if before > 0, whole[index - 1].kind == .equal, !whole[index - 1].a.isEmpty {
                whole[index] = whole[index].growing(start: 1)
                whole[index - 1] = whole[index - 1].growing(end: -1)
            }
        }
        return whole.filter { !$0.a.isEmpty || !$0.b.isEmpty }
    }

    private func isPart(_ edit: Edit) -> Bool {
        edit.kind == .changed && !edit.a.isEmpty && !edit.b.isEmpty && size(edit) <= Self.longestPart
    }

    private func couples(_ edits: [Edit], _ match: Match) -> [WordBonds.Couple] {
        edits.indices.filter { isPart(edits[$0]) }.flatMap { index in
            [index - 1, index].compactMap { boundary(edits, $0, match) }.flatMap { [$0.a, $0.b] }
        }
    }

    /// The characters on both sides of the end of an edit, where nothing stands between it and the next.
    private func boundary(
        _ edits: [Edit], _ index: Int, _ match: Match
    ) -> (a: WordBonds.Couple, b: WordBonds.Couple)? {
        guard edits.indices.contains(index), edits.indices.contains(index + 1) else { return nil }
        let (first, second) = (edits[index], edits[index + 1])
        guard first.kind == .equal || second.kind == .equal, first.a.upperBound == second.a.lowerBound,
            first.b.upperBound == second.b.lowerBound, !first.a.isEmpty, !second.a.isEmpty, !first.b.isEmpty, !second.b.isEmpty
        else { return nil }
        return (couple(at: first.a.upperBound, match.a.speech), couple(at: first.b.upperBound, match.b.speech))
    }

    private func couple(at place: TextPosition, _ speech: Int) -> WordBonds.Couple {
        let folded = library.document(of: speech).folded
        return .init(first: folded[place.scalar - 1].value, second: folded[place.scalar].value)
    }
}

extension Edit {
    /// The same with both sides so many characters longer at the start or the end.
    fileprivate func growing(start: Int = 0, end: Int = 0) -> Edit {
        func grown(_ range: TextRange) -> TextRange {
            let first = range.lowerBound.advanced(by: -start)
            let last = range.upperBound.advanced(by: end)
            return first..<max(first, last)
        }
        return Edit(kind: kind, a: grown(a), b: grown(b))
    }
}
