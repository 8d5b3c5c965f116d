import Annotations
import Reading
import Screen
import Speeches

/// What the user made in the library, a row each: what it is, its words, the words that it quotes, and in which speech; below
/// the list the chosen one in full.
struct NotesView {
    private let page: NotesPage
    private let state: ReadingState
    private let viewport: Viewport
    private let rows: [NotesPage.Row]

    init(_ page: NotesPage, _ state: ReadingState, _ viewport: Viewport) {
        (self.page, self.state, self.viewport, rows) = (page, state, viewport, state.rows(of: page))
    }

    static func listRect(_ size: Size) -> Rect { Geometry(size).body.dropBottom(previewRows(size)) }

    /// A divider, two rows of the note and two of the quotation.
    private static func previewRows(_ size: Size) -> Int { size.rows >= 18 ? 5 : 0 }

    static func top(_ page: NotesPage, rowCount: Int, _ size: Size) -> Int {
        Scrolling.top(wanted: page.top, cursor: page.cursor, height: listRect(size).rows, count: rowCount)
    }

    func draw(on grid: inout Grid) {
        let list = Self.listRect(viewport.size)
        let figure = Phrase.count(rows.count, "条", "entry", "entries")(viewport.language)
        HeaderView(
            crumbs: [Phrase("批注", "Notes")(viewport.language)], figure: rows.isEmpty ? "" : figure, viewport: viewport
        ).draw(on: &grid)
        let top = Self.top(page, rowCount: rows.count, viewport.size)
        for (offset, row) in rows.dropFirst(top).prefix(list.rows).enumerated() {
            let line = list.line(offset)
            draw(row, in: line, on: &grid)
            if top + offset == page.cursor {
                grid.put(viewport.symbols.cursor, at: line.origin, style: Style(.statusAccent))
                grid.overlay(.cursorRow, on: line)
            }
        }
        if rows.isEmpty {
            grid.put(
                viewport.symbols.fitted(emptiness(viewport.language), columns: max(0, list.columns - 2)),
                at: Point(column: 2, row: list.row), style: Style(.dimmed))
        } else {
            drawPreview(on: &grid)
        }
        if let foot = Geometry(viewport.size).foot { drawFoot(foot, on: &grid) }
    }

    private var emptiness: Phrase {
        page.filter.isEmpty
            ? Phrase("还没有批注；在正文里按 a 记一条", "no notes yet; a writes one in a text")
            : Phrase("没有一条含有「\(kept: page.filter)」", "none holds “\(kept: page.filter)”")
    }

    private func draw(_ row: NotesPage.Row, in line: Rect, on grid: inout Grid) {
        let symbols = viewport.symbols
        let language = viewport.language
        let kindWidth = min(language.isChinese ? 8 : 11, line.columns / 4)
        let rest = max(0, line.columns - 2 - kindWidth)
        let isWide = line.columns >= 60
        let widths = isWide ? [rest * 2 / 5, rest * 7 / 20, rest - rest * 2 / 5 - rest * 7 / 20] : [rest]
        let quoted = quote(row)
        let words = text(row).isEmpty ? quoted : text(row)
        let speech = row.passage.map { state.names[$0.speech] } ?? Phrase("未找到原处", "place not found")(language)
        var column = 2
        func put(_ text: String, _ width: Int, _ style: Style) {
            grid.put(symbols.fitted(text, columns: max(0, width - 1)), at: Point(column: column, row: line.row), style: style)
            column += width
        }
        put(row.body.kind(language), kindWidth, Style(.label))
        let cells = [words, text(row).isEmpty ? "" : quoted, speech]
        for (index, (cell, width)) in zip(cells, widths).enumerated() {
            put(cell, width, Style(index == 0 ? .text : index == 2 && row.passage == nil ? .warning : .dimmed))
        }
    }

    private func text(_ row: NotesPage.Row) -> String {
        (state.shelf.all[row.id]?.text ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private func quote(_ row: NotesPage.Row) -> String { state.shelf.all[row.id]?.place?.quote.exact ?? "" }

    private func drawPreview(on grid: inout Grid) {
        let rect = Geometry(viewport.size).body.bottom(Self.previewRows(viewport.size))
        guard rect.rows > 1, let row = state.noteAtCursor else { return }
        grid.fill(rect.top(1), with: viewport.symbols.horizontal, Style(.frame))
        var line = rect.row + 1
        for (words, role, most) in [(text(row), Role.text, 2), (quote(row), .dimmed, rect.endRow - rect.row - 3)] {
            let scalars = Array(words.unicodeScalars)
            let breaks = LineBreaker(width: max(2, rect.columns - 4), ambiguous: viewport.symbols.ambiguous)
                .rows(of: scalars[...], firstIndent: 0)
            for (offset, part) in breaks.prefix(most).enumerated() where line < rect.endRow {
                let isCut = offset == most - 1 && breaks.count > most
                let shown = String(String.UnicodeScalarView(scalars[isCut ? part.lowerBound..<scalars.count : part]))
                grid.put(
                    viewport.symbols.fitted(shown, columns: rect.columns - 4), at: Point(column: 2, row: line),
                    style: Style(role))
                line += 1
            }
        }
    }

    /// The filter, and in which file the chosen one belongs.
    private func drawFoot(_ rect: Rect, on grid: inout Grid) {
        grid.fill(rect, Style(.statusBar))
        var parts: [String] = []
        if !page.filter.isEmpty {
            parts.append(Phrase("筛选: \(kept: page.filter)", "filter: \(kept: page.filter)")(viewport.language))
        }
        if let place = state.noteAtCursor.flatMap({ state.shelf.all[$0.id]?.place }) { parts += [place.speech, place.file] }
        let text = viewport.symbols.fitted(
            parts.filter { !$0.isEmpty }.joined(separator: " \(viewport.symbols.middleDot) "), columns: max(0, rect.columns - 2))
        grid.put(text, at: Point(column: 1, row: rect.row), style: Style(.statusBar))
    }
}

extension Annotation.Body {
    /// What it is, in a word.
    var kind: Phrase {
        switch self {
        case .note: Phrase("批注", "note")
        case .mark: Phrase("记号", "mark")
        case .fact(.date, _, _): Phrase("日期", "date")
        case .fact: Phrase("标题", "title")
        case .level: Phrase("层级", "level")
        case .verdict(.setPhrase, _, _): Phrase("套语", "set phrase")
        case .verdict(.noReuse, _, _): Phrase("非复用", "no reuse")
        case .deleted: Phrase("已删", "deleted")
        }
    }
}
