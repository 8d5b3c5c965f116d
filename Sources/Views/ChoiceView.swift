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
        let title: Phrase =
            if case .partner = choice.items.first { Phrase("与哪一篇比对", "Compare with") } else { Phrase("去哪一处", "Go to") }
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
    }

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
        case .partner(let speech, let matches, let isVersion):
            let count = viewport.symbols.padded(String(matches), columns: 4, .right)
            let figure = count + Phrase(" 处匹配", matches == 1 ? " match" : " matches")(viewport.language)
            return (figure, (isVersion ? Phrase("版本 ", "version ")(viewport.language) : "") + state.names[speech])
        }
    }
}
