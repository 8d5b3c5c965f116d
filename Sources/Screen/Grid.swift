/// A screen as a value: rows of cells that everything draws into and that tests compare as pictures.
///
/// What is written stays within the grid, never stands for half a wide character and holds nothing that could do anything
/// to a terminal.
@frozen @usableFromInline
package struct Grid: Hashable, Sendable {
    @usableFromInline package let size: Size
    @usableFromInline package let symbols: Symbols
    /// Row by row.
    @usableFromInline var cells: [Cell]

    package init(size: Size, symbols: Symbols = Symbols(), style: Style = .plain) {
        self.size = size
        self.symbols = symbols
        cells = Array(repeating: .blank(style), count: max(0, size.columns) * max(0, size.rows))
    }

    /// The whole of it.
    @inlinable
    package var bounds: Rect { Rect(size) }

    @inlinable
    package subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

    /// The cells of a row.
    @inlinable
    package func row(_ index: Int) -> ArraySlice<Cell> { cells[index * size.columns..<(index + 1) * size.columns] }

    /// Whether a row looks the same in another grid of the same width.
    package func row(_ index: Int, isEqualIn other: Grid) -> Bool { row(index) == other.row(index) }

    // MARK: - Writing

    /// Writes a text in one row and gives the columns it took; what goes past `limit` columns or the grid's edge is left out.
    @discardableResult
    package mutating func put(_ text: some StringProtocol, at point: Point, style: Style = .plain, limit: Int? = nil) -> Int {
        var pen = Pen(at: point, limit: limit, in: size)
        for scalar in text.unicodeScalars {
            guard write(scalar, style, &pen) else { break }
        }
        return pen.column - point.column
    }

    /// Writes a row of a text, each scalar in a style of its own, and gives the columns it took. Line breaks take none.
    ///
    /// - Parameter style: of the scalar at an index of `scalars`.
    @discardableResult
    @inlinable
    package mutating func put(
        _ scalars: ArraySlice<Unicode.Scalar>, at point: Point, limit: Int? = nil, style: (Int) -> Style
    ) -> Int {
        var pen = Pen(at: point, limit: limit, in: size, joiningLines: true)
        for index in scalars.indices {
            guard write(scalars[index], style(index), &pen) else { break }
        }
        return pen.column - point.column
    }

    /// Blanks a part of the grid.
    package mutating func fill(_ rect: Rect, _ style: Style = .plain) {
        let rect = rect.intersection(bounds)
        for row in rect.row..<rect.endRow {
            for column in rect.column..<rect.endColumn { set(.blank(style), column, row) }
        }
    }

    /// Fills a part of the grid with a symbol of one column.
    package mutating func fill(_ rect: Rect, with symbol: String, _ style: Style) {
        let rect = rect.intersection(bounds)
        let text = String(repeating: symbol, count: rect.columns)
        for row in rect.row..<rect.endRow {
            put(text, at: Point(column: rect.column, row: row), style: style, limit: rect.columns)
        }
    }

    /// Changes the style of what stands in a part of the grid.
    @inlinable
    package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
        let rect = rect.intersection(bounds)
        for row in rect.row..<rect.endRow {
            for column in rect.column..<rect.endColumn { change(&cells[row * size.columns + column].style) }
        }
    }

    /// Lays a role over what stands in a part of the grid: the row of the cursor, a selection.
    package mutating func overlay(_ role: Role, on rect: Rect) { restyle(rect) { $0.overlay = role } }

    // MARK: - Cells

    /// Writes one scalar where the pen is; false once nothing more fits.
    @usableFromInline
    mutating func write(_ scalar: Unicode.Scalar, _ style: Style, _ pen: inout Pen) -> Bool {
        let step = pen.scanner.step(scalar, ambiguous: symbols.ambiguous)
        guard pen.isInRow, step != .nothing else { return pen.isInRow }
        if step == .mark {
            if let last = pen.last { cells[last].add(scalar) }
            return true
        }
        guard pen.column + step.columns <= pen.end else { return false }
        defer { pen.column += step.columns }
        pen.last = nil
        guard pen.column >= 0 else { return true }
        pen.last = pen.row * size.columns + pen.column
        switch step {
        case .marker: set(Cell(symbols.marker, width: 1, style: Style(.marker, over: style.overlay)), pen.column, pen.row)
        case .blank: set(.blank(style), pen.column, pen.row)
        case .wide:
            set(Cell(scalar, width: 2, style: style), pen.column, pen.row)
            set(.rightHalf(style), pen.column + 1, pen.row)
        case .narrow, .mark, .nothing: set(Cell(scalar, width: 1, style: style), pen.column, pen.row)
        }
        return true
    }

    /// Puts a cell in its place, blanking the other half of a wide character that stood there.
    mutating func set(_ cell: Cell, _ column: Int, _ row: Int) {
        let index = row * size.columns + column
        let old = cells[index]
        if old.width == 2, column + 1 < size.columns { cells[index + 1] = .blank(old.style) }
        if old.width == 0, cell.width != 0, column > 0 { cells[index - 1] = .blank(old.style) }
        cells[index] = cell
    }
}
