import Matching
import Reading
import Screen
import Speeches

/// The sections of a speech as a tree, with the number of passages in each that stand elsewhere.
struct TreeView {
    private let page: ReaderPage
    private let state: ReadingState
    private let viewport: Viewport
    private let rect: Rect

    init(_ page: ReaderPage, _ state: ReadingState, _ viewport: Viewport, _ rect: Rect) {
        (self.page, self.state, self.viewport, self.rect) = (page, state, viewport, rect)
    }

    /// The visible nodes with their lines on the screen; also what a click means.
    var visibleRows: [(node: Int, line: Int)] {
        let nodes = state.visibleNodes(of: page)
        let top = Self.top(page, state, height: rect.rows, nodes)
        return nodes[top...].prefix(rect.rows).enumerated().map { ($1, rect.row + $0) }
    }

    /// Index into the visible nodes of the one in the top row.
    static func top(_ page: ReaderPage, _ state: ReadingState, height: Int, _ nodes: [Int]) -> Int {
        let cursor = nodes.firstIndex(of: state.currentNode(of: page)) ?? 0
        let wanted = nodes.lastIndex { $0 <= page.treeTop } ?? 0
        return Scrolling.top(wanted: wanted, cursor: cursor, height: height, count: nodes.count)
    }

    func draw(on grid: inout Grid) {
        let current = state.currentNode(of: page)
        for (node, line) in visibleRows {
            draw(node, line, on: &grid)
            if node == current {
                let row = Rect(column: rect.column, row: line, columns: rect.columns, rows: 1)
                grid.overlay(page.pane == .tree ? .cursorRow : .cursorRowInactive, on: row)
            }
        }
    }

    private func draw(_ node: Int, _ line: Int, on grid: inout Grid) {
        let tree = state.library.speech(page.speech).sections
        let section = tree.nodes[node]
        let indent = 1 + 2 * max(0, min(section.level - 1, rect.columns / 8))
        let figure = figure(of: section)
        let figureColumns = viewport.symbols.columns(of: figure)
        var column = rect.column + indent
        if section.kind != .speech {
            column += grid.put(guide(of: node, tree) + " ", at: Point(column: column, row: line), style: Style(.guide))
        }
        let heading = state.library.heading(
            ofNode: node, inSpeech: page.speech, closing: Phrase("结语", "closing")(viewport.language))
        let room = rect.endColumn - column - figureColumns - 2
        let text = viewport.symbols.fitted(Self.shortened(heading, section), columns: max(0, room))
        grid.put(text, at: Point(column: column, row: line), style: style(of: section), limit: max(0, room))
        let figureColumn = rect.endColumn - figureColumns - 1
        if room > 0 { grid.put(figure, at: Point(column: figureColumn, row: line), style: Style(.dimmed)) }
    }

    private func guide(of node: Int, _ tree: SectionTree) -> String {
        if tree.children(of: node).isEmpty { return viewport.symbols.leaf }
        return page.collapsed.contains(node) ? viewport.symbols.collapsed : viewport.symbols.expanded
    }

    private func style(of section: Section) -> Style {
        switch section.kind {
        case .speech: Style(state.library.speech(page.speech).title.isDerived ? .derivedTitle : .title)
        case .headed: Style(section.level == 1 ? .heading : .text)
        case .closing: Style(.dimmed)
        }
    }

    /// How many passages begin in the section, children included; nothing where there are none.
    private func figure(of section: Section) -> String {
        guard section.kind != .speech else {
            return state.matches.spots[page.speech].isEmpty ? "" : Phrase("片段", "passages")(viewport.language)
        }
        let count = state.matches.spots[page.speech].count { section.range.contains($0.range.lowerBound) }
        return count == 0 ? "" : String(count)
    }

    /// A heading that is too long to be one is cut at its first comma.
    private static func shortened(_ heading: String, _ section: Section) -> String {
        guard section.heading.count > 40, let comma = heading.firstIndex(where: { "，,；;".contains($0) }) else { return heading }
        return String(heading[..<comma])
    }
}
