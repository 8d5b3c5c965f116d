import Matching
import Reading
import Screen
import Speeches

/// Two speeches in full, side by side, standing on one row where they meet.
struct CompareView {
    private let page: ComparePage
    private let state: ReadingState
    private let viewport: Viewport
    private let geometry: Geometry
    private let sides: CompareGeometry

    init(_ page: ComparePage, _ state: ReadingState, _ viewport: Viewport) {
        (self.page, self.state, self.viewport) = (page, state, viewport)
        geometry = Geometry(viewport.size)
        sides = CompareGeometry(page, state, viewport.size)
    }

    func draw(on grid: inout Grid) {
        let header = CompareHeader(page: page, state: state, viewport: viewport, sides: sides)
        let map = CompareMap(page: page, state: state, viewport: viewport)
        if page.layout == .version && !sides.isStacked {
            let pane = VersionPane(page, state, viewport)
            header.draw(left: place(.left, pane), right: place(.right, pane), on: &grid)
            VersionView(page: page, pane: pane, sides: sides, state: state, viewport: viewport).draw(on: &grid)
            map.draw(.left, in: sides.left.map, visible: pane.visibleRange(.left), on: &grid)
            map.draw(.right, in: sides.right.map, visible: pane.visibleRange(.right), on: &grid)
            if let foot = geometry.foot { CompareFoot(page, state, viewport, changes: pane).draw(in: foot, on: &grid) }
            return
        }
        let (left, right) = (TextPane(page, .left, state, viewport), TextPane(page, .right, state, viewport))
        header.draw(left: place(.left, left), right: place(.right, right), on: &grid)
        draw(left, .left, on: &grid)
        draw(right, .right, on: &grid)
        drawDivider(left, on: &grid)
        map.draw(.left, in: sides.left.map, visible: left.visibleRange, on: &grid)
        map.draw(.right, in: sides.right.map, visible: right.visibleRange, on: &grid)
        guard let foot = geometry.foot else { return }
        let selection = page.selection.map { (page.focus == .left ? left : right).range(of: $0) }
        CompareFoot(page, state, viewport, selection: selection).draw(in: foot, on: &grid)
    }

    private func place(_ side: ComparePage.Side, _ pane: TextPane) -> TextPosition {
        side == page.focus ? page.cursor : pane.start(of: pane.cursorRow)
    }

    private func place(_ side: ComparePage.Side, _ pane: VersionPane) -> TextPosition {
        if side == page.focus { return page.cursor }
        let rows = pane.layout.rows.prefix(
            (pane.lines.indices.contains(pane.cursorLine) ? pane.lines[pane.cursorLine].first : 0) + 1)
        return rows.last { $0[side] != nil }?[side]?.range.lowerBound ?? page.meeting[side]
    }

    private func draw(_ pane: TextPane, _ side: ComparePage.Side, on grid: inout Grid) {
        let range = pane.visibleRange
        var styles = TextStyles(range, ofSpeech: pane.speech, in: state.library, base: state.showsHighlights ? .dimmed : .text)
        if state.showsHighlights { styles.paintPairs(page, side, touching: range, state) }
        let cursor = side == page.focus ? page.cursor : TextPosition(-1)
        styles.paintHits(state.search, inSpeech: pane.speech, cursor: cursor, touching: range)
        if side == page.focus, let selection = page.selection { styles.overlay(pane.range(of: selection), .selection) }
        let view = TextView(pane: pane, library: state.library)
        view.draw(styles, on: &grid)
        view.drawCursor(isActive: side == page.focus, on: &grid)
        if state.showsHighlights { drawNumbers(pane, side, range, on: &grid) }
    }

    /// The number of each match beside the row where it begins, the same on both sides.
    private func drawNumbers(_ pane: TextPane, _ side: ComparePage.Side, _ range: TextRange, on grid: inout Grid) {
        let gutter = sides[side].gutter
        let digits = sides.isStacked ? gutter.columns - 1 : gutter.columns
        guard digits > 0 else { return }
        var shown: [Int: Int] = [:]
        for (index, pair) in page.pairs.pairs.enumerated() where pair.range(on: side).overlaps(range) {
            let row = max(pane.layout.row(at: max(pair.range(on: side).lowerBound, range.lowerBound)), pane.top)
            if let other = shown[row], page.pairs.pairs[other].id == page.current || pairRank(other) < pairRank(index),
                pair.id != page.current
            {
                continue
            }
            shown[row] = index
        }
        for (row, index) in shown {
            let line = pane.rect.row + row - pane.top
            guard (pane.rect.row..<pane.rect.endRow).contains(line) else { continue }
            let isCurrent = page.pairs.pairs[index].id == page.current
            let style = Style(.pair(index), over: isCurrent ? .currentMatch : nil, isCurrent ? .bold : [])
            let number = viewport.symbols.padded(
                String((index + 1) % 1000), columns: digits, side == .left || sides.isStacked ? .right : .left)
            grid.put(number, at: Point(column: gutter.column, row: line), style: style, limit: digits)
        }
    }

    private func pairRank(_ index: Int) -> Int { page.pairs.pairs[index].rank }

    /// A line between the texts, crossed where they meet; where they stand one above the other, a bar beside either row.
    private func drawDivider(_ left: TextPane, on grid: inout Grid) {
        let symbols = viewport.symbols
        if sides.isStacked {
            grid.fill(sides.divider, with: symbols.horizontal, Style(.frame))
        } else {
            grid.fill(sides.divider.dropLeft(1).left(1), with: symbols.vertical, Style(.frame))
        }
        guard page.current != nil, page.isLocked, page.meetsAtMatch else { return }
        let line = left.layout.row(at: page.meeting.left) - left.top
        guard (0..<left.rect.rows).contains(line) else { return }
        guard sides.isStacked else {
            let bar = symbols.meetingBar
            let place = Point(column: sides.divider.column, row: left.rect.row + line)
            grid.put(bar + symbols.meetingCross + bar, at: place, style: Style(.marginMark))
            return
        }
        for part in [sides.left, sides.right] where part.gutter.columns > 0 && line < part.text.rows {
            let place = Point(column: part.gutter.endColumn - 1, row: part.text.row + line)
            grid.put(symbols.meetingBar, at: place, style: Style(.marginMark))
        }
    }
}
