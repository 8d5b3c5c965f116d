import Matching
import Reading
import Screen
import Speeches

/// Speech by speech: how much of the row's text stands in the column's, as shades and figures.
struct MatrixView {
    private let page: MatrixPage
    private let state: ReadingState
    private let viewport: Viewport
    private let geometry: MatrixGeometry

    init(_ page: MatrixPage, _ state: ReadingState, _ viewport: Viewport) {
        (self.page, self.state, self.viewport) = (page, state, viewport)
        geometry = MatrixGeometry(page, viewport.size)
    }

    func draw(on grid: inout Grid) {
        guard let table = page.table, !table.items.isEmpty else { return drawEmpty(on: &grid) }
        drawHeader(table, on: &grid)
        let columns = geometry.columns(of: table.items.count)
        for column in columns { drawHead(table, column, on: &grid) }
        drawCorner(on: &grid)
        for row in geometry.rows(of: table.items.count) {
            drawTitle(table, row, on: &grid)
            drawCells(table, row, columns, on: &grid)
        }
        drawCursor(on: &grid)
        if let foot = Geometry(viewport.size).foot { drawFoot(table, foot, on: &grid) }
    }

    private func drawEmpty(on grid: inout Grid) {
        HeaderView(crumbs: [name(viewport.language)], figure: "", viewport: viewport).draw(on: &grid)
        let words = Phrase("正在计算", "being worked out")(viewport.language)
        let body = Geometry(viewport.size).body
        grid.put(words, at: Point(column: 2, row: body.row), style: Style(.dimmed), limit: max(0, body.columns - 2))
        if let foot = Geometry(viewport.size).foot { grid.fill(foot, Style(.statusBar)) }
    }

    private var name: Phrase { Phrase("矩阵", "Matrix") }

    private func drawHeader(_ table: MatrixTable, on grid: inout Grid) {
        let count = Phrase.count(state.library.count, "篇", "speech", "speeches")(viewport.language)
        let items =
            table.items.count == state.library.count
            ? "" : Phrase(" \(table.items.count) 项", " in \(table.items.count) rows")(viewport.language)
        let crumbs = [name(viewport.language), page.order.phrase(viewport.language)]
        HeaderView(crumbs: crumbs, figure: count + items, viewport: viewport).draw(on: &grid)
    }

    /// What the figures are.
    private func drawCorner(on grid: inout Grid) {
        let words = Phrase("占行文 %", "% of the row")(viewport.language)
        let rect = Rect(column: 0, row: geometry.heads.row, columns: geometry.titles.columns, rows: 1)
        let text = viewport.symbols.fitted(words, columns: rect.columns - 3)
        grid.put(text, at: Point(column: 2, row: rect.row), style: Style(.columnHead), limit: rect.columns - 2)
    }

    /// A column's number, and where there is room its title from top to bottom, two characters a row.
    private func drawHead(_ table: MatrixTable, _ column: Int, on grid: inout Grid) {
        let origin = geometry.point(row: geometry.top.row, column: column).column
        let style = Style(column == page.cursor.column ? .statusAccent : .columnHead)
        let width = MatrixGeometry.cellColumns - 1
        let number = viewport.symbols.padded(String(column + 1), columns: width, .right)
        grid.put(number, at: Point(column: origin, row: geometry.heads.row), style: style, limit: width)
        var rest = title(of: column, table)
        for row in 1..<max(1, geometry.heads.rows) {
            let part = viewport.symbols.prefix(of: rest, columns: width)
            rest = String(rest.dropFirst(part.count))
            grid.put(part, at: Point(column: origin, row: geometry.heads.row + row), style: style, limit: width)
        }
    }

    private func drawTitle(_ table: MatrixTable, _ row: Int, on grid: inout Grid) {
        let line = geometry.point(row: row, column: 0).row
        let isCurrent = row == page.cursor.row
        if isCurrent { grid.put(viewport.symbols.cursor, at: Point(column: 0, row: line), style: Style(.statusAccent)) }
        let digits = String(table.items.count).count
        let number = viewport.symbols.padded(String(row + 1), columns: digits, .right)
        var column = 1
        let room = geometry.titles.columns - 1
        column += grid.put(number, at: Point(column: column, row: line), style: Style(.dimmed), limit: max(0, room - column)) + 1
        column += grid.put(mark(of: table, row), at: Point(column: column, row: line), style: Style(.guide), limit: 1) + 1
        let style = Style(isCurrent ? .statusAccent : table.items[row].isFirst ? .text : .dimmed)
        let text = viewport.symbols.fittedTitle(title(of: row, table), columns: max(0, room - column))
        grid.put(text, at: Point(column: column, row: line), style: style, limit: max(0, room - column))
    }

    /// Whether an item can be opened, or closed.
    private func mark(of table: MatrixTable, _ item: Int) -> String {
        let (block, entry) = (table.blocks[table.items[item].block], table.items[item])
        if block.speeches.count == 1 { return " " }
        if entry.speech == nil { return viewport.symbols.collapsed }
        return entry.isFirst ? viewport.symbols.expanded : viewport.symbols.leaf
    }

