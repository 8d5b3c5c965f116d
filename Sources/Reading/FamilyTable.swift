import Matching
import Speeches

/// All witnesses of one phrasing, aligned with its most typical wording.
package struct FamilyTable: Sendable {
    package struct Witness: Sendable {
        package let speech: Int
        package let range: TextRange
        /// Index into the variants.
        package let variant: Int
        /// The offsets of its characters, less punctuation.
        package let offsets: [Int]
    }

    package struct Variant: Sendable {
        /// How many witnesses have it.
        package let count: Int
        /// Share of the typical wording's characters that it has in place, 0…1.
        package let likeness: Double
        /// Where each of its characters stands: in a column of the typical wording, or (as complement) before one.
        package let columns: [Int]
    }

    package let grade: Grade
    /// The most frequent first.
    package let variants: [Variant]
    package let witnesses: [Witness]
    /// A witness of the most typical wording.
    package let typical: Int
    /// How many characters some variant has before each column, and behind the last.
    package let insertions: [Int]

    /// Longer passages are cut for the alignment.
    private static let longest = 240

    /// nil where no match of the family is among these.
    /// - Complexity: O(m + variants · length²)
    package init?(_ family: FamilyID, in index: MatchIndex, of library: Library) {
        let matches = index.matches.filter { $0.family == family }
        guard let grade = matches.map(\.grade).min() else { return nil }
        self.grade = grade
        let passages = Self.apart(Set(matches.flatMap { [$0.a, $0.b] }))
        let offsets = passages.map { passage in
            Array(library.document(of: passage.speech).contentOffsets(in: passage.range).prefix(Self.longest))
        }
        let wordings = zip(passages, offsets).map { passage, offsets in
            offsets.map { library.document(of: passage.speech).folded[$0].value }
        }
        let groups = Dictionary(grouping: wordings.indices) { wordings[$0] }
            .sorted { ($1.value.count, $0.key.count, $0.value[0]) < ($0.value.count, $1.key.count, $1.value[0]) }
        let model = groups[0].key
        let alignments = groups.map { WordingAlignment.columns(of: $0.key, along: model) }
        variants = zip(groups, alignments).map { group, columns in
            let equal = zip(group.key, columns).count { $1 >= 0 && model[$1] == $0 }
            return Variant(
                count: group.value.count, likeness: Double(2 * equal) / Double(max(1, group.key.count + model.count)),
                columns: columns)
        }
        insertions = Self.insertions(alignments, count: model.count)
        let variantOf = Dictionary(
            uniqueKeysWithValues: groups.enumerated().flatMap { number, group in group.value.map { ($0, number) } })
        witnesses = passages.indices.map {
            Witness(speech: passages[$0].speech, range: passages[$0].range, variant: variantOf[$0] ?? 0, offsets: offsets[$0])
        }
        typical = groups[0].value[0]
    }

    /// Of passages that overlap the longest, in the library's order.
    private static func apart(_ passages: Set<Passage>) -> [Passage] {
        var kept: [Passage] = []
        for passage in passages.sorted(by: {
            ($0.speech, $0.range.lowerBound, $1.range.count) < ($1.speech, $1.range.lowerBound, $0.range.count)
        }) {
            guard let last = kept.last, last.speech == passage.speech, last.range.overlaps(passage.range) else {
                kept.append(passage)
                continue
            }
            if passage.range.count > last.range.count { kept[kept.count - 1] = passage }
        }
        return kept
    }

    private static func insertions(_ alignments: [[Int]], count: Int) -> [Int] {
        var widest = Array(repeating: 0, count: count + 1)
        for columns in alignments {
            var here: [Int: Int] = [:]
            for column in columns where column < 0 { here[~column, default: 0] += 1 }
            for (column, length) in here { widest[column] = max(widest[column], length) }
        }
        return widest
    }

    /// How many speeches have it.
    package var speechCount: Int { Set(witnesses.map(\.speech)).count }
}
