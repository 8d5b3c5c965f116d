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
    /// In the order of stepping.
    private let matches: [Match]

    init(_ page: ComparePage, _ state: ReadingState, _ viewport: Viewport) {
        (self.page, self.state, self.viewport) = (page, state, viewport)
        geometry = Geometry(viewport.size)
        sides = CompareGeometry(geometry.body)
        matches = state.matches(of: page)
    }

    func draw(on grid: inout Grid) {
        let left = TextPane(page, .left, state, viewport)
        let right = TextPane(page, .right, state, viewport)
        drawHeader(left, right, on: &grid)
        let current = matches.first { $0.id == page.current }
        draw(left, .left, current, on: &grid)
        draw(right, .right, current, on: &grid)
        drawDivider(left, current, on: &grid)
        if let foot = geometry.foot { drawFoot(foot, current, on: &grid) }
    }

    private func drawHeader(_ left: TextPane, _ right: TextPane, on grid: inout Grid) {
        guard !sides.isStacked else {
            let share = (geometry.header.columns - 7) / 2
            let titles = [page.left, page.right].map { viewport.symbols.fittedTitle(state.names[$0], columns: share) }
            return HeaderView(crumbs: titles, figure: "", viewport: viewport).draw(on: &grid)
        }
        grid.fill(geometry.header, Style(.statusBar))
        for (pane, side) in [(left, ComparePage.Side.left), (right, .right)] where geometry.header.rows > 0 {
            let room = pane.rect.columns
            let place = side == page.focus ? page.cursor : pane.start(of: pane.cursorRow)
            let crumbs = [state.names[pane.speech]] + state.library.crumbs(ofSpeech: pane.speech, at: place)
            let text = viewport.symbols.fitted(
                crumbs.filter { !$0.isEmpty }.joined(separator: " \(viewport.symbols.crumb) "), columns: room)
            let style = Style(side == page.focus ? .statusAccent : .statusBar)
            grid.put(text, at: Point(column: pane.rect.column, row: geometry.header.row), style: style, limit: room)
        }
        if geometry.header.rows > 0 {
            let divider = Point(column: sides.divider.column + 2, row: geometry.header.row)
            grid.put(viewport.symbols.vertical, at: divider, style: Style(.statusBar))
        }
    }

    private func draw(_ pane: TextPane, _ side: ComparePage.Side, _ current: Match?, on grid: inout Grid) {
        let range = pane.visibleRange
        var styles = TextStyles(range, ofSpeech: pane.speech, in: state.library, base: state.showsHighlights ? .dimmed : .text)
        if state.showsHighlights {
            for match in matches where passage(of: match, side).overlaps(range) {
                paint(match, side, isCurrent: match.id == current?.id, on: &styles)
            }
        }
        let cursor = side == page.focus ? page.cursor : TextPosition(-1)
        styles.paintHits(state.search, inSpeech: pane.speech, cursor: cursor, touching: range)
        let view = TextView(pane: pane, library: state.library)
        view.draw(styles, on: &grid)
        view.drawCursor(isActive: side == page.focus, on: &grid)
    }

    /// Equal characters plain, differing ones marked; the current match on a ground of its own.
    private func paint(_ match: Match, _ side: ComparePage.Side, isCurrent: Bool, on styles: inout TextStyles) {
        let isA = isA(match, side)
        styles.paint(passage(of: match, side), isCurrent ? match.grade.role : .text)
        for edit in match.edits where edit.kind != .equal {
            styles.paint(isA ? edit.a : edit.b, edit.kind == .changed ? .changedWording : .uniqueWording)
        }
        if isCurrent { styles.overlay(passage(of: match, side), .currentMatch) }
    }

    private func isA(_ match: Match, _ side: ComparePage.Side) -> Bool {
        page.left == page.right ? side == .left : match.a.speech == (side == .left ? page.left : page.right)
    }

    private func passage(of match: Match, _ side: ComparePage.Side) -> TextRange {
        isA(match, side) ? match.a.range : match.b.range
    }

    /// A line between the texts, crossed where they meet.
    private func drawDivider(_ left: TextPane, _ current: Match?, on grid: inout Grid) {
        if sides.isStacked { return grid.fill(sides.divider, with: viewport.symbols.horizontal, Style(.frame)) }
        let middle = sides.divider.dropLeft(2).left(1)
        grid.fill(middle, with: viewport.symbols.vertical, Style(.frame))
        guard current != nil else { return }
        let line = left.rect.row + left.layout.row(at: page.meeting.left) - left.top
        guard (left.rect.row..<left.rect.endRow).contains(line) else { return }
        let bar = viewport.symbols.meetingBar
        grid.put(
            bar + viewport.symbols.meetingCross + bar, at: Point(column: sides.divider.column + 1, row: line),
            style: Style(.marginMark))
    }

    private func drawFoot(_ rect: Rect, _ current: Match?, on grid: inout Grid) {
        grid.fill(rect, Style(.statusBar))
        let order = [
            Phrase("按左文顺序", "in the left text's order"), Phrase("按右文顺序", "in the right text's order"), Phrase("按分数", "by score"),
        ]
        let names = zip(ComparePage.Order.allCases, order).first { $0.0 == page.order }?.1 ?? order[0]
        guard let current, let place = matches.firstIndex(where: { $0.id == current.id }) else {
            let words =
                matches.isEmpty
                ? Phrase("两篇没有相同的片段", "the two share nothing") : Phrase.count(matches.count, "处匹配", "match", "matches")
            grid.put(" " + words(viewport.language), at: rect.origin, style: Style(.statusBar), limit: rect.columns)
            return
        }
        let percent = Int((current.likeness * 100).rounded())
        let count = current.equalTokens
        var column = 1
        column += grid.put(
            current.grade.name(viewport.language), at: Point(column: column, row: rect.row), style: Style(.statusAccent),
            limit: max(0, rect.columns - column))
        let words = Phrase(
            " 相似\(percent)% \(count)字相同   匹配 \(place + 1)/\(matches.count) \(names(.chinese))",
            " \(percent)% alike, \(count) equal   match \(place + 1)/\(matches.count) \(names(.english))")
        grid.put(
            viewport.symbols.fitted(words(viewport.language), columns: max(0, rect.columns - column)),
            at: Point(column: column, row: rect.row), style: Style(.statusBar))
    }
}
