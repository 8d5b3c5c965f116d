/// The extent of a screen or a part of it, in terminal cells.
@frozen @usableFromInline
package struct Size: Hashable, Sendable {
    @usableFromInline package var columns: Int
    @usableFromInline package var rows: Int

    @inlinable
    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

extension Size: CustomStringConvertible {
    /// As on the command line: `100x30`.
    @usableFromInline
    package var description: String { "\(columns)x\(rows)" }

    /// Reads `100x30`; nil for anything else, and where a side isn't between 1 and 10,000 cells.
    package init?(_ description: String) {
        let sides = description.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        guard sides.count == 2, let columns = sides[0], let rows = sides[1] else { return nil }
        guard (1...10_000).contains(columns), (1...10_000).contains(rows) else { return nil }
        self.init(columns: columns, rows: rows)
    }
}
