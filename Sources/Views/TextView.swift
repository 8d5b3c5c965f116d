import Reading
import Screen
import Speeches

/// Draws the visible rows of a text.
struct TextView {
    let pane: TextPane
    let library: Library

    func draw(_ styles: TextStyles, on grid: inout Grid) {
        for (row, line) in pane.visibleRows {
            let origin = Point(column: pane.rect.column + row.indent, row: line)
            let room = pane.rect.columns - row.indent
            let (scalars, offsets) = pane.layout.shown(of: row)
            grid.put(scalars[...], at: origin, limit: room) { styles[offsets[$0]] }
        }
    }

    /// Lays the look of the cursor's row under everything that has no look of its own.
    func drawCursor(isActive: Bool, on grid: inout Grid) {
        let line = pane.rect.row + pane.cursorRow - pane.top
        guard (pane.rect.row..<pane.rect.endRow).contains(line) else { return }
        let row = Rect(column: pane.rect.column, row: line, columns: pane.rect.columns, rows: 1)
        grid.restyle(row) { style in
            if style.overlay == nil { style.overlay = isActive ? .cursorRow : .cursorRowInactive }
        }
    }
}
