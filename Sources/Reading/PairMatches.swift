import Matching
import Speeches

/// What two speeches share, seen from a comparison in which one of them stands at the left.
package struct PairMatches: Sendable {
    package struct Pair: Sendable, Identifiable {
        package let match: Match
        package let left: TextRange
        package let right: TextRange
        /// With a at the left; small differences that belong together are one.
        package let edits: [Edit]
        /// What a word that begins or ends outside the match has there; shown with the match as what differs.
        let edges: [Edit]
        /// How many matches of the library are more telling.
        package let rank: Int

        package var id: MatchID { match.id }
        package func range(on side: ComparePage.Side) -> TextRange { side == .left ? left : right }

        /// What is marked: all that differs, words whole.
        package var marks: [Edit] { edits.filter { $0.kind != .equal } + edges }

        /// The match with the words that it begins and ends in.
        package func wholeRange(on side: ComparePage.Side) -> TextRange {
            edges.map { side == .left ? $0.a : $0.b }.filter { !$0.isEmpty }.reduce(range(on: side)) {
                min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound)
            }
        }
    }

    package let left: Int
    package let right: Int
    /// In the left text's order; a pair's number is its index and 1.
    package let pairs: [Pair]
    /// The heaviest pairs that follow each other in the same order on both sides; what two of them share at their ends belongs to
    /// the first.
    package let chain: [Pair]
    /// How much of either text is matched in order, 0…1; of the two shares the smaller.
    package let orderedShare: Double
    private let orders: [[Int]]

    /// - Complexity: O(m log m + length of both texts)
    package init(_ left: Int, _ right: Int, in index: MatchIndex, of library: Library) {
        (self.left, self.right) = (left, right)
        let ranks = index.matches(between: left, and: right)
        let merger = EditMerger([left, right], of: library)
        let matches = ranks.map { index.matches[$0] }
        let merged = zip(merger.merged(matches), merger.edges(of: matches))
        let pairs = zip(ranks, merged).map { Self.pair(index.matches[$0], $1.0, $1.1, rank: $0, left: left) }
            .sorted { ($0.left.lowerBound, $0.rank) < ($1.left.lowerBound, $1.rank) }
        self.pairs = pairs
        orders = ComparePage.Order.allCases.map { Self.indices(of: pairs, in: $0) }
        chain = MatchChain.heaviest(of: pairs, library.document(of: left), library.document(of: right))
        orderedShare = min(Self.share(chain.map(\.left), left, library), Self.share(chain.map(\.right), right, library))
    }

    /// At least nine tenths of both texts are matched in order.
    package var areVersions: Bool { orderedShare >= 0.9 }

    /// Indices of all pairs in the order in which stepping goes.
    package func order(_ order: ComparePage.Order) -> [Int] {
        orders[ComparePage.Order.allCases.firstIndex(of: order) ?? 0]
    }

    package func place(of id: MatchID?) -> Int? { id.flatMap { id in pairs.firstIndex { $0.id == id } } }

    /// Where both texts stand beside each other when both stand on a meeting: it, and the ends of the pairs of the chain that lie
    /// before it, or behind it, on both sides. In order.
    package func anchors(around meeting: ComparePage.Meeting) -> [ComparePage.Meeting] {
        var before: [ComparePage.Meeting] = []
        var behind: [ComparePage.Meeting] = []
        for pair in chain {
            let ends = [
                ComparePage.Meeting(left: pair.left.lowerBound, right: pair.right.lowerBound),
                ComparePage.Meeting(left: pair.left.upperBound, right: pair.right.upperBound),
            ]
            if ends[1].left <= meeting.left, ends[1].right <= meeting.right { before += ends }
            if ends[0].left > meeting.left, ends[0].right > meeting.right { behind += ends }
        }
        return before + [meeting] + behind
    }

    private static func pair(_ match: Match, _ edits: [Edit], _ edges: [Edit], rank: Int, left: Int) -> Pair {
        let isTurned = match.a.speech != left
        return Pair(
            match: match, left: isTurned ? match.b.range : match.a.range, right: isTurned ? match.a.range : match.b.range,
            edits: isTurned ? edits.map(\.turned) : edits, edges: isTurned ? edges.map(\.turned) : edges, rank: rank)
    }

    private static func indices(of pairs: [Pair], in order: ComparePage.Order) -> [Int] {
        switch order {
        case .left: Array(pairs.indices)
        case .right:
            pairs.indices.sorted { (pairs[$0].right.lowerBound, pairs[$0].rank) < (pairs[$1].right.lowerBound, pairs[$1].rank) }
        case .score: pairs.indices.sorted { pairs[$0].rank < pairs[$1].rank }
        case .length:
            pairs.indices.sorted {
                (pairs[$1].match.equalTokens, pairs[$0].rank) < (pairs[$0].match.equalTokens, pairs[$1].rank)
            }
        }
    }

    private static func share(_ ranges: [TextRange], _ speech: Int, _ library: Library) -> Double {
        let body = library.speech(speech).body.count
        return body > 0 ? Double(ranges.reduce(0) { $0 + $1.count }) / Double(body) : 0
    }
}

extension Edit {
    /// The same difference seen from the other side.
    package var turned: Edit {
        let kinds: [Edit.Kind: Edit.Kind] = [.inserted: .deleted, .deleted: .inserted]
        return Edit(kind: kinds[kind] ?? kind, a: b, b: a)
    }
}
