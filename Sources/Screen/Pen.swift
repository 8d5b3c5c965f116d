/// Where the next character of a row goes, and where the row ends.
@usableFromInline
struct Pen {
    @usableFromInline var column: Int
    @usableFromInline let row: Int
    /// The first column that may not be written.
    @usableFromInline let end: Int
    /// Whether the row lies in the grid at all.
    @usableFromInline let isInRow: Bool
    /// The index of the last cell written, which takes marks.
    @usableFromInline var last: Int?
    @usableFromInline var scanner: CellScanner

    @usableFromInline
    init(at point: Point, limit: Int?, in size: Size, joiningLines: Bool = false) {
        column = point.column
        row = point.row
        scanner = CellScanner(joiningLines: joiningLines)
        end = min(size.columns, limit.map { point.column + $0 } ?? size.columns)
        isInRow = point.row >= 0 && point.row < size.rows
    }
}
