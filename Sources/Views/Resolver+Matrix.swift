import Reading
import Screen

extension Resolver {
    var isOnMatrix: Bool {
        guard case .matrix = state.page, case nil = state.overlay else { return false }
        return true
    }

    func inMatrix(_ move: Move, _ page: MatrixPage) -> [Action] {
        guard let table = page.table else { return [] }
        let geometry = MatrixGeometry(page, viewport.size)
        let moved = move.apply(
            cursor: page.cursor.row, top: geometry.top.row, height: geometry.cells.rows, count: table.items.count)
        return [
            .moveInMatrix(
                cursor: .init(row: moved.cursor, column: page.cursor.column),
                top: .init(row: moved.top, column: geometry.top.column))
        ]
    }

    func moveColumns(by count: Int) -> [Action] { inColumns(.by(rows: count)) }

    func moveColumnPages(by count: Int) -> [Action] { inColumns(.byPages(count)) }

    /// Columns are moved through as rows are.
    private func inColumns(_ move: Move) -> [Action] {
        guard case .matrix(let page) = state.page, let table = page.table else { return [] }
        let geometry = MatrixGeometry(page, viewport.size)
        let moved = move.apply(
            cursor: page.cursor.column, top: geometry.top.column, height: geometry.columnCount, count: table.items.count)
        return [
            .moveInMatrix(
                cursor: .init(row: page.cursor.row, column: moved.cursor),
                top: .init(row: geometry.top.row, column: moved.top))
        ]
    }

    func inMatrix(_ point: Point, _ page: MatrixPage) -> [Action] {
        let geometry = MatrixGeometry(page, viewport.size)
        return geometry.spot(at: point, page).map { [.moveInMatrix(cursor: $0, top: geometry.top)] } ?? []
    }
}
