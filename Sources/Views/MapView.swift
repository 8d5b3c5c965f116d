import Matching
import Reading
import Screen
import Speeches

/// A whole speech in one column: where it stands elsewhere, where the words of the search stand, and what is on the screen.
struct MapView {
    private let pane: TextPane
    private let rect: Rect
    private let range: TextRange

    init(_ pane: TextPane, _ rect: Rect) { (self.pane, self.rect, range) = (pane, rect, pane.layout.range) }

    /// The place that a row of the screen stands for.
    func position(at row: Int) -> TextPosition {
        range.lowerBound.advanced(by: range.count * min(max(row - rect.row, 0), rect.rows) / max(1, rect.rows))
    }

    func draw(_ state: ReadingState, cursor: TextPosition, on grid: inout Grid) {
        guard rect.rows > 0 else { return }
        let symbols = grid.symbols
        var grades: [Grade?] = Array(repeating: nil, count: rect.rows)
        for side in state.showsHighlights ? state.matches.sides[pane.speech] : [] {
            for line in lines(of: side.range) where grades[line].map({ side.grade < $0 }) ?? true { grades[line] = side.grade }
        }
        for (line, grade) in grades.enumerated() {
            guard let grade else { continue }
            let symbol = grade <= .near ? symbols.mapStrong : symbols.marginWeak
            grid.put(symbol, at: point(line), style: Style(grade.role), limit: 1)
        }
        for note in state.shelf.notes(inSpeech: pane.speech, touching: range) {
            for line in lines(of: note.range).prefix(1) { grid.put(symbols.note, at: point(line), style: Style(.mark), limit: 1) }
        }
        for hit in state.search?.hits(inSpeech: pane.speech, touching: range) ?? [] {
            let role: Role = hit.range.contains(cursor) ? .currentSearchHit : .searchHit
            for line in lines(of: hit.range).prefix(1) { grid.put(symbols.mapHit, at: point(line), style: Style(role), limit: 1) }
        }
        let seen = lines(of: pane.visibleRange)
        grid.overlay(.cursorRow, on: Rect(column: rect.column, row: rect.row + seen.lowerBound, columns: 1, rows: seen.count))
    }

    private func point(_ line: Int) -> Point { Point(column: rect.column, row: rect.row + line) }

    /// The rows of the map that a stretch touches; at least one.
    private func lines(of stretch: TextRange) -> Range<Int> {
        func line(_ position: TextPosition) -> Int {
            let offset = min(max(range.lowerBound.distance(to: position), 0), max(0, range.count - 1))
            return offset * rect.rows / max(1, range.count)
        }
        let first = line(stretch.lowerBound)
        return first..<max(first, line(stretch.isEmpty ? stretch.lowerBound : stretch.upperBound.advanced(by: -1))) + 1
    }
}
