import Matching
import Reading
import Screen
import Speeches

/// A text of a comparison as a column: where matches stand in it, where the current one is, and which part is in sight.
struct CompareMap {
    let page: ComparePage
    let state: ReadingState
    let viewport: Viewport

    func draw(_ side: ComparePage.Side, in rect: Rect, visible: TextRange, on grid: inout Grid) {
        guard rect.rows > 0, rect.columns > 0 else { return }
        let whole = state.library.shownRange(ofSpeech: page.speech(on: side))
        var grades: [Grade?] = Array(repeating: nil, count: rect.rows)
        var current = 0..<0
        for pair in page.pairs.pairs {
            let rows = self.rows(of: pair.range(on: side), in: whole, count: rect.rows)
            for row in rows { grades[row] = min(grades[row] ?? pair.match.grade, pair.match.grade) }
            if pair.id == page.current { current = rows }
        }
        let seen = rows(of: visible, in: whole, count: rect.rows)
        for row in 0..<rect.rows {
            let place = Point(column: rect.column, row: rect.row + row)
            let symbol = grades[row].map { $0 <= .near ? viewport.symbols.marginStrong : viewport.symbols.marginWeak }
            let role: Role = current.contains(row) ? .marginMark : seen.contains(row) ? .text : .frame
            let empty = seen.contains(row) ? viewport.symbols.vertical : " "
            grid.put(symbol ?? empty, at: place, style: Style(symbol == nil ? .frame : role), limit: 1)
        }
    }

    private func rows(of range: TextRange, in whole: TextRange, count: Int) -> Range<Int> {
        guard !whole.isEmpty else { return 0..<0 }
        func row(_ place: TextPosition) -> Int {
            min(max(whole.lowerBound.distance(to: place) * count / whole.count, 0), count - 1)
        }
        let last = max(range.lowerBound, range.upperBound.advanced(by: -1))
        return row(range.lowerBound)..<row(last) + 1
    }
}
