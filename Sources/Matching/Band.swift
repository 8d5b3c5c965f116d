/// The part of the alignment matrix that is looked at: for each token of a, the tokens of b near the chain.
///
///     b │          ┌───┐
///       │     ┌────┘ ╱ │     wide around gaps and beyond the ends, by `reach`;
///       │   ┌─┘   ╱ ┌──┘     narrow along anchors
///       │ ┌─┘ ╱ ┌───┘
///       │ │╱────┘
///       └─────────────── a
struct Band {
    /// Half the width along a long anchor's middle, where a better way is not to be expected.
    private static let narrow = 2

    /// The tokens of a.
    private(set) var rows: Range<Int> = 0..<0
    /// By row: the tokens of b; both ends never descend.
    private(set) var lows: [Int32] = []
    private(set) var highs: [Int32] = []
    /// By row: where its cells begin in a matrix of all cells; then their number.
    private(set) var cells: [Int] = []

    /// Lays the band around a chain's anchors, within two ranges of tokens.
    ///
    /// - Complexity: O(tokens of the anchors + anchors · reach)
    mutating func lay(around anchors: [Anchor], a aRange: Range<Int>, b bRange: Range<Int>, reach: Int) {
        guard let first = anchors.first, let last = anchors.last else { return }
        rows = max(aRange.lowerBound, Int(first.a) - reach)..<min(aRange.upperBound, Int(last.aEnd) + reach)
        lows.removeAll(keepingCapacity: true)
        highs.removeAll(keepingCapacity: true)
        lows.append(contentsOf: repeatElement(.max, count: rows.count))
        highs.append(contentsOf: repeatElement(.min, count: rows.count))
        for anchor in anchors { cover(anchor, reach: reach) }
        bound(by: bRange)
    }

    private mutating func cover(_ anchor: Anchor, reach: Int) {
        let middle = Int(anchor.a) + reach..<max(Int(anchor.a) + reach, Int(anchor.aEnd) - reach)
        for place in max(rows.lowerBound, Int(anchor.a) - reach)..<min(rows.upperBound, Int(anchor.aEnd) + reach) {
            let margin = middle.contains(place) ? Self.narrow : reach
            let row = place - rows.lowerBound
            lows[row] = min(lows[row], Int32(place - margin) + anchor.diagonal)
            highs[row] = max(highs[row], Int32(place + margin + 1) + anchor.diagonal)
        }
    }

    /// Keeps the band within b and its ends from descending, and counts its cells.
    private mutating func bound(by bRange: Range<Int>) {
        var bound = Int32(bRange.lowerBound)
        for row in highs.indices {
            bound = max(bound, min(highs[row], Int32(bRange.upperBound)))
            highs[row] = bound
        }
        bound = Int32(bRange.upperBound)
        for row in lows.indices.reversed() {
            bound = min(bound, max(lows[row], Int32(bRange.lowerBound)))
            lows[row] = bound
        }
        cells.removeAll(keepingCapacity: true)
        cells.append(0)
        var sum = 0
        for row in lows.indices {
            lows[row] = min(lows[row], highs[row])
            sum += Int(highs[row] - lows[row])
            cells.append(sum)
        }
    }
}
