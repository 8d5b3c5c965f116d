import Reading
import Screen

/// Where titles, heads and cells of a matrix stand, and which of them can be seen.
///
/// ```
///                 1    2    3      heads
///  1 title        .  ░ 12 ▒ 34
///  2 title      ░  8   .           cells
/// ```
struct MatrixGeometry {
    /// A shade, a figure and a blank.
    static let cellColumns = 5

    let heads: Rect
    let titles: Rect
    let cells: Rect
    /// The item in the first row and column.
    let top: MatrixPage.Spot
    /// How many whole columns there is room for, at least one.
    let columnCount: Int

    init(_ page: MatrixPage, _ size: Size) {
        let body = Geometry(size).body
        let titleColumns = min(34, max(min(10, body.columns / 2), body.columns * 3 / 10))
        let headRows = size.rows >= 18 ? 4 : 1
        heads = body.top(headRows).dropLeft(titleColumns)
        titles = body.dropTop(headRows).left(titleColumns)
        cells = body.dropTop(headRows).dropLeft(titleColumns)
        columnCount = max(1, cells.columns / Self.cellColumns)
        let count = page.table?.items.count ?? 0
        top = .init(
            row: Scrolling.top(wanted: page.top.row, cursor: page.cursor.row, height: cells.rows, count: count),
            column: Scrolling.top(wanted: page.top.column, cursor: page.cursor.column, height: columnCount, count: count))
    }

    /// The columns that can be seen.
    func columns(of count: Int) -> Range<Int> { top.column..<max(top.column, min(count, top.column + columnCount)) }

    func rows(of count: Int) -> Range<Int> { top.row..<max(top.row, min(count, top.row + cells.rows)) }

    /// Where a cell begins.
    func point(row: Int, column: Int) -> Point {
        Point(column: cells.column + (column - top.column) * Self.cellColumns, row: cells.row + row - top.row)
    }

    /// The row and column under a point of the titles or cells.
    func spot(at point: Point, _ page: MatrixPage) -> MatrixPage.Spot? {
        guard let count = page.table?.items.count else { return nil }
        let isCell = cells.contains(point)
        guard isCell || titles.contains(point) else { return nil }
        let row = top.row + point.row - cells.row
        let column = isCell ? top.column + (point.column - cells.column) / Self.cellColumns : page.cursor.column
        return rows(of: count).contains(row) && (0..<count).contains(column) ? .init(row: row, column: column) : nil
    }
}
