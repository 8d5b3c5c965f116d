import Matching
import Speeches

/// The heaviest sequence of matches that stand in the same order on both sides.
enum MatchChain {
    /// Weighted by equal tokens; a pair begins where the one before it ended, or behind, on both sides.
    ///
    /// - Parameter pairs: in the left text's order.
    /// - Complexity: O(m log m), by a Fenwick tree of the best chains over where they end at the right.
    static func heaviest(of pairs: [PairMatches.Pair]) -> [Int] {
        let ends = Array(Set(pairs.map(\.right.upperBound))).sorted()
        var tree = BestChains(count: ends.count)
        var weights: [Int] = []
        var previous: [Int?] = []
        var waiting = pairs.indices.sorted { pairs[$0].left.upperBound < pairs[$1].left.upperBound }[...]
        for index in pairs.indices {
            while let next = waiting.first, pairs[next].left.upperBound <= pairs[index].left.lowerBound {
                let end = ends.partitioningIndex { $0 >= pairs[next].right.upperBound }
                tree.add(next, weight: weights[next], at: end)
                waiting.removeFirst()
            }
            let before = tree.best(upTo: ends.partitioningIndex { $0 > pairs[index].right.lowerBound })
            weights.append((before?.weight ?? 0) + pairs[index].match.equalTokens)
            previous.append(before?.index)
        }
        var chain: [Int] = []
        var next = weights.indices.max { (weights[$0], $1) < (weights[$1], $0) }
        while let index = next {
            chain.append(index)
            next = previous[index]
        }
        return chain.reversed()
    }

    private struct BestChains {
        private var nodes: [(weight: Int, index: Int)?]

        init(count: Int) { nodes = Array(repeating: nil, count: count + 1) }

        mutating func add(_ index: Int, weight: Int, at place: Int) {
            var node = place + 1
            while node < nodes.count {
                if nodes[node].map({ $0.weight < weight }) ?? true { nodes[node] = (weight, index) }
                node += node & -node
            }
        }

        /// The best among the first `count` places.
        func best(upTo count: Int) -> (weight: Int, index: Int)? {
            var best: (weight: Int, index: Int)?
            var node = count
            while node > 0 {
                if let found = nodes[node], found.weight > best?.weight ?? -1 { best = found }
                node -= node & -node
            }
            return best
        }
    }
}
