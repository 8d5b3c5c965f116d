import Matching
import Reading
import Screen
import Speeches

/// Two versions of a text row by row, with blank rows where only one side goes on, so that what belongs together begins on
/// one row.
struct VersionLayout: Sendable {
    struct Row: Sendable {
        let left: TextLayout.Row?
        let right: TextLayout.Row?
        /// Something on it isn't equal on the other side.
        let isChanged: Bool

        subscript(side: ComparePage.Side) -> TextLayout.Row? { side == .left ? left : right }
    }

    let rows: [Row]
    let alignment: VersionAlignment
    /// The rows where a change, or several on neighbouring rows, begins.
    let changes: [Int]

    /// - Complexity: linear in the length of both texts.
    /// - Parameter breakRows: gives the rows of a stretch of the left or right text.
    init(
        _ alignment: VersionAlignment, _ breakRows: (ComparePage.Side, TextRange) -> [TextLayout.Row]
    ) {
        self.alignment = alignment
        var rows: [Row] = []
        let changed = [alignment.leftChanges, alignment.rightChanges].map { kinds in
            kinds.values.joined().sorted { $0.lowerBound < $1.lowerBound }
        }
        for stretch in alignment.stretches {
            let (left, right) = (breakRows(.left, stretch.left), breakRows(.right, stretch.right))
            for index in 0..<max(left.count, right.count) {
                let (a, b) = (index < left.count ? left[index] : nil, index < right.count ? right[index] : nil)
                let isChanged =
                    Self.touches(a?.range, changed[0]) || Self.touches(b?.range, changed[1])
                rows.append(Row(left: a, right: b, isChanged: isChanged))
            }
        }
        self.rows = rows
        changes = rows.indices.filter { rows[$0].isChanged && ($0 == 0 || !rows[$0 - 1].isChanged) }
    }

    private static func touches(_ range: TextRange?, _ changes: [TextRange]) -> Bool {
        guard let range else { return false }
        let next = changes.partitioningIndex { $0.upperBound > range.lowerBound }
        return next < changes.count && changes[next].lowerBound < range.upperBound
    }

    /// The row that holds a place; the nearest before it where none does. O(log n) but for blank rows.
    func row(of place: ComparePage.Place) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            var next = middle
            while next < high, rows[next][place.side] == nil { next += 1 }
            if next == high || rows[next][place.side].map({ $0.range.lowerBound > place.position }) ?? false {
                high = middle
            } else {
                low = next + 1
            }
        }
        return max(0, low - 1)
    }
}
