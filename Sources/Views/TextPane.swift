import Reading
import Screen
import Speeches

/// A text as it lies in its part of the screen: rows, which of them is on top, and where the cursor is.
struct TextPane {
    let speech: Int
    let layout: TextLayout
    let rect: Rect
    /// The row in the first line of the rectangle; negative where the text begins further down.
    let top: Int
    let cursorRow: Int

    /// The text that the reader shows; nil where only the tree is visible.
    init?(_ page: ReaderPage, _ state: ReadingState, _ viewport: Viewport) {
        guard let rect = ReaderGeometry(Geometry(viewport.size).body, pane: page.pane, width: state.textWidth).text else {
            return nil
        }
        self.init(page, in: rect, state, viewport)
    }

    /// The text in a rectangle of its own, for stepping while the tree alone is visible.
    init(_ page: ReaderPage, in rect: Rect, _ state: ReadingState, _ viewport: Viewport) {
        speech = page.speech
        self.rect = rect
        layout = Self.layout(of: page.speech, rect, state, viewport)
        cursorRow = layout.row(at: page.cursor)
        top = Scrolling.top(
            wanted: layout.row(at: page.top), cursor: cursorRow, height: rect.rows, count: layout.count,
            margin: page.cameByJump ? rect.rows / 4 : 0)
    }

    /// One of the two texts of a comparison. The focused one scrolls; the other goes along, so that both stand on one row
    /// where they meet, and show the same text where that is out of sight.
    init(_ page: ComparePage, _ side: ComparePage.Side, _ state: ReadingState, _ viewport: Viewport) {
        let geometry = CompareGeometry(page, state, viewport.size)
        rect = geometry[side].text
        let mine = geometry[page.focus].text
        let focused = Self.layout(of: page.focused, mine, state, viewport)
        let cursor = focused.row(at: page.cursor)
        let focusedTop = Scrolling.top(
            wanted: focused.row(at: page.top), cursor: cursor, height: mine.rows, count: focused.count,
            margin: page.cameByJump ? mine.rows / 4 : 0)
        guard side != page.focus else {
            (speech, layout, top, cursorRow) = (page.focused, focused, focusedTop, cursor)
            return
        }
        speech = page.speech(on: side)
        layout = Self.layout(of: speech, rect, state, viewport)
        if let free = page.otherTop {
            top = layout.row(at: free)
        } else {
            top = Self.otherTop(page, focused, focusedTop, height: mine.rows, layout)
        }
        cursorRow = top + cursor - focusedTop
    }

    /// The other text's top: both stand beside each other at the visible row nearest to where they meet.
    private static func otherTop(
        _ page: ComparePage, _ focused: TextLayout, _ top: Int, height: Int, _ other: TextLayout
    ) -> Int {
        let side = page.focus
        let meeting = focused.row(at: page.meeting[side])
        let near = min(max(meeting, top), top + max(0, height - 1))
        guard near != meeting, page.meetsAtMatch else { return other.row(at: page.meeting[side.other]) + top - meeting }
        var rows: [(mine: Int, other: Int)] = []
        for anchor in page.pairs.anchors(around: page.meeting) {
            let row = (mine: focused.row(at: anchor[side]), other: other.row(at: anchor[side.other]))
            if row.mine > rows.last?.mine ?? -1 { rows.append(row) }
        }
        return ScrollMap(rows).other(of: near) + top - near
    }

    /// The rows that can be seen, with their line on the screen.
    var visibleRows: [(row: TextLayout.Row, line: Int)] {
        (0..<rect.rows).compactMap { line in
            let index = top + line
            return index >= 0 && index < layout.count ? (layout[index], rect.row + line) : nil
        }
    }

    /// From the first visible character to the last.
    var visibleRange: TextRange {
        let rows = visibleRows
        guard let first = rows.first, let last = rows.last else { return layout.range.lowerBound..<layout.range.lowerBound }
        return first.row.range.lowerBound..<last.row.range.upperBound
    }

    /// The row of the cursor, within the text.
    var cursorRange: TextRange { layout[min(max(cursorRow, 0), layout.count - 1)].range }

    /// Where a row begins; the nearest row for one that isn't there.
    func start(of row: Int) -> TextPosition { layout[min(max(row, 0), layout.count - 1)].range.lowerBound }

    static func layout(of speech: Int, _ rect: Rect, _ state: ReadingState, _ viewport: Viewport) -> TextLayout {
        let entry = state.library.entries[speech]
        let range = state.library.documents[entry.document].shownRange(ofSpeech: entry.speech)
        return viewport.layouts.layout(
            of: speech, range, in: state, columns: max(2, rect.columns), ambiguous: viewport.symbols.ambiguous)
    }
}
