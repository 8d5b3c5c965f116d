import Reading
import Screen
import Speeches

/// The lines of the version layout as they lie on the screen: its rows, or a line for many unchanged ones.
struct VersionPane {
    enum Line: Hashable {
        case row(Int)
        /// Rows without a change that are folded away.
        case unchanged(Range<Int>)

        var first: Int {
            switch self {
            case .row(let row): row
            case .unchanged(let rows): rows.lowerBound
            }
        }
    }

    let layout: VersionLayout
    let lines: [Line]
    let rect: Rect
    let top: Int
    /// The line of the cursor.
    let cursorLine: Int
    private let page: ComparePage

    init(_ page: ComparePage, _ state: ReadingState, _ viewport: Viewport) {
        self.page = page
        let geometry = CompareGeometry(page, state, viewport.size)
        rect = Geometry(viewport.size).body
        layout = viewport.layouts.versionLayout(page, state, geometry, viewport)
        lines = page.foldsUnchanged ? Self.folded(layout.rows, context: page.context) : layout.rows.indices.map(Line.row)
        cursorLine = Self.line(of: layout.row(of: .init(page.focus, page.cursor)), in: lines)
        top = Scrolling.top(
            wanted: Self.line(of: layout.row(of: page.versionTop), in: lines), cursor: cursorLine, height: rect.rows,
            count: lines.count, margin: page.cameByJump ? rect.rows / 4 : 0)
    }

    private static func line(of row: Int, in lines: [Line]) -> Int {
        max(0, lines.partitioningIndex { $0.first > row } - 1)
    }

    /// Stretches of unchanged rows become a line, but for some around each change.
    private static func folded(_ rows: [VersionLayout.Row], context: Int) -> [Line] {
        var lines: [Line] = []
        var start = 0
        while start < rows.count {
            guard !rows[start].isChanged else {
                lines.append(.row(start))
                start += 1
                continue
            }
            let end = rows[start...].firstIndex { $0.isChanged } ?? rows.count
            let first = start == 0 ? 0 : min(end, start + context)
            let hidden = first..<max(first, end == rows.count ? end : end - context)
            if hidden.count < 2 {
                lines += (start..<end).map(Line.row)
            } else {
                lines += (start..<hidden.lowerBound).map(Line.row)
                lines.append(.unchanged(hidden))
                lines += (hidden.upperBound..<end).map(Line.row)
            }
            start = end
        }
        return lines
    }

    /// The place that a line stands for: on the cursor's own side where that has text there.
    func place(of line: Int) -> ComparePage.Place {
        guard !lines.isEmpty else { return .init(page.focus, page.cursor) }
        let row = layout.rows[lines[min(max(line, 0), lines.count - 1)].first]
        let side = row[page.home] == nil ? page.home.other : page.home
        return .init(side, row[side]?.range.lowerBound ?? page.cursor)
    }

    /// The other text at the cursor's line, or where it stands nearest before.
    var otherPlace: ComparePage.Place {
        let side = page.focus.other
        let row = lines.indices.contains(cursorLine) ? lines[cursorLine].first : 0
        let position = layout.rows.prefix(row + 1).last { $0[side] != nil }?[side]?.range.lowerBound
        return .init(side, position ?? page.meeting[side])
    }

    /// The line where the next change begins, or the one before the cursor.
    func change(_ count: Int) -> Int? {
        let starts = layout.changes.map { Self.line(of: $0, in: lines) }
        let ahead = count > 0 ? starts.filter { $0 > cursorLine } : starts.filter { $0 < cursorLine }.reversed()
        return ahead.isEmpty ? nil : ahead[min(abs(count), ahead.count) - 1]
    }

    /// How many changes have begun up to the cursor's line.
    var reachedChanges: Int {
        let row = lines.indices.contains(cursorLine) ? lines[cursorLine].first : 0
        return layout.changes.partitioningIndex { $0 > row }
    }

    /// Of the rows in sight, what one text has.
    func visibleRange(_ side: ComparePage.Side) -> TextRange {
        let ranges = lines.dropFirst(top).prefix(rect.rows).compactMap { layout.rows[$0.first][side]?.range }
        guard let first = ranges.first, let last = ranges.last else { return page.cursor..<page.cursor }
        return first.lowerBound..<last.upperBound
    }
}
