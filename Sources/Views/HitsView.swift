import Reading
import Screen
import Speeches

/// Every place of the last search, with what stands around it.
struct HitsView {
    private let page: HitsPage
    private let state: ReadingState
    private let viewport: Viewport
    private let hits: [Hit]
    /// Scalars shown before a hit; fewer where they would push it off the screen.
    private static let lead = 12
    private static let context = 120

    init(_ page: HitsPage, _ state: ReadingState, _ viewport: Viewport) {
        (self.page, self.state, self.viewport) = (page, state, viewport)
        hits = state.search?.hits ?? []
    }

    static func top(_ page: HitsPage, rowCount: Int, _ size: Size) -> Int {
        Scrolling.top(wanted: page.top, cursor: page.cursor, height: Geometry(size).body.rows, count: rowCount)
    }

    func draw(on grid: inout Grid) {
        let words = state.search?.words ?? ""
        let crumbs = [Phrase("搜索", "Search")(viewport.language), words]
        let speeches = Set(hits.map(\.speech)).count
        let figure = Phrase("\(hits.count) 处，\(speeches) 篇", "\(hits.count) hits in \(speeches)")(viewport.language)
        HeaderView(crumbs: crumbs, figure: figure, viewport: viewport).draw(on: &grid)
        let body = Geometry(viewport.size).body
        let top = Self.top(page, rowCount: hits.count, viewport.size)
        for (offset, hit) in hits[min(top, hits.count)...].prefix(body.rows).enumerated() {
            let line = body.line(offset)
            draw(hit, in: line, on: &grid)
            if top + offset == page.cursor { grid.overlay(.cursorRow, on: line) }
        }
        if let foot = Geometry(viewport.size).foot { drawFoot(foot, on: &grid) }
    }

    private func draw(_ hit: Hit, in line: Rect, on grid: inout Grid) {
        let title = state.names[hit.speech]
        let titleColumns = min(24, line.columns / 3)
        grid.put(
            viewport.symbols.fittedTitle(title, columns: titleColumns), at: Point(column: 1, row: line.row), style: Style(.dimmed)
        )
        let document = state.library.document(of: hit.speech)
        let whole = state.library.speech(hit.speech).range.scalars
        let column = titleColumns + 3
        let lead = min(Self.lead, max(0, line.columns - column) / 5)
        let start = max(whole.lowerBound, hit.range.lowerBound.scalar - lead)
        let end = min(whole.upperBound, hit.range.upperBound.scalar + Self.context)
        grid.put(document.reading.scalars[start..<end], at: Point(column: column, row: line.row), limit: line.columns - column) {
            Style(hit.range.contains(TextPosition($0)) ? .searchHit : .text)
        }
    }

    private func drawFoot(_ rect: Rect, on grid: inout Grid) {
        grid.fill(rect, Style(.statusBar))
        guard hits.indices.contains(page.cursor) else { return }
        let hit = hits[page.cursor]
        let crumbs =
            [state.names[hit.speech]]
            + state.library.crumbs(ofSpeech: hit.speech, at: hit.range.lowerBound)
        let text = viewport.symbols.fitted(crumbs.joined(separator: " \(viewport.symbols.crumb) "), columns: rect.columns - 2)
        grid.put(text, at: Point(column: 1, row: rect.row), style: Style(.statusBar), limit: rect.columns - 2)
    }
}
