import Matching
import Reading
import Screen
import Speeches

/// The version layout: rows that belong together beside each other, changes marked, unchanged stretches folded if wanted.
struct VersionView {
    let page: ComparePage
    let pane: VersionPane
    let sides: CompareGeometry
    let state: ReadingState
    let viewport: Viewport

    func draw(on grid: inout Grid) {
        grid.fill(sides.divider.dropLeft(1).left(1), with: viewport.symbols.vertical, Style(.frame))
        let styles = (left: styles(.left), right: styles(.right))
        for (offset, line) in pane.lines.dropFirst(pane.top).prefix(pane.rect.rows).enumerated() {
            let screenRow = pane.rect.row + offset
            switch line {
            case .row(let index):
                draw(pane.layout.rows[index], .left, styles.left, screenRow, on: &grid)
                draw(pane.layout.rows[index], .right, styles.right, screenRow, on: &grid)
                drawMark(pane.layout.rows[index], screenRow, on: &grid)
            case .unchanged(let rows): draw(unchanged: rows.count, screenRow, on: &grid)
            }
        }
        drawCursor(on: &grid)
    }

    private func styles(_ side: ComparePage.Side) -> TextStyles {
        let range = pane.visibleRange(side)
        var styles = TextStyles(range, ofSpeech: page.speech(on: side), in: state.library)
        if state.showsHighlights {
            let changes = side == .left ? pane.layout.alignment.leftChanges : pane.layout.alignment.rightChanges
            for (kind, ranges) in changes {
                for change in ranges where change.overlaps(range) {
                    styles.paint(change, kind == .changed ? .changedWording : .uniqueWording)
                }
            }
            if state.showsOriginal { styles.paintSpelling(page, side, touching: range, state) }
        }
        let cursor = side == page.focus ? page.cursor : TextPosition(-1)
        styles.paintHits(state.search, inSpeech: page.speech(on: side), cursor: cursor, touching: range)
        return styles
    }

    private func draw(
        _ row: VersionLayout.Row, _ side: ComparePage.Side, _ styles: TextStyles, _ line: Int, on grid: inout Grid
    ) {
        guard let text = row[side] else { return }
        let rect = sides[side].text
        let layout = TextPane.layout(of: page.speech(on: side), rect, state, viewport)
        let (scalars, offsets) = layout.shown(of: text)
        let origin = Point(column: rect.column + text.indent, row: line)
        grid.put(scalars[...], at: origin, limit: rect.columns - text.indent) { styles[offsets[$0]] }
    }

    /// `+` where only the right has the row, `-` where only the left has it, `~` where both do and differ.
    private func drawMark(_ row: VersionLayout.Row, _ line: Int, on grid: inout Grid) {
        guard row.isChanged else { return }
        let mark = row.left == nil ? "+" : row.right == nil ? "-" : "~"
        let style = Style(row.left != nil && row.right != nil ? .changedWording : .marginMark)
        grid.put(mark, at: Point(column: sides.divider.column + 1, row: line), style: style)
    }

    private func draw(unchanged count: Int, _ line: Int, on grid: inout Grid) {
        let words = Phrase("\(count) 行相同", "\(count) rows alike")(viewport.language)
        let dots = viewport.symbols.ellipsis
        for side in [ComparePage.Side.left, .right] {
            let rect = sides[side].text
            grid.put(
                "\(dots) \(words) \(dots)", at: Point(column: rect.column, row: line), style: Style(.guide), limit: rect.columns)
        }
    }

    private func drawCursor(on grid: inout Grid) {
        let line = pane.rect.row + pane.cursorLine - pane.top
        guard (pane.rect.row..<pane.rect.endRow).contains(line) else { return }
        for side in [ComparePage.Side.left, .right] {
            let rect = sides[side].text
            grid.restyle(Rect(column: rect.column, row: line, columns: rect.columns, rows: 1)) { style in
                if style.overlay == nil { style.overlay = side == page.focus ? .cursorRow : .cursorRowInactive }
            }
        }
    }
}
