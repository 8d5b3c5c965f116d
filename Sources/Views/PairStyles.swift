import Matching
import Reading
import Screen
import Speeches

extension Role {
    private static let pairs: [Role] = [.firstPair, .secondPair, .thirdPair, .fourthPair, .fifthPair]

    /// The look of the pair with an index, by turns.
    static func pair(_ index: Int) -> Role { pairs[index % pairs.count] }
}

extension TextStyles {
    /// Colours what the two texts of a comparison share, each pair in its colour, and marks what differs in it. The current
    /// pair lies over all others, and the more telling over the less.
    mutating func paintPairs(_ page: ComparePage, _ side: ComparePage.Side, touching range: TextRange, _ state: ReadingState) {
        let seen = page.pairs.pairs.enumerated().filter { $0.element.range(on: side).overlaps(range) }
        for (index, pair) in seen.sorted(by: { $0.element.rank > $1.element.rank }) where pair.id != page.current {
            paint(pair, side, .pair(index))
        }
        for (index, pair) in seen where pair.id == page.current {
            paint(pair, side, .pair(index))
            overlay(pair.wholeRange(on: side), .currentMatch)
        }
        if state.showsOriginal { paintSpelling(page, side, touching: range, state) }
    }

    private mutating func paint(_ pair: PairMatches.Pair, _ side: ComparePage.Side, _ role: Role) {
        paint(pair.range(on: side), role)
        for edit in pair.marks {
            paint(side == .left ? edit.a : edit.b, edit.kind == .changed ? .changedWording : .uniqueWording)
        }
    }

    /// Underlines what counts as equal and is written differently.
    mutating func paintSpelling(_ page: ComparePage, _ side: ComparePage.Side, touching range: TextRange, _ state: ReadingState) {
        let (left, right) = (state.library.document(of: page.left), state.library.document(of: page.right))
        for pair in page.pairs.pairs where pair.range(on: side).overlaps(range) {
            let edits = pair.edits.filter { (side == .left ? $0.a : $0.b).overlaps(range) }
            let found = SpellingDifferences.ranges(in: edits, left, right)
            for different in side == .left ? found.a : found.b { change(different) { $0.emphasis.insert(.underline) } }
        }
    }
}
