import Reading
import Screen
import Searching
import Speeches

/// Every place of the last search with what stands around it, by speech.
struct HitsView {
    private let page: HitsPage
    private let state: ReadingState
    private let viewport: Viewport
    private let rows: HitRows
    private let symbols: Symbols
    /// Columns before what stands around a hit.
    private static let indent = 5
    private static let context = 200

    init(_ page: HitsPage, _ state: ReadingState, _ viewport: Viewport) {
        (self.page, self.state, self.viewport) = (page, state, viewport)
        (rows, symbols) = (state.rows(of: page), viewport.symbols)
    }

    static func top(_ page: HitsPage, rowCount: Int, _ size: Size) -> Int {
        Scrolling.top(wanted: page.top, cursor: page.cursor, height: Geometry(size).body.rows, count: rowCount)
    }

    func draw(on grid: inout Grid) {
        let crumbs = [Phrase("搜索", "Search")(viewport.language), state.search?.words ?? ""]
        HeaderView(crumbs: crumbs, figure: figure, viewport: viewport).draw(on: &grid)
        let body = Geometry(viewport.size).body
        let top = Self.top(page, rowCount: rows.count, viewport.size)
        for offset in 0..<max(0, min(body.rows, rows.count - top)) {
            let line = body.line(offset)
            switch rows[top + offset] {
            case .head(let group): drawHead(group, in: line, on: &grid)
            case .hit(let hit): (state.search?.hits[hit]).map { draw($0, in: line, on: &grid) }
            case nil: break
            }
            if top + offset == page.cursor { grid.overlay(.cursorRow, on: line) }
        }
        if rows.count == 0 { drawEmpty(body, on: &grid) }
        if let foot = Geometry(viewport.size).foot { drawFoot(foot, on: &grid) }
    }

    private var hitAtCursor: Int? {
        switch rows[page.cursor] {
        case .hit(let hit): hit
        case .head(let group): state.search?.groups[group].hits.lowerBound
        case nil: nil
        }
    }

    private var figure: String {
        let (count, speeches) = (state.search?.hits.count ?? 0, state.search?.speechCount ?? 0)
        let place = hitAtCursor.map { "\($0 + 1)/" } ?? ""
        return Phrase("\(place)\(count) 处，\(speeches) 篇", "\(place)\(count) hits in \(speeches)")(viewport.language)
    }

    private func drawEmpty(_ body: Rect, on grid: inout Grid) {
        let words = Phrase("没有", "nothing")(viewport.language)
        grid.put(words, at: Point(column: 2, row: body.row), style: Style(.dimmed), limit: max(0, body.columns - 2))
    }

    private func drawHead(_ index: Int, in line: Rect, on grid: inout Grid) {
        guard let search = state.search else { return }
        let group = search.groups[index]
        let mark = page.folded.contains(index) ? symbols.collapsed : symbols.expanded
        let pinyin = group.hits.lowerBound >= search.literalCount ? Phrase("拼音 ", "pinyin ")(viewport.language) : ""
        let count = pinyin + Phrase.count(group.hits.count, "处", "hit", "hits")(viewport.language)
        let countColumns = symbols.columns(of: count)
        grid.put(mark, at: Point(column: line.column + 1, row: line.row), style: Style(.dimmed), limit: line.columns - 1)
        let room = line.columns - countColumns - 6
        guard room > 0 else { return }
        let title = symbols.fittedTitle(state.names[group.speech], columns: room)
        grid.put(title, at: Point(column: line.column + 3, row: line.row), style: Style(.heading), limit: room)
        grid.put(count, at: Point(column: line.endColumn - countColumns - 1, row: line.row), style: Style(.columnHead))
    }

    private func draw(_ hit: Hit, in line: Rect, on grid: inout Grid) {
        let document = state.library.document(of: hit.speech)
        let whole = state.library.speech(hit.speech).range.scalars
        let room = line.columns - Self.indent
        guard room > 0 else { return }
        let start = max(whole.lowerBound, hit.range.lowerBound.scalar - max(0, room / 6))
        let end = min(whole.upperBound, hit.range.upperBound.scalar + Self.context)
        let place = Point(column: line.column + Self.indent, row: line.row)
        grid.put(document.reading.scalars[start..<end], at: place, limit: room) {
            Style(hit.range.contains(TextPosition($0)) ? .searchHit : .text)
        }
    }

    private func drawFoot(_ rect: Rect, on grid: inout Grid) {
        grid.fill(rect, Style(.statusBar))
        guard let hit = hitAtCursor.flatMap({ state.search?.hits[$0] }) else { return }
        let crumbs =
            [state.names[hit.speech]]
            + state.library.crumbs(ofSpeech: hit.speech, at: hit.range.lowerBound)
        let text = symbols.fitted(crumbs.joined(separator: " \(symbols.crumb) "), columns: rect.columns - 2)
        grid.put(text, at: Point(column: 1, row: rect.row), style: Style(.statusBar), limit: rect.columns - 2)
    }
}
