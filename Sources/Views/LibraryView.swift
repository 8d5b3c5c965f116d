import Matching
import Reading
import Screen
import Speeches

/// The list of speeches with their figures; below it, for the chosen one, its outline and its most telling reuse.
struct LibraryView {
    private let page: LibraryPage
    private let state: ReadingState
    private let viewport: Viewport
    private let geometry: Geometry
    private let rows: [LibraryRow]

    init(_ page: LibraryPage, _ state: ReadingState, _ viewport: Viewport) {
        (self.page, self.state, self.viewport) = (page, state, viewport)
        geometry = Geometry(viewport.size)
        rows = state.rows(of: page)
    }

    /// The rows of the list alone.
    static func listRect(_ size: Size) -> Rect { Geometry(size).body.dropTop(1).dropBottom(previewRows(size)) }

    /// How far, in scalars, a quote may go on to reach punctuation.
    private static let longestClauseEnd = 12

    /// A third of the screen where it is high enough, the divider included.
    private static func previewRows(_ size: Size) -> Int { size.rows < 18 ? 0 : size.rows / 3 }

    static func top(_ page: LibraryPage, rowCount: Int, _ size: Size) -> Int {
        Scrolling.top(wanted: page.top, cursor: page.cursor, height: listRect(size).rows, count: rowCount)
    }

    func draw(on grid: inout Grid) {
        drawHeader(on: &grid)
        let list = Self.listRect(viewport.size)
        guard !rows.isEmpty else { return drawEmpty(list, on: &grid) }
        let columns = LibraryColumns(list.columns, viewport.language, page.order, viewport.columns)
        columns.drawHeads(on: &grid, list.row - 1, viewport.symbols)
        let top = Self.top(page, rowCount: rows.count, viewport.size)
        for (offset, row) in rows[top...].prefix(list.rows).enumerated() {
            let line = Rect(column: 0, row: list.row + offset, columns: list.columns, rows: 1)
            draw(row, in: line, columns, on: &grid)
            if top + offset == page.cursor {
                grid.put(viewport.symbols.cursor, at: line.origin, style: Style(.statusAccent))
                grid.overlay(.cursorRow, on: line)
            }
        }
        drawPreview(on: &grid)
        if let foot = geometry.foot { drawFoot(foot, on: &grid) }
    }

    private func drawHeader(on grid: inout Grid) {
        let (length, scalars, folder) = (state.summary.length, state.summary.scalarCount, state.summary.folder)
        let percent = scalars == 0 ? 0 : Int((Double(state.matches.reused.reduce(0, +)) / Double(scalars) * 100).rounded())
        let dot = " \(viewport.symbols.middleDot) "
        let counts = [
            Phrase.count(state.library.count, "篇", "speech", "speeches"),
            Phrase(Figures.rounded(length, .chinese) + "字", Figures.rounded(length, .english) + " characters"),
        ]
        let reuse = state.awaitsMatches ? [] : [Phrase("复用 \(percent)%", "\(percent)% reused")]
        let figure = (counts + reuse).map { $0(viewport.language) }
        let crumbs = [Phrase("文库", "Library")(viewport.language), folder].filter { !$0.isEmpty }
        HeaderView(crumbs: crumbs, figure: figure.joined(separator: dot), viewport: viewport).draw(on: &grid)
    }

    private func drawEmpty(_ rect: Rect, on grid: inout Grid) {
        let words: Phrase =
            if state.isReading {
                Phrase("读取中", "reading")
            } else if !page.filter.isEmpty {
                Phrase("没有一篇的标题、文件名或所记含有「\(kept: page.filter)」", "no title, file name or fact holds “\(kept: page.filter)”")
            } else {
                Phrase("这里没有讲话。用法：duidu 文件或文件夹", "there is no speech here; usage: duidu PATH")
            }
        grid.put(
            words(viewport.language), at: Point(column: 2, row: rect.row), style: Style(.dimmed), limit: max(0, rect.columns - 2))
    }

    private func draw(_ row: LibraryRow, in line: Rect, _ columns: LibraryColumns, on grid: inout Grid) {
        switch row {
        case .speech(let speech, let versions):
            if state.marked.contains(speech) {
                grid.put(viewport.symbols.marked, at: Point(column: 1, row: line.row), style: Style(.mark))
            }
            columns.draw(speech, versions, state, on: &grid, line.row, viewport.symbols)
        case .failure(let index):
            let failure = state.library.failures[index]
            let words = "\(failure.name): \(failure.explanation(in: viewport.language))"
            let text = viewport.symbols.fitted(words, columns: line.columns - 3)
            grid.put(text, at: Point(column: 3, row: line.row), style: Style(.error), limit: line.columns - 3)
        }
    }

