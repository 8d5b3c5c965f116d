/// A rectangle of cells. None of its operations gives one of negative extent, whatever is asked for.
@frozen @usableFromInline
package struct Rect: Hashable, Sendable {
    @usableFromInline package var column: Int
    @usableFromInline package var row: Int
    @usableFromInline package var columns: Int
    @usableFromInline package var rows: Int

    @inlinable
    package init(column: Int, row: Int, columns: Int, rows: Int) {
        self.column = column
        self.row = row
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    /// The whole of a screen.
    @inlinable
    package init(_ size: Size) { self.init(column: 0, row: 0, columns: size.columns, rows: size.rows) }

    @inlinable
    package var origin: Point { Point(column: column, row: row) }
    @inlinable
    package var size: Size { Size(columns: columns, rows: rows) }
    /// The first column right of it.
    @inlinable
    package var endColumn: Int { column + columns }
    /// The first row below it.
    @inlinable
    package var endRow: Int { row + rows }
    @inlinable
    package var isEmpty: Bool { columns == 0 || rows == 0 }

    @inlinable
    package func contains(_ point: Point) -> Bool {
        point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
    }
}

extension Rect {
    /// The first rows, at most as many as there are.
    package func top(_ count: Int) -> Rect {
        Rect(column: column, row: row, columns: columns, rows: count.clamped(to: rows))
    }

    /// All but the first rows.
    package func dropTop(_ count: Int) -> Rect {
        let dropped = count.clamped(to: rows)
        return Rect(column: column, row: row + dropped, columns: columns, rows: rows - dropped)
    }

    /// The last rows, at most as many as there are.
    package func bottom(_ count: Int) -> Rect { dropTop(rows - count.clamped(to: rows)) }

    /// All but the last rows.
    package func dropBottom(_ count: Int) -> Rect { top(rows - count.clamped(to: rows)) }

    /// The first columns.
    package func left(_ count: Int) -> Rect {
        Rect(column: column, row: row, columns: count.clamped(to: columns), rows: rows)
    }

    /// All but the first columns.
    package func dropLeft(_ count: Int) -> Rect {
        let dropped = count.clamped(to: columns)
        return Rect(column: column + dropped, row: row, columns: columns - dropped, rows: rows)
    }

    /// The last columns.
    package func right(_ count: Int) -> Rect { dropLeft(columns - count.clamped(to: columns)) }

    /// All but the last columns.
    package func dropRight(_ count: Int) -> Rect { left(columns - count.clamped(to: columns)) }

    /// Two rectangles side by side with `gap` columns between them, the left one `left` columns wide.
    package func split(left count: Int, gap: Int = 0) -> (left: Rect, right: Rect) {
        (left(count), dropLeft(count + gap))
    }

    /// Two rectangles one above the other with `gap` rows between them, the upper one `top` rows high.
    package func split(top count: Int, gap: Int = 0) -> (top: Rect, bottom: Rect) {
        (top(count), dropTop(count + gap))
    }

    /// The rectangle less a border on every side.
    package func inset(columns: Int = 1, rows: Int = 1) -> Rect {
        dropLeft(columns).dropRight(columns).dropTop(rows).dropBottom(rows)
    }

    /// One row of it, counted from its own top.
    package func line(_ index: Int) -> Rect { dropTop(index).top(1) }

    /// A rectangle of that size in the middle of this one, never larger than it.
    package func centred(_ size: Size) -> Rect {
        let columns = size.columns.clamped(to: self.columns)
        let rows = size.rows.clamped(to: self.rows)
        return Rect(
            column: column + (self.columns - columns) / 2, row: row + (self.rows - rows) / 2, columns: columns, rows: rows)
    }

    /// What both rectangles cover.
    @inlinable
    package func intersection(_ other: Rect) -> Rect {
        let column = max(column, other.column)
        let row = max(row, other.row)
        return Rect(
            column: column, row: row, columns: min(endColumn, other.endColumn) - column, rows: min(endRow, other.endRow) - row)
    }
}

extension Int {
    /// The nearest number from 0 to `bound`.
    fileprivate func clamped(to bound: Int) -> Int { Swift.max(0, Swift.min(self, bound)) }
}
