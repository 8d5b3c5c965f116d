import Screen

/// A box over the page with rows to choose from: menu and choice.
struct ListBox {
    let title: String
    let rowCount: Int
    let cursor: Int
    /// The rows inside the frame.
    let inside: Rect
    let top: Int
    private let frame: Rect

    /// - Parameter columns: of the widest row.
    init(title: String, rowCount: Int, columns: Int, cursor: Int, top: Int, _ size: Size) {
        (self.title, self.rowCount, self.cursor) = (title, rowCount, cursor)
        let body = Geometry(size).body
        frame = body.centred(Size(columns: min(body.columns, columns + 4), rows: min(body.rows, rowCount + 2)))
        inside = frame.inset(columns: min(1, frame.columns / 2), rows: min(1, frame.rows / 3))
        self.top = Scrolling.top(wanted: top, cursor: cursor, height: inside.rows, count: rowCount)
    }

    /// The rows in sight with their places.
    var visible: [(index: Int, rect: Rect)] {
        (0..<max(0, min(inside.rows, rowCount - top))).map { (top + $0, inside.line($0)) }
    }

    /// Draws frame and ground; `drawRow` draws a row inside.
    func draw(on grid: inout Grid, _ drawRow: (Int, Rect, Style, inout Grid) -> Void) {
        grid.fill(frame, Style(.menu))
        if inside.row > frame.row { grid.frame(frame, title: title, style: Style(.frame, over: .menu)) }
        for (index, rect) in visible {
            let style = Style(index == cursor ? .menuCurrent : .menu)
            grid.fill(rect, style)
            drawRow(index, rect, style, &grid)
        }
    }
}