    private func drawPreview(on grid: inout Grid) {
        let rect = geometry.body.bottom(Self.previewRows(viewport.size))
        guard rect.rows > 1, rows.indices.contains(page.cursor), let speech = rows[page.cursor].speech else { return }
        grid.fill(rect.top(1), with: viewport.symbols.horizontal, Style(.frame))
        let (outline, reuse) = rect.dropTop(1).split(left: rect.columns * 45 / 100, gap: 1)
        drawOutline(of: speech, outline, on: &grid)
        drawReuse(of: speech, reuse, on: &grid)
    }

    private func drawOutline(of speech: Int, _ rect: Rect, on grid: inout Grid) {
        let nodes = state.library.speech(speech).sections.nodes
        let deepest = nodes.count { $0.level == 1 } >= rect.rows ? 1 : 2
        let shown = nodes.indices.filter { nodes[$0].kind == .headed && nodes[$0].level <= deepest }
        for (offset, node) in shown.prefix(rect.rows).enumerated() {
            let column = 1 + 2 * nodes[node].level
            let heading = state.library.heading(ofNode: node, inSpeech: speech)
            let text = viewport.symbols.fitted(heading, columns: rect.columns - column)
            let style = Style(nodes[node].level == 1 ? .heading : .text)
            grid.put(text, at: Point(column: column, row: rect.row + offset), style: style, limit: rect.columns - column)
        }
    }

    /// Each family of wording once, the most telling first.
    private func drawReuse(of speech: Int, _ rect: Rect, on grid: inout Grid) {
        let spots = state.matches.tellingSpots[speech].map { state.matches.spots[speech][$0] }
        let heads = Phrase("最突出的复用", "most telling reuse")(viewport.language)
        let figures = Phrase("等级  篇数", "grade     speeches")(viewport.language)
        let figureColumns = viewport.language.isChinese ? 11 : 19
        let textColumns = rect.columns - figureColumns - 1
        guard textColumns > 8 else { return }
        grid.put(heads, at: rect.origin, style: Style(.columnHead), limit: textColumns)
        grid.put(figures, at: Point(column: rect.endColumn - figureColumns, row: rect.row), style: Style(.columnHead))
        for (offset, spot) in spots.prefix(max(0, rect.rows - 1)).enumerated() {
            let line = rect.row + 1 + offset
            let quote = viewport.symbols.fitted(
                state.library.document(of: speech).quote(clause(around: spot.range, inSpeech: speech)), columns: textColumns)
            grid.put(quote, at: Point(column: rect.column, row: line), style: Style(spot.lead.grade.role), limit: textColumns)
            let grade = viewport.symbols.padded(spot.lead.grade.name(viewport.language), columns: figureColumns - 5)
            let figure = grade + viewport.symbols.padded(String(spot.otherSpeeches), columns: 4, .right)
            grid.put(figure, at: Point(column: rect.endColumn - figureColumns, row: line), style: Style(.dimmed))
        }
    }

    /// A passage up to the punctuation around it, so that it reads as a clause.
    private func clause(around range: TextRange, inSpeech speech: Int) -> TextRange {
        let document = state.library.document(of: speech)
        let body = state.library.speech(speech).body.scalars
        func stops(_ offset: Int) -> Bool { [.punctuation, .lineBreak].contains(document.folded[offset].kind) }
        var (start, end) = (range.lowerBound.scalar, range.upperBound.scalar)
        while start > body.lowerBound, start > range.lowerBound.scalar - Self.longestClauseEnd, !stops(start - 1) { start -= 1 }
        while end < body.upperBound, end < range.upperBound.scalar + Self.longestClauseEnd, !stops(end) { end += 1 }
        return TextRange(scalars: start..<end)
    }

    private func drawFoot(_ rect: Rect, on grid: inout Grid) {
        grid.fill(rect, Style(.statusBar))
        var parts: [String] = []
        if rows.indices.contains(page.cursor), let speech = rows[page.cursor].speech {
            let document = state.library.document(of: speech)
            parts = state.library.stated(ofSpeech: speech, in: viewport.language) + [document.origin.name, document.name]
        }
        if !page.filter.isEmpty {
            parts.insert(Phrase("筛选: \(kept: page.filter)", "filter: \(kept: page.filter)")(viewport.language), at: 0)
        }
        if state.library.passedOver > 0 {
            let count = state.library.passedOver
            parts.append(
                Phrase("略过 \(count) 个文件", count == 1 ? "one file passed over" : "\(count) files passed over")(viewport.language))
        }
        let text = viewport.symbols.fitted(parts.joined(separator: " \(viewport.symbols.middleDot) "), columns: rect.columns - 2)
        grid.put(text, at: Point(column: 1, row: rect.row), style: Style(.statusBar), limit: rect.columns - 2)
    }
}
