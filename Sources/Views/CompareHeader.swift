import Reading
import Screen
import Speeches

/// Over each text of a comparison, where in it one is.
struct CompareHeader {
    let page: ComparePage
    let state: ReadingState
    let viewport: Viewport
    let sides: CompareGeometry

    func draw(left: TextPosition, right: TextPosition, on grid: inout Grid) {
        let header = Geometry(viewport.size).header
        guard header.rows > 0 else { return }
        grid.fill(header, Style(.statusBar))
        guard !sides.isStacked else {
            let share = (header.columns - 7) / 2
            let titles = [page.left, page.right].map { viewport.symbols.fittedTitle(state.names[$0], columns: share) }
            return HeaderView(crumbs: titles, figure: "", viewport: viewport).draw(on: &grid)
        }
        for (side, place) in [(ComparePage.Side.left, left), (.right, right)] {
            let rect = sides[side].text
            let crumbs = [state.names[page.speech(on: side)]] + state.library.crumbs(ofSpeech: page.speech(on: side), at: place)
            let text = viewport.symbols.fitted(
                crumbs.filter { !$0.isEmpty }.joined(separator: " \(viewport.symbols.crumb) "), columns: rect.columns)
            let style = Style(side == page.focus ? .statusAccent : .statusBar)
            grid.put(text, at: Point(column: rect.column, row: header.row), style: style, limit: rect.columns)
        }
        let divider = Point(column: sides.divider.column + 1, row: header.row)
        grid.put(viewport.symbols.vertical, at: divider, style: Style(.statusBar))
    }
}
