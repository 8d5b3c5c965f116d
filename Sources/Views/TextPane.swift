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
    /// where they meet.
    init(_ page: ComparePage, _ side: ComparePage.Side, _ state: ReadingState, _ viewport: Viewport) {
        let geometry = CompareGeometry(Geometry(viewport.size).body)
        func rect(_ side: ComparePage.Side) -> Rect { side == .left ? geometry.left : geometry.right }
        func meeting(_ side: ComparePage.Side) -> TextPosition { side == .left ? page.meeting.left : page.meeting.right }
        let focused = Self.layout(of: page.focused, rect(page.focus), state, viewport)
        let cursor = focused.row(at: page.cursor)
        let focusedTop = Scrolling.top(
            wanted: focused.row(at: page.top), cursor: cursor, height: rect(page.focus).rows, count: focused.count,
            margin: page.cameByJump ? rect(page.focus).rows / 4 : 0)
        self.rect = rect(side)
        if side == page.focus {
            (speech, layout, top, cursorRow) = (page.focused, focused, focusedTop, cursor)
        } else {
            speech = side == .left ? page.left : page.right
            layout = Self.layout(of: speech, rect(side), state, viewport)
            let meetingLine = focused.row(at: meeting(page.focus)) - focusedTop
            top = layout.row(at: meeting(side)) - meetingLine
            cursorRow = top + cursor - focusedTop
        }
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

    private static func layout(of speech: Int, _ rect: Rect, _ state: ReadingState, _ viewport: Viewport) -> TextLayout {
        let entry = state.library.entries[speech]
        let range = state.library.documents[entry.document].shownRange(ofSpeech: entry.speech)
        return viewport.layouts.layout(
            of: speech, range, in: state, columns: max(2, rect.columns), ambiguous: viewport.symbols.ambiguous)
    }
}
