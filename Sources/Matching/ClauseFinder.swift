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
    /// How far apart the tokens of a pair stand at most.
    private static let reach = 3
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
    /// A pair's rarity where there is no background, in units.
    private static let unknownRarity: Float = 32

    private let library: TokenizedLibrary
    private let background: BackgroundRarity
    private var pairs: [Pair] = []
    /// The window's pairs that were counted last, by their hashes.
    private var table = PairTable()
    /// The windows that were begun with since the last `reset`.
    private var tried: Set<Windows> = []

    private struct Windows: Hashable {
        let a: Range<Int>
        let b: Range<Int>
    }

    /// Two tokens of a window: hash, rarity in units, places.
    private struct Pair {
        let hash: UInt32
        let rarity: Float
        let first: Int32
        let last: Int32
    }

    /// Pairs in chains by their hashes: the first of each chain, and for each pair the next one.
    private struct PairTable {
        private static let mask: UInt32 = 511

        private(set) var pairs: [Pair] = []
        private var next: [Int16] = []
        private var heads = [Int16](repeating: -1, count: Int(mask) + 1)

        /// Takes over the pairs, and gives back what it held.
        mutating func exchange(_ others: inout [Pair]) {
            for pair in pairs { heads[Int(pair.hash & Self.mask)] = -1 }
            swap(&pairs, &others)
            next.removeAll(keepingCapacity: true)
            next.append(contentsOf: repeatElement(-1, count: pairs.count))
            for index in pairs.indices.reversed() {
                let head = Int(pairs[index].hash & Self.mask)
                (next[index], heads[head]) = (heads[head], Int16(index))
            }
        }

        /// Takes out the first pair of a hash that is left.
        @inline(__always)
        mutating func take(_ hash: UInt32) -> Pair? {
            let head = Int(hash & Self.mask)
            var (index, previous) = (heads[head], -1 as Int16)
            while index >= 0, pairs[Int(index)].hash != hash { (previous, index) = (index, next[Int(index)]) }
            if index < 0 { return nil }
            if previous < 0 { heads[head] = next[Int(index)] } else { next[Int(previous)] = next[Int(index)] }
            return pairs[Int(index)]
        }
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
    /// - Complexity: O(w log w) a step, of which there are at most as many as clauses in two windows of w ≤ 70 tokens.
    mutating func find(around anchor: Anchor, a aLimit: Range<Int>, b bLimit: Range<Int>) -> Alignment? {
        var windows = Windows(
            a: clauses(Int(anchor.a)..<Int(anchor.aEnd), in: aLimit), b: clauses(Int(anchor.b)..<Int(anchor.bEnd), in: bLimit))
        guard tried.insert(windows).inserted else { return nil }
        var best = compare(windows.a, windows.b)
        while let better = better(than: best, windows, in: aLimit, bLimit) { (best, windows) = better }
        guard best.likeness >= Self.leastLikeness, best.shared >= Self.leastShared,
            min(best.a.count, best.b.count) >= Self.leastLength
        else { return nil }
        return WindowAligner(library.tokens, best.a, best.b).alignment
    }

    /// The windows with one clause more on either end, of one side or of both, where that gains.
    private mutating func better(
        than best: Comparison, _ windows: Windows, in aLimit: Range<Int>, _ bLimit: Range<Int>
    ) -> (Comparison, Windows)? {
        let (longerA, longerB) = (longer(windows.a, in: aLimit), longer(windows.b, in: bLimit))
        for a in longerA + [windows.a] {
            for b in longerB + [windows.b] {
                let wider = Windows(a: a, b: b)
                if wider == windows { continue }
                let comparison = compare(a, b)
                if comparison.gain > best.gain { return (comparison, wider) }
            }
        }
        return nil
    }

    private func longer(_ window: Range<Int>, in limit: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        if window.upperBound < limit.upperBound { found.append(window.lowerBound..<window.upperBound + 1) }
        if window.lowerBound > limit.lowerBound { found.append(window.lowerBound - 1..<window.upperBound) }
        return found.map { clauses($0, in: limit) }.filter { $0.count <= Self.longestWindow }
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
    private mutating func compare(_ a: Range<Int>, _ b: Range<Int>) -> Comparison {
        var result = Comparison(a: a.upperBound..<a.upperBound, b: b.upperBound..<b.upperBound)
        collect(b, into: &pairs)
        for pair in pairs { result.total += pair.rarity }
        table.exchange(&pairs)
        collect(a, into: &pairs)
        for left in pairs {
            result.total += left.rarity
            guard let right = table.take(left.hash) else { continue }
            result.shared += min(left.rarity, right.rarity)
            result.a = result.a.including(left.first, left.last)
            result.b = result.b.including(right.first, right.last)
        }
        return result
    }

    /// The pairs of a window in the order of their places.
    private func collect(_ window: Range<Int>, into pairs: inout [Pair]) {
        let (tokens, boundaries, units) = (library.tokens.span, library.boundaries.span, background.units.span)
        pairs.removeAll(keepingCapacity: true)
        for first in window {
            var last = first + 1
            while last < window.upperBound, last <= first + Self.reach, !boundaries[last] {
                let rarity = units.isEmpty ? Self.unknownRarity : Float(Int(units[first]) + Int(units[last])) / 2
                let hash = BackgroundTable.hash(tokens[first], tokens[last])
                pairs.append(Pair(hash: hash, rarity: rarity, first: Int32(first), last: Int32(last)))
                last += 1
            }
        }
    }
}

extension Range<Int> {
    /// The range, or from the empty one at an end, stretched to two places.
    fileprivate func including(_ first: Int32, _ last: Int32) -> Self {
        let end = isEmpty ? Int(last) + 1 : Swift.max(upperBound, Int(last) + 1)
        return Swift.min(lowerBound, Int(first))..<end
    }
}
