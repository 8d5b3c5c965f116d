import Reading
import Screen

/// The last row: a prompt, else what the last key did, else what may follow the keys pressed, else the page's main keys;
/// at the right how far the work behind is.
struct HintsView {
    private let state: ReadingState
    private let keys: KeyReader
    private let viewport: Viewport
    private let rect: Rect

    init(_ state: ReadingState, _ keys: KeyReader, _ viewport: Viewport) {
        (self.state, self.keys, self.viewport) = (state, keys, viewport)
        rect = Geometry(viewport.size).hints
    }

    /// Draws the row; gives the place of the terminal's cursor while a prompt is open.
    func draw(on grid: inout Grid) -> Point? {
        grid.fill(rect)
        if case .prompt(let prompt) = state.overlay { return draw(prompt, on: &grid) }
        let room = rect.columns - drawProgress(on: &grid)
        if case .letter(let use) = state.overlay {
            draw(letters(for: use), columns: room, on: &grid)
            return nil
        }
        if let notice = state.notice {
            let words = " " + notice.words(in: viewport.language, state)
            grid.put(viewport.symbols.fitted(words, columns: room), at: rect.origin, style: Style(.warning))
        } else {
            draw(hints, columns: room, on: &grid)
        }
        return nil
    }

    private func draw(_ prompt: Prompt, on grid: inout Grid) -> Point {
        let start = grid.put(
            " " + name(of: prompt)(viewport.language), at: rect.origin, style: Style(.keyName), limit: rect.columns - 2)
        let taken = prompt.kind == .search ? SearchFigures(prompt, state, viewport).draw(in: rect.dropLeft(start), on: &grid) : 0
        let room = max(1, rect.columns - start - 1 - taken)
        let (text, caret) = shown(prompt.line, columns: room)
        let typed = grid.put(text, at: Point(column: start, row: rect.row), limit: room)
        if prompt.kind == .command { drawCandidates(for: prompt, from: start + typed + 2, on: &grid) }
        return Point(column: min(start + caret, rect.columns - 1), row: rect.row)
    }

    /// As much of a line as there is room for around the caret, and the column of the caret in it.
    private func shown(_ line: TypedLine, columns room: Int) -> (text: String, caret: Int) {
        let symbols = viewport.symbols
        let behind = symbols.columns(of: line.behindCaret)
        let before = symbols.fittedAtEnd(line.beforeCaret, columns: room - min(behind, room / 3))
        let caret = symbols.columns(of: before)
        return (before + symbols.fitted(line.behindCaret, columns: room - caret), caret)
    }

    private func name(of prompt: Prompt) -> Phrase {
        switch prompt.kind {
        case .command: Phrase(":", ":")
        case .filter: Phrase("筛选: ", "filter: ")
        case .help: Phrase("在帮助里找: ", "find in help: ")
        case .families: Phrase("筛选写法: ", "filter wordings: ")
        case .note: Phrase("批注: ", "note: ")
        case .notes: Phrase("筛选批注: ", "filter notes: ")
        case .sections: Phrase("筛选标题: ", "filter headings: ")
        case .search: prompt.isInSpeech ? Phrase("本篇搜索: ", "search this one: ") : Phrase("搜索: ", "search: ")
        }
    }

    private func drawCandidates(for prompt: Prompt, from column: Int, on grid: inout Grid) {
        let typed = TypedCommand(prompt.text, in: Context(page: state.page), viewport, titles: state.names)
        let paths = prompt.paths.map { path in
            let name = path.split(separator: "/").last.map(String.init) ?? path
            return path.hasSuffix("/") ? name + "/" : name
        }
        let candidates = paths.isEmpty ? typed.candidates : paths
        let room = rect.columns - column
        guard room > 8 else { return }
        let words = viewport.symbols.fitted(candidates.joined(separator: "  "), columns: room)
        grid.put(words, at: Point(column: column, row: rect.row), style: Style(.hint))
    }

    /// - Returns: the columns taken.
    private func drawProgress(on grid: inout Grid) -> Int {
        guard let words = progress else { return 0 }
        let columns = viewport.symbols.columns(of: words) + 1
        guard columns < rect.columns else { return 0 }
        grid.put(words, at: Point(column: rect.columns - columns, row: rect.row), style: Style(.progress))
        return columns + 1
    }

    private var progress: String? {
        if state.isReading {
            return Phrase("读取中" + viewport.symbols.ellipsis, "reading" + viewport.symbols.ellipsis)(viewport.language)
        }
        if let share = state.searchProgress {
            return Phrase("搜索中 \(Int(share * 100))%", "searching \(Int(share * 100))%")(viewport.language)
        }
        if state.awaited != nil {
            return Phrase("搜索中" + viewport.symbols.ellipsis, "searching" + viewport.symbols.ellipsis)(viewport.language)
        }
        return state.matchingProgress.map { share in
            let percent = Int(share * 100)
            return Phrase("匹配中 \(percent)%", "matching \(percent)%")(viewport.language)
        }
    }

    /// The marks that are set, for which a letter may follow.
    private func letters(for use: LetterUse) -> [(key: String, name: String)] {
        let marks = state.placeMarks.sorted { $0.key < $1.key }.map { mark in
            let title = viewport.symbols.fittedTitle(state.names[mark.value.speech], columns: 16)
            let place = state.library.crumbs(ofSpeech: mark.value.speech, at: mark.value.position).last { !$0.isEmpty } ?? ""
            return (
                String(mark.key),
                viewport.symbols.fitted(place.isEmpty ? title : "\(title) \(viewport.symbols.crumb) \(place)", columns: 36)
            )
        }
        switch use {
        case .setMark: return marks + [("a-z", Phrase("用哪个字母作记号", "the letter of the mark")(viewport.language))]
        case .goToMark: return marks + [("'", Phrase("回到跳转前", "to before the jump")(viewport.language))]
        }
    }

    private var hints: [(key: String, name: String)] {
        let context = Context(state)
        if !keys.pending.isEmpty {
            return viewport.keymap.continuations(of: keys.pending, in: context).map { ($0.key, $0.name(viewport.language)) }
        }
        if let count = keys.count { return [(String(count), "")] }
        return viewport.keymap.bindings.filter { !$0.hints.isDisjoint(with: context) && !$0.sequences.isEmpty }.map {
            ($0.shortSpelling, $0.short(viewport.language))
        }
    }

    /// As many as fit; the last, which is the menu, before all others.
    private func draw(_ hints: [(key: String, name: String)], columns room: Int, on grid: inout Grid) {
        func columns(_ hint: (key: String, name: String)) -> Int {
            viewport.symbols.columns(of: hint.key) + viewport.symbols.columns(of: hint.name) + 3
        }
        guard let last = hints.last else { return }
        var left = room - columns(last) - 1
        var chosen: [(key: String, name: String)] = []
        for hint in hints.dropLast() {
            left -= columns(hint)
            if left < 0 { break }
            chosen.append(hint)
        }
        var column = 1
        for hint in chosen + [last] {
            column +=
                grid.put(hint.key, at: Point(column: column, row: rect.row), style: Style(.keyName), limit: max(0, room - column))
                + 1
            column +=
                grid.put(hint.name, at: Point(column: column, row: rect.row), style: Style(.hint), limit: max(0, room - column))
                + 2
        }
    }
}
