import Testing

@testable import Matching

/// Which items stand together.
struct LinkageTreeTests {
    private func tree(_ links: [(Int, Int, Double)], count: Int) -> LinkageTree {
        var table: [[Int: Double]] = Array(repeating: [:], count: count)
        for (a, b, likeness) in links { (table[a][b], table[b][a]) = (likeness, likeness) }
        var tree = LinkageTree(links: table)
        tree.joinAll()
        return tree
    }

    @Test func theNearestAreJoinedFirstAndStandBesideEachOther() {
        let tree = tree([(0, 3, 0.9), (1, 4, 0.8), (0, 1, 0.1), (2, 3, 0.3)], count: 6)
        #expect(Set(tree.joins.prefix(2).map { Set([$0.first, $0.second]) }) == [[0, 3], [1, 4]])
        #expect(tree.leaves.last == 5)
        let places = Dictionary(uniqueKeysWithValues: tree.leaves.enumerated().map { ($1, $0) })
        #expect(abs((places[0] ?? 9) - (places[3] ?? 0)) == 1 && abs((places[1] ?? 9) - (places[4] ?? 0)) == 1)
        #expect(abs((places[2] ?? 9) - (places[3] ?? 0)) == 1)
    }

    /// Plain average linkage over all pairs, for comparison.
    private func likenesses(_ links: [[Int: Double]]) -> [Double] {
        var clusters = links.indices.map { [$0] }
        var found: [Double] = []
        while true {
            var best: (Double, Int, Int)?
            for a in clusters.indices {
                for b in clusters.indices where b > a {
                    let sum = clusters[a].reduce(0.0) { sum, i in clusters[b].reduce(sum) { $0 + (links[i][$1] ?? 0) } }
                    let mean = sum / Double(clusters[a].count * clusters[b].count)
                    if mean > best?.0 ?? 0 { best = (mean, a, b) }
                }
            }
            guard let (mean, a, b) = best else { return found }
            found.append(mean)
            clusters[a] += clusters.remove(at: b)
        }
    }

    @Test func chainsJoinWhatComparingAllPairsJoins() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<20 {
            let count = Int.random(in: 2...14, using: &random)
            var links: [[Int: Double]] = Array(repeating: [:], count: count)
            for a in 0..<count {
                for b in a + 1..<max(a + 1, count) where Bool.random(using: &random) {
                    let likeness = Double.random(in: 0.01...1, using: &random)
                    (links[a][b], links[b][a]) = (likeness, likeness)
                }
            }
            var tree = LinkageTree(links: links)
            tree.joinAll()
            #expect(tree.leaves.sorted() == Array(0..<count))
            let (found, wanted) = (tree.joins.map(\.likeness).sorted(), likenesses(links).sorted())
            #expect(found.count == wanted.count)
            #expect(zip(found, wanted).allSatisfy { abs($0 - $1) < 1e-9 })
        }
    }

    @Test func equalLikenessesGiveTheSameOrderEveryTime() {
        let all = (0..<40).flatMap { a in (a + 1..<40).map { (a, $0, 0.5) } }
        let first = tree(all, count: 40).leaves
        for _ in 0..<3 { #expect(tree(all.shuffled(), count: 40).leaves == first) }
    }
}
