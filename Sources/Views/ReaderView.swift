import Matching
import Reading
import Screen
import Speeches

/// One speech: the tree at the left, the text at the right with marks of reuse beside it, and at the foot what is at the
/// cursor.
struct ReaderView {
    private let page: ReaderPage
    private let state: ReadingState
    private let viewport: Viewport
    private let geometry: Geometry
    private let panes: ReaderGeometry

    init(_ page: ReaderPage, _ state: ReadingState, _ viewport: Viewport) {
        (self.page, self.state, self.viewport) = (page, state, viewport)
        geometry = Geometry(viewport.size)
        panes = ReaderGeometry(geometry.body, pane: page.pane, width: state.textWidth)
    }

    func draw(on grid: inout Grid) {
        drawHeader(on: &grid)
        if let rect = panes.tree { TreeView(page, state, viewport, rect).draw(on: &grid) }
        if let rect = panes.divider { grid.fill(rect, with: viewport.symbols.vertical, Style(.frame)) }
        let pane = TextPane(page, state, viewport)
        let spot = (pane?.cursorRange).flatMap { state.spot(inSpeech: page.speech, at: page.cursor, row: $0) }
        if let pane { drawText(pane, spot, on: &grid) }
        guard let rect = geometry.foot else { return }
        let selection = pane.flatMap { pane in page.selection.map(pane.range) }
        PassageView(page, spot, row: pane?.cursorRange, selection: selection, state, viewport, rect).draw(on: &grid)
    }

    private func drawHeader(on grid: inout Grid) {
        let spots = state.matches.spots[page.speech]
        let reached = spots.count { $0.range.lowerBound <= page.cursor }
        let figure = Phrase("片段 \(reached)/\(spots.count)", "passage \(reached)/\(spots.count)")(viewport.language)
        let crumbs =
            [Phrase("文库", "Library")(viewport.language), state.names[page.speech]]
            + state.library.crumbs(ofSpeech: page.speech, at: page.cursor).filter { !$0.isEmpty }
        HeaderView(crumbs: crumbs, figure: spots.isEmpty ? "" : figure, viewport: viewport).draw(on: &grid)
    }

    private func drawText(_ pane: TextPane, _ spot: Spot?, on grid: inout Grid) {
        let range = pane.visibleRange
        let sides = state.showsHighlights ? state.matches.sides(ofSpeech: page.speech, in: range) : []
        var styles = TextStyles(range, ofSpeech: page.speech, in: state.library)
        let strength = Strength(ofSpeech: page.speech, in: state.matches)
        styles.paintGrades(sides, of: state.matches, strength: strength)
        if let spot, state.showsHighlights, page.pane == .text, page.selection == nil {
            styles.overlay(spot.range, .currentMatch)
        }
        let notes = state.shelf.notes(inSpeech: page.speech, touching: range)
        for note in notes { styles.change(note.range) { $0.emphasis.insert(.layered) } }
        styles.paintHits(state.search, inSpeech: page.speech, cursor: page.cursor, touching: range)
        if let selection = page.selection { styles.overlay(pane.range(of: selection), .selection) }
        let view = TextView(pane: pane, library: state.library)
        view.draw(styles, on: &grid)
        view.drawCursor(isActive: page.pane == .text, on: &grid)
        drawMargin(pane, sides, strength, on: &grid)
        drawNotes(notes.map(\.range), pane, on: &grid)
        if let rect = panes.map { MapView(pane, rect).draw(state, cursor: page.cursor, on: &grid) }
    }

    /// A mark beside the first row of each note.
    private func drawNotes(_ notes: [TextRange], _ pane: TextPane, on grid: inout Grid) {
        guard let margin = panes.margin else { return }
        for (row, line) in pane.visibleRows where notes.contains(where: { row.range.contains($0.lowerBound) }) {
            let place = Point(column: margin.column, row: line)
            grid.put(viewport.symbols.note, at: place, style: Style(.mark), limit: margin.columns)
        }
    }

    /// A mark beside each row on which something stands elsewhere: broad for the speech's strongest, narrow for other wording,
    /// a dot for the rest.
    private func drawMargin(_ pane: TextPane, _ sides: [Side], _ strength: Strength, on grid: inout Grid) {
        guard let margin = panes.margin else { return }
        for (row, line) in pane.visibleRows {
            let touching = sides.lazy.filter { $0.range.overlaps(row.range) }
            guard let side = touching.min(by: { ($0.grade, $0.match) < ($1.grade, $1.match) }) else { continue }
            let isStrong = strength.isStrong(side)
            let wording = isStrong ? viewport.symbols.marginStrong : viewport.symbols.marginUsual
            let symbol = side.grade <= .near ? wording : viewport.symbols.marginWeak
            let role = side.grade.role(isStrong: isStrong)
            grid.put(symbol, at: Point(column: margin.column, row: line), style: Style(role), limit: margin.columns)
        }
    }
}
