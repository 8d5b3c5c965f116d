/// Finds parallel passages: clauses around an anchor that share much rare wording whatever its order.
///
///     a  ──│███·██│██·███│─────     shared: pairs of tokens at most `reach` apart in one clause,
///              ╲ ╱                  so gapped runs of two, each as rare as the background says
///              ╱ ╲
///     b  ──│██·███│███·██│─────
///
/// The windows begin with the clauses of the anchor and take in neighbours as long as that gains: what is shared counts
/// for it, a part of what isn't against it. So no two clauses are compared that don't have a run of tokens in common.
struct ClauseFinder {
    /// The share of two windows' rarity that must be common. At .45 a look at what was found on the shared gold showed
    /// nothing odd; at .35 precision of the core falls by .03.
    private static let leastLikeness: Float = 0.45
    /// How much must be common, in units of `BackgroundRarity` (16 to the bit).
    private static let leastShared: Float = 350
    /// Shorter passages, in tokens, are alike by chance.
    private static let leastLength = 12
    private static let longestWindow = 70
    /// What a unit that isn't shared costs a window.
    private static let unsharedCost: Float = 0.2

    private let library: TokenizedLibrary
    private let background: BackgroundRarity
    /// The windows that are compared: as they are, and with a clause more at their end or their beginning.
    private var left = [ClauseWindow](repeating: ClauseWindow(), count: 3)
    private var right = [ClauseWindow](repeating: ClauseWindow(), count: 3)
    /// The windows that were begun with since the last `reset`.
    private var tried: Set<Windows> = []

    private struct Windows: Hashable {
        let a: Range<Int>
        let b: Range<Int>
    }

    /// What two windows share.
    private struct Comparison {
        /// The rarity of the pairs of both, and of those that both have.
        var total: Float = 0
        var shared: Float = 0
        /// From the first to the last token of a shared pair.
        var a: Range<Int>
        var b: Range<Int>

        var likeness: Float { total > 0 ? 2 * shared / total : 0 }
        var gain: Float { shared - ClauseFinder.unsharedCost * (total - 2 * shared) }
    }

    init(_ library: TokenizedLibrary, background: BackgroundRarity) {
        (self.library, self.background) = (library, background)
    }

    /// Forgets what was tried: another pair of speeches comes.
    mutating func reset() { tried.removeAll(keepingCapacity: true) }

    /// The passages around an anchor whose clauses resemble each other enough; nil where they don't, or where another anchor
    /// of the same clauses was tried before.
    ///
    /// - Complexity: O(w) a step, of which there are at most as many as clauses in two windows of w ≤ 70 tokens.
    mutating func find(around anchor: Anchor, a aLimit: Range<Int>, b bLimit: Range<Int>) -> Alignment? {
        let windows = Windows(
            a: clauses(Int(anchor.a)..<Int(anchor.aEnd), in: aLimit), b: clauses(Int(anchor.b)..<Int(anchor.bEnd), in: bLimit))
        guard tried.insert(windows).inserted else { return nil }
        fill(0, windows.a, windows.b)
        var best = Self.compare(left[0], &right[0])
        while widen(&best, in: aLimit, bLimit) {}
        guard best.likeness >= Self.leastLikeness, best.shared >= Self.leastShared,
            min(best.a.count, best.b.count) >= Self.leastLength
        else { return nil }
        return WindowAligner(library.tokens, best.a, best.b).alignment
    }

    /// Takes one clause more on either end, of one side or of both, where that gains.
    private mutating func widen(_ best: inout Comparison, in aLimit: Range<Int>, _ bLimit: Range<Int>) -> Bool {
        let (a, b) = (left[0].range, right[0].range)
        fill(
            1, clauses(a.lowerBound..<min(a.upperBound + 1, aLimit.upperBound), in: aLimit),
            clauses(b.lowerBound..<min(b.upperBound + 1, bLimit.upperBound), in: bLimit))
        fill(
            2, clauses(max(a.lowerBound - 1, aLimit.lowerBound)..<a.upperBound, in: aLimit),
            clauses(max(b.lowerBound - 1, bLimit.lowerBound)..<b.upperBound, in: bLimit))
        for first in [1, 2, 0] where first == 0 || isLonger(left[first], than: a) {
            for second in [1, 2, 0] where second == 0 ? first != 0 : isLonger(right[second], than: b) {
                let comparison = Self.compare(left[first], &right[second])
                if comparison.gain <= best.gain { continue }
                best = comparison
                left.swapAt(0, first)
                right.swapAt(0, second)
                return true
            }
        }
        return false
    }

    private func isLonger(_ window: ClauseWindow, than range: Range<Int>) -> Bool {
        window.range.count > range.count && window.range.count <= Self.longestWindow
    }

    private mutating func fill(_ index: Int, _ a: Range<Int>, _ b: Range<Int>) {
        left[index].fill(a, of: library, background)
        right[index].fill(b, of: library, background)
        right[index].chainUp()
    }

    /// The whole clauses that a range touches.
    private func clauses(_ range: Range<Int>, in limit: Range<Int>) -> Range<Int> {
        let boundaries = library.boundaries.span
        var (start, end) = (range.lowerBound, range.upperBound)
        while start > limit.lowerBound, !boundaries[start], range.lowerBound - start < Self.longestWindow { start -= 1 }
        while end < limit.upperBound, !boundaries[end], end - range.upperBound < Self.longestWindow { end += 1 }
        return start..<end
    }
}

extension ClauseFinder {
    private static func compare(_ a: ClauseWindow, _ b: inout ClauseWindow) -> Comparison {
        var result = Comparison(
            total: a.rarity + b.rarity, a: a.range.upperBound..<a.range.upperBound, b: b.range.upperBound..<b.range.upperBound)
        b.restore()
        for index in 0..<a.count {
            let pair = a.pairs[index]
            guard let other = b.take(pair.hash) else { continue }
            result.shared += min(pair.rarity, other.rarity)
            result.a = result.a.including(pair.first, pair.last)
            result.b = result.b.including(other.first, other.last)
        }
        return result
    }
}

extension Range<Int> {
    /// The range, or from the empty one at an end, stretched to two places.
    fileprivate func including(_ first: Int32, _ last: Int32) -> Self {
        let end = isEmpty ? Int(last) + 1 : Swift.max(upperBound, Int(last) + 1)
        return Swift.min(lowerBound, Int(first))..<end
    }
}
