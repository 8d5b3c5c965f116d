import Matching
import Reading
import Screen
import Speeches

/// The trees of two speeches side by side, parallel sections on one row.
struct OutlineView {
    private let page: OutlinePage
    private let state: ReadingState
    private let viewport: Viewport
    /// Between both trees: a blank, the mark, a blank.
    private static let markColumns = 3

    init(_ page: OutlinePage, _ state: ReadingState, _ viewport: Viewport) {
        (self.page, self.state, self.viewport) = (page, state, viewport)
    }

    static func listRect(_ size: Size) -> Rect { Geometry(size).body }

    static func top(_ page: OutlinePage, _ size: Size) -> Int {
        Scrolling.top(wanted: page.top, cursor: page.cursor, height: listRect(size).rows, count: page.alignment.rows.count)
    }

    func draw(on grid: inout Grid) {
        let list = Self.listRect(viewport.size)
        let columns = max(0, list.columns - Self.markColumns - 2)
        let (left, right) = (list.dropLeft(1).left(columns / 2), list.dropRight(1).right(columns - columns / 2))
        drawHeader(left, right, on: &grid)
        let top = Self.top(page, viewport.size)
        for (offset, row) in page.alignment.rows.dropFirst(top).prefix(list.rows).enumerated() {
            let line = list.row + offset
            if let node = row.left { draw(node, page.left, row.relation, left, line, on: &grid) }
            if let node = row.right { draw(node, page.right, row.relation, right, line, on: &grid) }
            grid.put(
                mark(of: row.relation), at: Point(column: left.endColumn + 1, row: line), style: Style(Self.role(row.relation)),
                limit: 1)
            if top + offset == page.cursor {
                grid.restyle(list.line(offset)) { $0.overlay = .cursorRow }
                grid.put(
                    viewport.symbols.cursor, at: Point(column: 0, row: line), style: Style(.statusAccent, over: .cursorRow),
                    limit: 1)
            }
        }
        if let foot = Geometry(viewport.size).foot { drawFoot(foot, on: &grid) }
    }

    private func drawHeader(_ left: Rect, _ right: Rect, on grid: inout Grid) {
        let header = Geometry(viewport.size).header
        guard header.rows > 0 else { return }
        grid.fill(header, Style(.statusBar))
        for (rect, speech) in [(left, page.left), (right, page.right)] {
            let title = viewport.symbols.fittedTitle(state.names[speech], columns: rect.columns)
            grid.put(title, at: Point(column: rect.column, row: header.row), style: Style(.statusAccent), limit: rect.columns)
        }
        grid.put(
            viewport.symbols.vertical, at: Point(column: left.endColumn + 1, row: header.row), style: Style(.statusBar), limit: 1)
    }

    private func draw(
        _ node: Int, _ speech: Int, _ relation: OutlineAlignment.Relation, _ rect: Rect, _ line: Int, on grid: inout Grid
    ) {
        let section = state.library.speech(speech).sections.nodes[node]
        let indent = 2 * max(0, min(section.level - 1, rect.columns / 8))
        let heading = state.library.heading(
            ofNode: node, inSpeech: speech, closing: Phrase("结语", "closing")(viewport.language))
        let room = max(0, rect.columns - indent)
        let style: Style =
            switch relation {
            case .both: Style(section.level == 1 ? .heading : .text)
            case .moved: Style(.parallel)
            case .onlyLeft, .onlyRight: Style(.dimmed)
            }
        grid.put(
            viewport.symbols.fitted(heading, columns: room), at: Point(column: rect.column + indent, row: line), style: style,
            limit: room)
    }

    private func mark(of relation: OutlineAlignment.Relation) -> String {
        switch relation {
        case .both: viewport.symbols.inBoth
        case .moved: viewport.symbols.moved
        case .onlyLeft: viewport.symbols.onlyLeft
        case .onlyRight: viewport.symbols.onlyRight
        }
    }

    private static func role(_ relation: OutlineAlignment.Relation) -> Role {
        switch relation {
        case .both: .near
        case .moved: .parallel
        case .onlyLeft, .onlyRight: .marginMark
        }
    }

    /// What the row is, and how many rows of each kind there are.
    private func drawFoot(_ rect: Rect, on grid: inout Grid) {
        grid.fill(rect, Style(.statusBar))
        var column = 1
        if let row = page.row {
            column +=
                grid.put(
                    words(for: row)(viewport.language), at: Point(column: 1, row: rect.row), style: Style(.statusAccent),
                    limit: rect.columns - 1) + 2
        }
        let alignment = page.alignment
        let kinds: [(OutlineAlignment.Relation, Phrase)] = [
            (.both, Phrase("两篇都有", "in both")), (.moved, Phrase("移位", "moved")), (.onlyLeft, Phrase("只左有", "only left")),
            (.onlyRight, Phrase("只右有", "only right")),
        ]
        let legend = kinds.map { "\(mark(of: $0)) \($1(viewport.language)) \(alignment.count($0))" }.joined(separator: "  ")
        let room = max(0, rect.columns - column - 1)
        grid.put(
            viewport.symbols.fitted(legend, columns: room), at: Point(column: column, row: rect.row), style: Style(.statusBar),
            limit: room)
    }

    private func words(for row: OutlineAlignment.Row) -> Phrase {
        switch row.relation {
        case .onlyLeft: Phrase("只左篇有", "only at the left")
        case .onlyRight: Phrase("只右篇有", "only at the right")
        case .both, .moved:
            row.shared == 0
                ? Phrase("用词相近", "like wording") : Phrase("共有 \(row.shared) 字", "\(row.shared) characters shared")
        }
    }
}