    /// A speech's title, or what a closed block holds.
    private func title(of item: Int, _ table: MatrixTable) -> String {
        let title = state.names[table.lead(of: item)]
        guard table.items[item].speech == nil else { return title }
        let block = table.blocks[table.items[item].block]
        let count = block.speeches.count
        let words: Phrase =
            switch block.kind {
            case .single: Phrase(title, title)
            case .versions: Phrase("\(count) 稿 \(kept: title)", "\(count) versions: \(kept: title)")
            case .related: Phrase("\(count) 篇 \(kept: title)", "\(count) like \(kept: title)")
            case .rest: Phrase("其余 \(count) 篇", "\(count) others")
            case .year(let year):
                year.isEmpty
                    ? Phrase("\(count) 篇 无日期", "\(count) undated") : Phrase("\(count) 篇 \(year) 年", "\(count) of \(year)")
            case .initial(let initial): Phrase("\(count) 篇 \(kept: initial)…", "\(count) in \(kept: initial)…")
            }
        return words(viewport.language)
    }

    private func drawCells(_ table: MatrixTable, _ row: Int, _ columns: Range<Int>, on grid: inout Grid) {
        let cells = table.row(row)
        var next = cells.partitioningIndex { $0.column >= columns.lowerBound }
        while next < cells.endIndex, cells[next].column < columns.upperBound {
            draw(cells[next].share, at: geometry.point(row: row, column: cells[next].column), on: &grid)
            next += 1
        }
        if columns.contains(row), table.items[row].speech != nil || table.count(of: row) == 1 {
            let place = geometry.point(row: row, column: row)
            let dot = viewport.symbols.padded(viewport.symbols.leaf, columns: MatrixGeometry.cellColumns - 1, .right)
            grid.put(dot, at: place, style: Style(.guide), limit: MatrixGeometry.cellColumns)
        }
    }

    private func draw(_ share: Float, at point: Point, on grid: inout Grid) {
        let percent = Int((share * 100).rounded())
        let figure = percent == 0 ? "<1" : String(percent)
        let shades = viewport.symbols.shades
        let shade = percent >= 60 ? 4 : percent >= 30 ? 3 : percent >= 10 ? 2 : 1
        grid.put(shades[shade], at: point, style: Style(.bar), limit: 1)
        let text = viewport.symbols.padded(figure, columns: 3, .right)
        grid.put(
            text, at: Point(column: point.column + 1, row: point.row), style: Style(percent >= 10 ? .text : .dimmed), limit: 3)
    }

    private func drawCursor(on grid: inout Grid) {
        let row = geometry.point(row: page.cursor.row, column: page.cursor.column)
        let line = Rect(column: geometry.cells.column, row: row.row, columns: geometry.cells.columns, rows: 1)
        grid.restyle(line) { $0.overlay = .cursorRowInactive }
        grid.overlay(.selection, on: Rect(column: row.column, row: row.row, columns: MatrixGeometry.cellColumns - 1, rows: 1))
    }

    /// Both shares of the cell, in words.
    private func drawFoot(_ table: MatrixTable, _ rect: Rect, on grid: inout Grid) {
        grid.fill(rect, Style(.statusBar))
        let (row, column) = (page.cursor.row, page.cursor.column)
        func percent(_ share: Float) -> String {
            share == 0 ? "0%" : share < 0.005 ? "<1%" : "\(Int((share * 100).rounded()))%"
        }
        let (there, back) = (percent(table.share(row, column)), percent(table.share(column, row)))
        let count = state.matches.matches(between: table.lead(of: row), and: table.lead(of: column))
            .count { state.matches.matches[$0].grade != .formula }
        let isPair = table.count(of: row) == 1 && table.count(of: column) == 1
        let matches = isPair ? Phrase.count(count, "处匹配", "match", "matches") : Phrase("", "")
        let name = row == column ? Phrase("同一篇", "the same") : Phrase("\(there) 反过来 \(back)", "\(there), the other way \(back)")
        var place = 1
        place +=
            grid.put(
                name(viewport.language), at: Point(column: place, row: rect.row), style: Style(.statusAccent),
                limit: rect.columns - 1) + 1
        let tail = row == column ? "" : matches(viewport.language)
        let room = max(0, rect.columns - place - 1)
        let titles = [row, column].map { title(of: $0, table) }
        let half = max(4, (room - viewport.symbols.columns(of: tail) - 6) / 2)
        let fitted = titles.map { viewport.symbols.fittedTitle($0, columns: half) }
        let dot = tail.isEmpty ? "" : " \(viewport.symbols.middleDot) "
        let words = row == column ? fitted[0] : fitted.joined(separator: " \(viewport.symbols.to) ") + dot + tail
        grid.put(viewport.symbols.fitted(words, columns: room), at: Point(column: place, row: rect.row), style: Style(.statusBar))
    }
}

extension MatrixTable.Order {
    var phrase: Phrase {
        switch self {
        case .related: Phrase("相近的在一处", "related ones together")
        case .date: Phrase("按日期排序", "by date")
        case .title: Phrase("按标题排序", "by title")
        }
    }
}
