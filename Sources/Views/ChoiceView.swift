import Matching
import Reading
import Screen
import Speeches

/// Several places or speeches to choose from.
struct ChoiceView {
    let box: ListBox
    private let choice: Choice
    private let state: ReadingState
    private let viewport: Viewport

    init(_ choice: Choice, _ state: ReadingState, _ viewport: Viewport) {
        (self.choice, self.state, self.viewport) = (choice, state, viewport)
        let title =
            switch choice.items.first {
            case .partner: Phrase("与哪一篇比对", "Compare with")
            case .screen: Phrase("去哪一屏", "Open screens")
            default: Phrase("去哪一处", "Go to")
            }
        box = ListBox(
            title: title(viewport.language), rowCount: choice.items.count, columns: min(100, viewport.size.columns - 8),
            cursor: choice.cursor, top: choice.top, viewport.size)
    }

    func draw(on grid: inout Grid) {
        box.draw(on: &grid) { index, rect, style, grid in
            let (figure, words) = self.words(of: choice.items[index])
            let column = rect.column + 1
            let taken = grid.put(figure, at: Point(column: column, row: rect.row), style: style, limit: rect.columns - 1) + 1
            let room = max(0, rect.columns - taken - 2)
            grid.put(
                viewport.symbols.fitted(words, columns: room), at: Point(column: column + taken, row: rect.row), style: style,
                limit: room)
        }
        drawPreview(on: &grid)
    }

    /// The wording of the chosen place with what stands around it, in the row at the foot.
    private func drawPreview(on grid: inout Grid) {
        guard choice.items.indices.contains(choice.cursor),
            case .passage(let passage, let grade, _) = choice.items[choice.cursor],
            let foot = Geometry(viewport.size).foot
        else { return }
        grid.fill(foot, Style(.menu))
        let document = state.library.document(of: passage.speech)
        let shown = state.library.speech(passage.speech).range
        func quote(_ start: TextPosition, _ end: TextPosition) -> String {
            document.quote(start..<max(start, end)).trimmingPrefix { $0 == " " }.description
        }
        let lead = max(shown.lowerBound, passage.range.lowerBound.advanced(by: -Self.lead))
        let tail = min(shown.upperBound, passage.range.upperBound.advanced(by: foot.columns / 2))
        let parts: [(String, Style)] = [
            (quote(lead, passage.range.lowerBound), Style(.dimmed, over: .menu)),
            (quote(passage.range.lowerBound, passage.range.upperBound), Style(grade.role, over: .menu)),
            (quote(passage.range.upperBound, tail), Style(.dimmed, over: .menu)),
        ]
        var column = foot.column + 1
        for (words, style) in parts {
            let room = max(0, foot.endColumn - 1 - column)
            let fitted = viewport.symbols.fitted(words, columns: room)
            column += grid.put(fitted, at: Point(column: column, row: foot.row), style: style, limit: room)
        }
    }

    /// Characters before the passage.
    private static let lead = 8

    private func words(of item: Choice.Item) -> (figure: String, words: String) {
        switch item {
        case .passage(let passage, let grade, let likeness):
            let percent = Int((likeness * 100).rounded())
            let name = viewport.symbols.padded(
                grade.name(viewport.language), columns: viewport.language.isChinese ? 4 : 8)
            let crumbs = state.library.crumbs(ofSpeech: passage.speech, at: passage.range.lowerBound).suffix(1)
            let place = ([state.names[passage.speech]] + crumbs).joined(
                separator: " \(viewport.symbols.crumb) ")
            return (name + viewport.symbols.padded("\(percent)%", columns: 5, .right), place)
        case .place(let speech, let section):
            let title = state.names[speech]
            guard section > 0 else { return (Phrase("讲话", "speech ")(viewport.language), title) }
            let heading = state.library.heading(ofNode: section, inSpeech: speech)
            return (Phrase("节  ", "section")(viewport.language), "\(title) \(viewport.symbols.crumb) \(heading)")
        case .screen(let index):
            let (kind, words) = state.name(of: state.pages[index], viewport)
            return (viewport.symbols.padded(kind(viewport.language), columns: 10), words)
        case .partner(let speech, let matches, let isVersion):
            let count = viewport.symbols.padded(String(matches), columns: 4, .right)
            let figure = count + Phrase(" 处匹配", matches == 1 ? " match" : " matches")(viewport.language)
            return (figure, (isVersion ? Phrase("版本 ", "version ")(viewport.language) : "") + state.names[speech])
        }
    }
}
