extension Grid {
    /// Lays another grid over this one, its upper left corner at a point: a menu, a choice.
    package mutating func put(_ other: Grid, at point: Point) {
        let target = Rect(column: point.column, row: point.row, columns: other.size.columns, rows: other.size.rows)
        let visible = target.intersection(bounds)
        for row in visible.row..<visible.endRow {
            for column in visible.column..<visible.endColumn {
                let cell = other[column - point.column, row - point.row]
                let isCut = cell.width == 2 && column + 1 == visible.endColumn || cell.width == 0 && column == visible.column
                set(isCut ? .blank(cell.style) : cell, column, row)
            }
        }
    }

    /// Draws a frame along the inside of a rectangle, with a title in its upper side.
    package mutating func frame(_ rect: Rect, title: String = "", style: Style = Style(.frame)) {
        guard rect.columns > 1, rect.rows > 1 else { return }
        let inner = rect.columns - 2
        let side = String(repeating: symbols.horizontal, count: inner)
        put(symbols.topLeft + side + symbols.topRight, at: rect.origin, style: style)
        put(symbols.bottomLeft + side + symbols.bottomRight, at: rect.bottom(1).origin, style: style)
        for row in rect.row + 1..<rect.endRow - 1 {
            put(symbols.vertical, at: Point(column: rect.column, row: row), style: style)
            put(symbols.vertical, at: Point(column: rect.endColumn - 1, row: row), style: style)
        }
        guard !title.isEmpty, inner > 4 else { return }
        let text = " \(symbols.fitted(title, columns: inner - 4)) "
        put(text, at: Point(column: rect.column + 2, row: rect.row), style: Style(.title, over: style.overlay))
    }
}
