/// The place of one cell, counted from the upper left corner, from 0.
@frozen @usableFromInline
package struct Point: Hashable, Sendable {
    @usableFromInline package var column: Int
    @usableFromInline package var row: Int

    @inlinable
    package init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}
