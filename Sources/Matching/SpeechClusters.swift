/// The speeches of a library in an order in which related ones stand together: the leaves of an average-linkage clustering.
///
/// How alike two texts are is the mean of the shares in both directions; versions of one text are one leaf. Clusters are
/// joined along nearest-neighbour chains (average linkage: Sokal and Michener 1958; chains: Murtagh 1983), and each join
/// turns both sides so that the most alike of their ends touch. Only pairs that share something are held.
public struct SpeechClusters: Sendable {
    /// Speeches that belong together.
    public struct Group: Hashable, Sendable {
        public let speeches: [Int]
        /// False for what is left over and shares little or nothing.
        public let isRelated: Bool
    }

    /// All speeches.
    public let order: [Int]
    /// For each text its speeches; texts by the first of their speeches.
    private let texts: [[Int]]
    /// The joins as they were made: a text of either side, and how alike the sides were.
    private let joins: [LinkageTree.Join]
    /// Texts in the order of the leaves.
    private let leaves: [Int]

    /// - Complexity: O(n²) in the number of texts where all share something, less where few do.
    public init(_ shares: ShareMatrix, versions: VersionGroups) {
        var texts: [[Int]] = []
        var textOf = Array(repeating: -1, count: shares.count)
        for speech in 0..<shares.count where textOf[speech] < 0 {
            let speeches = versions.group(of: speech).map { versions.groups[$0] } ?? [speech]
            for member in speeches { textOf[member] = texts.count }
            texts.append(speeches)
        }
        var tree = LinkageTree(links: Self.links(shares, textOf, count: texts.count))
        tree.joinAll()
        joins = tree.joins
        leaves = tree.leaves
        order = tree.leaves.flatMap { texts[$0] }
        self.texts = texts
    }

    /// For each text how alike it is to others, the best of their versions.
    private static func links(_ shares: ShareMatrix, _ textOf: [Int], count: Int) -> [[Int: Double]] {
        var directed: [[Int: Double]] = Array(repeating: [:], count: count)
        for speech in 0..<shares.count {
            let text = textOf[speech]
            for entry in shares.row(speech) where textOf[entry.column] != text {
                let other = textOf[entry.column]
                directed[text][other] = max(directed[text][other] ?? 0, Double(entry.share))
            }
        }
        var links = directed
        for text in directed.indices {
            for (other, share) in directed[text] {
                let mean = (share + (directed[other][text] ?? 0)) / 2
                (links[text][other], links[other][text]) = (mean, mean)
            }
        }
        return links
    }

    /// At most so many groups of related speeches, in the order of the leaves, and one of what is left over.
    ///
    /// - Complexity: O(n log n)
    public func groups(atMost limit: Int) -> [Group] {
        var parents = Array(texts.indices)
        func root(_ text: Int) -> Int {
            var root = text
            while parents[root] != root { root = parents[root] }
            return root
        }
        let linked = Set(joins.flatMap { [$0.first, $0.second] })
        var count = linked.count
        for join in joins.sorted(by: { ($1.likeness, $0.first, $0.second) < ($0.likeness, $1.first, $1.second) })
        where count > limit {
            parents[root(join.second)] = root(join.first)
            count -= 1
        }
        var clusters: [[Int]] = []
        for text in leaves {
            if let last = clusters.last?.last, root(last) == root(text) {
                clusters[clusters.count - 1].append(text)
            } else {
                clusters.append([text])
            }
        }
        let kept = Set(
            clusters.indices.filter { linked.contains(clusters[$0][0]) }
                .sorted { (clusters[$1].count, $0) < (clusters[$0].count, $1) }.prefix(limit))
        let groups = clusters.indices.filter(kept.contains).map { Group(speeches: speeches(clusters[$0]), isRelated: true) }
        let rest = clusters.indices.filter { !kept.contains($0) }.flatMap { speeches(clusters[$0]) }
        return groups + (rest.isEmpty ? [] : [Group(speeches: rest, isRelated: false)])
    }

    private func speeches(_ cluster: [Int]) -> [Int] { cluster.flatMap { texts[$0] } }
}
