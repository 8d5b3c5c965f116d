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
        var next = 0
        while next < alignment.stretches.count {
            let (count, left, right) = Self.run(of: alignment.stretches[next...], breakRows)
            next += count
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

    /// The rows of as many stretches as can lie together: one and those that go on with its sentence, as long as each that has to
    /// meet begins on the same row of both sides. The side that comes to the first of them sooner begins lower.
    private static func run(
        of stretches: ArraySlice<VersionAlignment.Stretch>,
        _ breakRows: (ComparePage.Side, TextRange) -> [TextLayout.Row]
    ) -> (count: Int, left: [TextLayout.Row?], right: [TextLayout.Row?]) {
        var together = stretches.prefix(1) + stretches.dropFirst().prefix { $0.goesOn }
        while true {
            let first = together[together.startIndex]
            let last = together[together.endIndex - 1]
            let left = breakRows(.left, first.left.lowerBound..<last.left.upperBound)
            let right = breakRows(.right, first.right.lowerBound..<last.right.upperBound)
            var shift = 0
            var isFixed = first.meets
            let misfit = together.indices.dropFirst().first { index in
                guard together[index].meets else { return false }
                let places = (row(of: together[index].left, in: left), row(of: together[index].right, in: right))
                if !isFixed { (shift, isFixed) = (places.0 - places.1, true) }
                return places.0 - places.1 != shift
            }
            guard let misfit else {
                return (
                    together.count, Array(repeating: nil, count: max(0, -shift)) + left.map { $0 },
                    Array(repeating: nil, count: max(0, shift)) + right.map { $0 }
                )
            }
            together = together[..<misfit]
        }
    }

    private static func row(of range: TextRange, in rows: [TextLayout.Row]) -> Int {
        max(0, rows.partitioningIndex { $0.range.lowerBound > range.lowerBound } - 1)
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
