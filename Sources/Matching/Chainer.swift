/// Anchors in one order in both speeches, near each other.
struct Chain: Sendable {
    let score: Float
    /// Into the chainer's `members`, in order.
    let members: Range<Int>
}

/// Joins the anchors of two speeches to chains: each anchor follows the best one that ends shortly before it.
///
///     b │      ╱╱        gap: tokens between two anchors
///       │   ╱            drift: by how much their diagonals differ
///       │ ╱╱
///       └───────── a
///
/// After minimap2's chaining (Li 2018), with a hash of buckets of b in place of a window over a.
struct Chainer {
    let costs: AlignmentCosts
    private(set) var chains: [Chain] = []
    /// Indices of anchors, chain by chain.
    private(set) var members: [Int] = []
    private var scores: [Float] = []
    private var predecessors: [Int32] = []
    /// The latest anchor that ends in each bucket of b, and for each anchor the one before it there.
    private var heads: [Int32] = []
    private var older: [Int32] = []
    /// The length of the longest anchor: those that begin further back than this end too early to be followed.
    private var longest = 0

    init(costs: AlignmentCosts) { self.costs = costs }

    /// - Parameters:
    ///   - anchors: of one pair of speeches, by their place in a.
    ///   - bRange: the second speech's tokens.
    /// - Complexity: linear in the anchors but for those that end within `reach` of each other on both sides.
    mutating func chain(_ anchors: ArraySlice<Anchor>, bRange: Range<Int>, rarity: PairRarity) {
        chains.removeAll(keepingCapacity: true)
        members.removeAll(keepingCapacity: true)
        if let only = anchors.first, anchors.count == 1 { return keep(only, at: anchors.startIndex, rarity) }
        scores.removeAll(keepingCapacity: true)
        predecessors.removeAll(keepingCapacity: true)
        older.removeAll(keepingCapacity: true)
        let buckets = (bRange.count >> Self.bucketBits) + 2
        heads.removeAll(keepingCapacity: true)
        heads.append(contentsOf: repeatElement(-1, count: buckets))
        longest = anchors.reduce(0) { max($0, Int($1.length)) }
        for index in anchors.indices { add(anchors[index], to: anchors, bStart: bRange.lowerBound, rarity: rarity) }
        collect(anchors)
    }
}

extension Chainer {
    private static let bucketBits = 5

    /// Most pairs of speeches share a single run.
    private mutating func keep(_ anchor: Anchor, at index: Int, _ rarity: PairRarity) {
        let score = gains(of: anchor, rarity)
        if score < costs.chainThreshold { return }
        members.append(index)
        chains.append(Chain(score: score, members: 0..<1))
    }

    private func gains(of anchor: Anchor, _ rarity: PairRarity) -> Float {
        var gains: Float = 0
        for offset in 0..<Int(anchor.length) { gains += rarity.gain(Int(anchor.a) + offset, Int(anchor.b) + offset) }
        return gains
    }

    private mutating func add(_ anchor: Anchor, to anchors: ArraySlice<Anchor>, bStart: Int, rarity: PairRarity) {
        let gains = gains(of: anchor, rarity)
        var best = gains
        var bestPredecessor: Int32 = -1
        let low = max(0, Int(anchor.b) - costs.reach - bStart) >> Self.bucketBits
        let high = (Int(anchor.bEnd) - bStart) >> Self.bucketBits
        for bucket in low...high {
            var candidate = heads[bucket]
            while candidate >= 0 {
                let previous = anchors[anchors.startIndex + Int(candidate)]
                if Int(previous.a) + longest + costs.reach < anchor.a { break }
                if let cost = cost(from: previous, to: anchor, mean: gains / Float(anchor.length)) {
                    let score = scores[Int(candidate)] + gains - cost
                    if score > best { (best, bestPredecessor) = (score, candidate) }
                }
                candidate = older[Int(candidate)]
            }
        }
        let bucket = (Int(anchor.bEnd) - bStart) >> Self.bucketBits
        older.append(heads[bucket])
        heads[bucket] = Int32(scores.count)
        scores.append(best)
        predecessors.append(bestPredecessor)
    }

    /// What joining two anchors costs, the tokens they share counted once; nil where they can't follow each other.
    private func cost(from previous: Anchor, to anchor: Anchor, mean: Float) -> Float? {
        let gapA = anchor.a - previous.aEnd
        let gapB = anchor.b - previous.bEnd
        let gap = max(gapA, gapB)
        let overlap = max(0, -min(gapA, gapB))
        guard anchor.a > previous.a, anchor.b > previous.b, gap <= costs.reach, overlap < anchor.length else { return nil }
        let drift = abs(anchor.diagonal - previous.diagonal)
        return Float(max(0, gap)) * costs.chainGap + Float(drift) * costs.chainDrift + Float(overlap) * mean
    }

    /// The best chain first; each anchor belongs to one chain, so a later chain may begin where it would join an earlier one.
    private mutating func collect(_ anchors: ArraySlice<Anchor>) {
        let order = scores.indices.filter { scores[$0] >= costs.chainThreshold }
            .sorted { (scores[$1], $0) < (scores[$0], $1) }
        var isUsed = [Bool](repeating: false, count: scores.count)
        for last in order where !isUsed[last] {
            let start = members.count
            var next = last
            var rest: Float = 0
            while next >= 0 {
                if isUsed[next] {
                    rest = scores[next]
                    break
                }
                isUsed[next] = true
                members.append(anchors.startIndex + next)
                next = Int(predecessors[next])
            }
            members[start...].reverse()
            chains.append(Chain(score: scores[last] - rest, members: start..<members.count))
        }
    }
}
