import Matching
import Speeches

/// The heaviest sequence of matches that stand in the same order on both sides.
enum MatchChain {
    /// What a match may leave at its start to the one before it, in characters that say something: two matches of versions meet in
    /// a word that stands at the end of what was kept and at the start of what comes next.
    private static let longestOverlap = 8

    /// Weighted by equal tokens; a pair begins where the one before it ended, or behind, on both sides. One that overlaps the pair
    /// before it by a few equal characters is cut.
    ///
    /// - Complexity: O(m log m + length of both texts)
    static func heaviest(of pairs: [PairMatches.Pair], _ left: Document, _ right: Document) -> [PairMatches.Pair] {
        let latest = pairs.map { $0.cut(by: longestOverlap, left, right) }
        let order = pairs.indices.sorted { (latest[$0].left.lowerBound, $0) < (latest[$1].left.lowerBound, $1) }
        var chain: [PairMatches.Pair] = []
        for pair in heaviest(of: order.map { latest[$0] }).map({ pairs[order[$0]] }) {
            guard let last = chain.last else {
                chain.append(pair)
                continue
            }
            let overlap = max(
                left.contentOffsets(in: pair.left.lowerBound..<max(pair.left.lowerBound, last.left.upperBound)).count,
                right.contentOffsets(in: pair.right.lowerBound..<max(pair.right.lowerBound, last.right.upperBound)).count)
            chain.append(overlap > 0 ? pair.cut(by: overlap, left, right) : pair)
        }
        return chain
    }

    /// - Parameter pairs: in the left text's order.
    /// - Complexity: O(m log m), by a Fenwick tree of the best chains over where they end at the right.
    private static func heaviest(of pairs: [PairMatches.Pair]) -> [Int] {
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

extension PairMatches.Pair {
    /// The pair without the characters that it begins with; at least one of the run of equal ones at its start stays.
    ///
    /// - Parameter count: of characters that say something.
    fileprivate func cut(by count: Int, _ left: Document, _ right: Document) -> PairMatches.Pair {
        guard let run = edits.first, run.kind == .equal else { return self }
        let (a, b) = (left.contentOffsets(in: run.a), right.contentOffsets(in: run.b))
        let count = min(count, a.count - 1)
        guard count > 0, a.count == b.count else { return self }
        let rest = Edit(
            kind: .equal, a: TextPosition(a[count])..<run.a.upperBound, b: TextPosition(b[count])..<run.b.upperBound)
        return PairMatches.Pair(
            match: match, left: rest.a.lowerBound..<self.left.upperBound, right: rest.b.lowerBound..<self.right.upperBound,
            edits: [rest] + edits.dropFirst(), edges: edges.filter { $0.a.lowerBound >= rest.a.lowerBound }, rank: rank)
    }
}
