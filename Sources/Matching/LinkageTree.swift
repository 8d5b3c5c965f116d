/// Joins items by average linkage, the nearest pairs first, and keeps the leaves in the order of the tree.
///
/// A chain goes from an item to its nearest neighbour, from that to its own, until two are each other's nearest; these are
/// joined, and the chain goes on from what is left of it.
struct LinkageTree {
    /// Two clusters that were joined: an item of each, and the mean of the links between them.
    struct Join: Sendable {
        let first: Int
        let second: Int
        let likeness: Double
    }

    private(set) var joins: [Join] = []
    /// All items; clusters without a link between them the largest first, then those without any link as they came.
    private(set) var leaves: [Int] = []
    private let links: [[Int: Double]]
    /// For each cluster, named by one of its items, the sums of the links to others.
    private var sums: [[Int: Double]]
    private var members: [[Int]]

    /// - Parameter links: for each item how alike it is to others, above 0; the same in both directions.
    init(links: [[Int: Double]]) {
        self.links = links
        sums = links
        members = links.indices.map { [$0] }
    }

    /// - Complexity: O(n²) where all are linked.
    mutating func joinAll() {
        var chain: [Int] = []
        var next = 0
        while next < links.count || !chain.isEmpty {
            guard let last = chain.last else {
                if !sums[next].isEmpty { chain.append(next) } else { next += 1 }
                continue
            }
            guard let nearest = nearest(to: last, before: chain.dropLast().last) else {
                chain.removeLast()
                continue
            }
            if nearest.cluster == chain.dropLast().last {
                chain.removeLast(2)
                join(nearest.cluster, last, nearest.likeness)
            } else {
                chain.append(nearest.cluster)
            }
        }
        let clusters = members.filter { !$0.isEmpty }
        let joined = clusters.filter { $0.count > 1 }.sorted { ($1.count, $0.min() ?? 0) < ($0.count, $1.min() ?? 0) }
        leaves = joined.flatMap { $0 } + clusters.filter { $0.count == 1 }.flatMap { $0 }
    }

    /// The cluster that is most alike; of several the one that the chain came from, else the first.
    private func nearest(to cluster: Int, before previous: Int?) -> (cluster: Int, likeness: Double)? {
        var best: (cluster: Int, likeness: Double)?
        for (other, sum) in sums[cluster] {
            let likeness = sum / Double(members[cluster].count * members[other].count)
            if let best, likeness < best.likeness || likeness == best.likeness && best.cluster < other { continue }
            best = (other, likeness)
        }
        guard let best, let previous, let sum = sums[cluster][previous] else { return best }
        let likeness = sum / Double(members[cluster].count * members[previous].count)
        return likeness >= best.likeness ? (previous, likeness) : best
    }

    private mutating func join(_ a: Int, _ b: Int, _ likeness: Double) {
        joins.append(Join(first: members[a][0], second: members[b][0], likeness: likeness))
        let (kept, gone) = (sums[b].count, b) > (sums[a].count, a) ? (b, a) : (a, b)
        let ordered = Self.turned(members[min(a, b)], members[max(a, b)], links)
        (members[kept], members[gone]) = (ordered, [])
        sums[kept][gone] = nil
        for (other, sum) in sums[gone] where other != kept {
            sums[kept][other, default: 0] += sum
            sums[other][kept, default: 0] += sum
            sums[other][gone] = nil
        }
        sums[gone] = [:]
    }

    /// Both in a row, turned so that the ends that touch are as alike as may be.
    private static func turned(_ a: [Int], _ b: [Int], _ links: [[Int: Double]]) -> [Int] {
        func link(_ first: Int?, _ second: Int?) -> Double { first.flatMap { a in second.flatMap { links[a][$0] } } ?? 0 }
        let ends = [link(a.last, b.first), link(a.last, b.last), link(a.first, b.first), link(a.first, b.last)]
        switch ends.firstIndex(of: ends.max() ?? 0) {
        case 1: return a + b.reversed()
        case 2: return a.reversed() + b
        case 3: return b + a
        default: return a + b
        }
    }
}
