import Reading
import Screen
import Speeches

extension Resolver {
    /// Keys that begin a selection or change it.
    func select(_ request: KeyReader.Request) -> [Action] {
        guard versionPane == nil else { return [.say(.noSelectionHere)] }
        guard let pane = textPane else { return [] }
        let count = request.count ?? 1
        switch request.command {
        case .select: return [.select(state.selection == nil ? .rows(from: pane.cursorRange.lowerBound) : nil)]
        case .selectDown: return selectRows(by: count, pane)
        case .selectUp: return selectRows(by: -count, pane)
        case .selectRight: return selectCharacters(by: count, pane)
        case .selectLeft: return selectCharacters(by: -count, pane)
        default: return []
        }
    }

    private func selectRows(by count: Int, _ pane: TextPane) -> [Action] {
        guard case .characters(let from, let to) = state.selection else {
            let begun: [Action] = state.selection == nil ? [.select(.rows(from: pane.cursorRange.lowerBound))] : []
            return begun + inText(.by(rows: count), pane)
        }
        let row = pane.layout.row(at: to)
        let next = pane.layout[min(max(row + count, 0), pane.layout.count - 1)].range
        let offset = pane.start(of: row).distance(to: to)
        return select(from: from, to: min(next.lowerBound.advanced(by: offset), next.upperBound), pane)
    }

    private func selectCharacters(by count: Int, _ pane: TextPane) -> [Action] {
        switch state.selection {
        case .characters(let from, let to): return select(from: from, to: to.advanced(by: count), pane)
        case .rows(let from):
            let rows = pane.range(of: .rows(from: from))
            return select(from: rows.lowerBound, to: rows.upperBound.advanced(by: count), pane)
        case nil:
            let start = pane.cursorRange.lowerBound
            return select(from: start, to: start.advanced(by: count), pane)
        }
    }

    /// Selects up to a place, which the cursor's row then holds.
    private func select(from: TextPosition, to: TextPosition, _ pane: TextPane) -> [Action] {
        let range = pane.layout.range
        let (start, end) = (min(from, range.upperBound), min(max(to, range.lowerBound), range.upperBound))
        let row = pane.layout.row(at: end > start ? end.advanced(by: -1) : end)
        return [
            .moveInText(cursor: pane.start(of: row), top: pane.start(of: pane.top)), .select(.characters(from: start, to: end)),
        ]
    }

    /// The mouse is dragged over a text from where it was pressed; above or below the text, this scrolls.
    func dragSelection(to point: Point) -> [Action]? {
        guard case nil = state.overlay, versionPane == nil, let pressed, let pane = textPane else { return nil }
        let present = pane.character(at: point, viewport.symbols.ambiguous)
        if present >= pressed {
            let isAtEnd = present >= pane.layout[pane.row(at: point)].range.upperBound
            return select(from: pressed, to: present.advanced(by: isAtEnd ? 0 : 1), pane)
        }
        return select(from: pressed.advanced(by: 1), to: present, pane)
    }

    /// The button is let go of.
    func release() -> [Action] { pressed == nil ? [] : [.press(at: nil)] }

    private var pressed: TextPosition? {
        switch state.page {
        case .reader(let page): page.pressed
        case .compare(let page): page.pressed
        default: nil
        }
    }

    /// What is selected, else the passage or sentence at the cursor.
    func copy() -> [Action] {
        guard let pane = textPane else { return [] }
        if let selection = state.selection { return [.copySelection(pane.range(of: selection))] }
        return [.copy(in: pane.cursorRange)]
    }
}

extension TextPane {
    /// The stretch that a selection covers.
    func range(of selection: Selection) -> TextRange {
        switch selection {
        case .rows(let from):
            let first = layout.row(at: from)
            let cursor = min(max(cursorRow, 0), layout.count - 1)
            return layout[min(first, cursor)].range.lowerBound..<end(ofRow: max(first, cursor))
        case .characters(let from, let to): return min(from, to)..<max(from, to)
        }
    }

    /// Behind the last character of a row that isn't a line break.
    private func end(ofRow index: Int) -> TextPosition {
        let row = layout[index]
        let (scalars, offsets) = layout.shown(of: row)
        guard let last = scalars.lastIndex(where: { $0 != "\n" && $0 != "\r" }) else { return row.range.lowerBound }
        return TextPosition(offsets[last] + 1)
    }

    /// The row of the text that a line of the screen shows; one beyond the screen where the line lies outside the text.
    func row(at point: Point) -> Int {
        let line = min(max(point.row - rect.row, -1), rect.rows)
        return min(max(top + line, 0), layout.count - 1)
    }

    /// The character in a cell; behind the end of a row, the place behind its last.
    func character(at point: Point, _ ambiguous: AmbiguousWidth) -> TextPosition {
        let row = layout[row(at: point)]
        let (scalars, offsets) = layout.shown(of: row)
        var scanner = CellScanner(joiningLines: true)
        var column = rect.column + row.indent
        for (index, scalar) in scalars.enumerated() {
            column += scanner.step(scalar, ambiguous: ambiguous).columns
            if column > point.column { return TextPosition(offsets[index]) }
        }
        return row.range.upperBound
    }
}
