import Matching
import Speeches

/// The sections of two speeches row by row, those that make the same point beside each other.
///
/// ```
///   一、守住山头      =   二、再把山管住
///   二、管好火源      <                      only at the left
///                     >   一、先把人管住     only at the right
///   三、依靠乡亲      ↕   一、…              in another order there
/// ```
package struct OutlineAlignment: Sendable {
    package enum Relation: Hashable, Sendable { case both, moved, onlyLeft, onlyRight }

    package struct Row: Hashable, Sendable {
        /// Index into the left speech's sections.
        package let left: Int?
        package let right: Int?
        package let relation: Relation
        /// How alike they are; 0 for one alone.
        package let likeness: Double
        /// How many characters of them belong to matches between them.
        package let shared: Int
    }

    /// In the left speech's order; what only the right has stands where it has it.
    package let rows: [Row]

    /// Sections that are less alike make another point; on the seeds, what a reader would set side by side is above.
    private static let leastLikeness = 0.12
    /// More pairs of sections aren't compared by their wording, only those that have matches between them.
    private static let pairLimit = 10_000

    private struct Candidate {
        let left: Int
        let right: Int
        let likeness: Double
        let shared: Int
    }

    private struct Key: Hashable {
        let left: Int
        let right: Int
    }

    /// - Complexity: O(sections² · terms of a section) up to a limit, and O(matches)
    package init(_ pairs: PairMatches, sections: SectionIndex?, of library: Library) {
        let trees = (library.speech(pairs.left).sections, library.speech(pairs.right).sections)
        let found = Self.candidates(pairs, trees, sections)
        var partner: [Int: Candidate] = [:]
        var taken: Set<Int> = []
        for candidate in found where partner[candidate.left] == nil && taken.insert(candidate.right).inserted {
            partner[candidate.left] = candidate
        }
        let inOrder = Self.inOrder(partner.values.sorted { $0.left < $1.left })
        rows = Self.rows(trees, partner, inOrder)
    }

    package func count(_ relation: Relation) -> Int { rows.count { $0.relation == relation } }

    // MARK: - Likeness

    /// All pairs of sections that are alike, the most alike first.
    private static func candidates(
        _ pairs: PairMatches, _ trees: (SectionTree, SectionTree), _ sections: SectionIndex?
    ) -> [Candidate] {
        let shared = sharedCharacters(pairs, trees)
        var keys = Set(shared.keys)
        let all = (trees.0.nodes.count - 1) * (trees.1.nodes.count - 1)
        if all > 0, all <= pairLimit, sections != nil {
            for left in 1..<trees.0.nodes.count {
                for right in 1..<trees.1.nodes.count { keys.insert(Key(left: left, right: right)) }
            }
        }
        let found = keys.compactMap { key -> Candidate? in
            let (a, b) = (trees.0.nodes[key.left], trees.1.nodes[key.right])
            let characters = shared[key] ?? 0
            let covered = 2 * Double(characters) / Double(max(1, a.range.count + b.range.count))
            let wording =
                sections?.similarity(of: key.left, inSpeech: pairs.left, to: key.right, inSpeech: pairs.right)?.score ?? 0
            let likeness = wording + covered
            guard likeness >= leastLikeness, a.kind == b.kind else { return nil }
            return Candidate(left: key.left, right: key.right, likeness: likeness, shared: characters)
        }
        return found.sorted {
            let levels = ($0, $1)
            func apart(_ candidate: Candidate) -> Int {
                abs(trees.0.nodes[candidate.left].level - trees.1.nodes[candidate.right].level)
            }
            return ($1.likeness, apart(levels.0), $0.left, $0.right) < ($0.likeness, apart(levels.1), $1.left, $1.right)
        }
    }

    /// What matches of more than a set phrase cover, for each pair of sections that they stand in.
    private static func sharedCharacters(_ pairs: PairMatches, _ trees: (SectionTree, SectionTree)) -> [Key: Int] {
        var shared: [Key: Int] = [:]
        for pair in pairs.pairs where pair.match.grade != .formula {
            let size = min(pair.left.count, pair.right.count)
            for left in trees.0.path(to: trees.0.index(at: pair.left.lowerBound)) {
                for right in trees.1.path(to: trees.1.index(at: pair.right.lowerBound)) {
                    shared[Key(left: left, right: right), default: 0] += size
                }
            }
        }
        return shared
    }

    // MARK: - Order

    /// The left sections of the heaviest sequence that is in order on both sides.
    ///
    /// - Parameter pairs: in the left's order.
    /// - Complexity: O(pairs²)
    private static func inOrder(_ pairs: [Candidate]) -> Set<Int> {
        var weights: [Double] = []
        var previous: [Int?] = []
        for (index, pair) in pairs.enumerated() {
            let before = pairs.indices.prefix(index).filter { pairs[$0].right < pair.right }
                .max { (weights[$0], $1) < (weights[$1], $0) }
            weights.append((before.map { weights[$0] } ?? 0) + pair.likeness)
            previous.append(before)
        }
        var kept: Set<Int> = []
        var next = weights.indices.max { (weights[$0], $1) < (weights[$1], $0) }
        while let index = next {
            kept.insert(pairs[index].left)
            next = previous[index]
        }
        return kept
    }

    private static func rows(
        _ trees: (SectionTree, SectionTree), _ partner: [Int: Candidate], _ inOrder: Set<Int>
    ) -> [Row] {
        let taken = Set(partner.values.map(\.right))
        var waiting = (1..<max(1, trees.1.nodes.count)).filter { !taken.contains($0) }[...]
        var rows: [Row] = []
        func addRight(before limit: Int) {
            while let right = waiting.first, right < limit {
                rows.append(Row(left: nil, right: right, relation: .onlyRight, likeness: 0, shared: 0))
                waiting.removeFirst()
            }
        }
        for left in 1..<max(1, trees.0.nodes.count) {
            guard let pair = partner[left] else {
                rows.append(Row(left: left, right: nil, relation: .onlyLeft, likeness: 0, shared: 0))
                continue
            }
            if inOrder.contains(left) { addRight(before: pair.right) }
            rows.append(
                Row(
                    left: left, right: pair.right, relation: inOrder.contains(left) ? .both : .moved, likeness: pair.likeness,
                    shared: pair.shared))
        }
        addRight(before: .max)
        return rows
    }
}
