import Matching
import Speeches

/// Two outlines on common rows: what both treat, what only one does, what stands elsewhere.
package struct OutlineAlignment: Sendable {
    package enum Kind: Sendable { case both, moved, onlyLeft, onlyRight }

    package struct Row: Sendable {
        package let kind: Kind
        /// Indices into the nodes of the two trees.
        package let left: Int?
        package let right: Int?
        /// How alike the two are, as parallel sections are scored; 0 for what only one side has.
        package let score: Double
    }

    /// In the left outline's order; what only the right has stands behind what stands before it there.
    package let rows: [Row]
    private let partners: [Int: Int]

    /// What is less alike isn't the same point; sections of different levels are one only where they are much alike.
    private static let leastScore = 0.12
    private static let leastScoreAcrossLevels = 0.3

    /// - Complexity: that of a `SectionIndex` of both, and O(n log n) in the number of pairs of similar sections.
    package init(_ left: Int, _ right: Int, of library: Library) {
        let pairs = Self.pairs(left, right, of: library)
        let scores = Dictionary(uniqueKeysWithValues: pairs.map { ($0.left, $0.score) })
        partners = Dictionary(uniqueKeysWithValues: pairs.map { ($0.left, $0.right) })
        let inPlace = Self.inPlace(pairs.sorted { $0.left < $1.left }.map { ($0.left, $0.right) })
        let taken = Set(pairs.map(\.right))
        let rightNodes = library.speech(right).sections.nodes.indices.filter {
            library.speech(right).sections.nodes[$0].kind == .headed && !taken.contains($0)
        }
        var waiting = rightNodes[...]
        var rows: [Row] = []
        func addRight(before node: Int) {
            while let next = waiting.first, next < node {
                rows.append(Row(kind: .onlyRight, left: nil, right: next, score: 0))
                waiting.removeFirst()
            }
        }
        for (index, node) in library.speech(left).sections.nodes.enumerated() where node.kind == .headed {
            guard let partner = partners[index] else {
                rows.append(Row(kind: .onlyLeft, left: index, right: nil, score: 0))
                continue
            }
            if inPlace.contains(index) { addRight(before: partner) }
            rows.append(
                Row(kind: inPlace.contains(index) ? .both : .moved, left: index, right: partner, score: scores[index] ?? 0))
        }
        addRight(before: .max)
        self.rows = rows
    }

    /// The section of the right outline that belongs to one of the left.
    package func partner(of left: Int) -> Int? { partners[left] }

    private typealias Pair = (left: Int, right: Int, score: Double)

    /// Each section with its most similar one, the best pairs first, each section once.
    private static func pairs(_ left: Int, _ right: Int, of library: Library) -> [Pair] {
        let index = SectionIndex(library)
        var candidates: [Pair] = []
        for (section, node) in library.speech(left).sections.nodes.enumerated() where node.kind == .headed {
            for similar in index.similar(toSection: section, inSpeech: left) where similar.speech == right {
                let isLevel = library.speech(right).sections.nodes[similar.section].level == node.level
                if similar.score < (isLevel ? leastScore : leastScoreAcrossLevels) { continue }
                candidates.append((section, similar.section, similar.score))
            }
        }
        candidates.sort { ($1.score, $0.left, $0.right) < ($0.score, $1.left, $1.right) }
        var (lefts, rights) = (Set<Int>(), Set<Int>())
        return candidates.filter { pair in
            guard !lefts.contains(pair.left), !rights.contains(pair.right) else { return false }
            lefts.insert(pair.left)
            rights.insert(pair.right)
            return true
        }
    }

    /// The left sections of the longest sequence of pairs that stand in the same order on both sides.
    private static func inPlace(_ pairs: [(left: Int, right: Int)]) -> Set<Int> {
        var ends: [Int] = []
        var before: [Int?] = []
        for (index, pair) in pairs.enumerated() {
            let place = ends.partitioningIndex { pairs[$0].right > pair.right }
            before.append(place > 0 ? ends[place - 1] : nil)
            if place < ends.count { ends[place] = index } else { ends.append(index) }
        }
        var kept = Set<Int>()
        var next = ends.last
        while let index = next {
            kept.insert(pairs[index].left)
            next = before[index]
        }
        return kept
    }
}
