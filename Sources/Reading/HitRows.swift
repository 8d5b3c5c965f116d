import Searching
import Speeches

/// The list of a search's hits: each speech with its hits below it, unless they are folded away. O(speeches) to make.
package struct HitRows: Sendable {
    package enum Row: Hashable, Sendable {
        /// Index into the search's groups.
        case head(Int)
        /// Index into the search's hits.
        case hit(Int)
    }

    private let groups: [Search.Group]
    private let folded: Set<Int>
    /// The row of each group's head; one more for the end.
    private let heads: [Int]

    package init(_ search: Search?, folded: Set<Int>) {
        let groups = search?.groups ?? []
        (self.groups, self.folded) = (groups, folded)
        heads = groups.indices.reduce(into: [0]) { heads, group in
            heads.append((heads.last ?? 0) + 1 + (folded.contains(group) ? 0 : groups[group].hits.count))
        }
    }

    package var count: Int { heads.last ?? 0 }

    /// nil beyond the list. O(log speeches).
    package subscript(row: Int) -> Row? {
        guard let group = group(ofRow: row) else { return nil }
        return row == heads[group] ? .head(group) : .hit(groups[group].hits.lowerBound + row - heads[group] - 1)
    }

    package func group(ofRow row: Int) -> Int? {
        guard (0..<count).contains(row) else { return nil }
        return heads.partitioningIndex { $0 > row } - 1
    }

    package func row(ofGroup group: Int) -> Int { heads[group] }

    /// Its own row, or the head of its group where that is folded.
    package func row(ofHit hit: Int) -> Int? {
        guard let group = groups.firstIndex(where: { $0.hits.contains(hit) }) else { return nil }
        return heads[group] + (folded.contains(group) ? 0 : 1 + hit - groups[group].hits.lowerBound)
    }
}
