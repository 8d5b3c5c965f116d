import Reading
import Screen

/// The whole screen of a session.
package enum SessionView {
    /// Draws the session. Pure: the same session and size give the same picture.
    ///
    /// - Parameter keys: what was pressed of a command that isn't complete.
    package static func render(_ state: ReadingState, keys: KeyReader = KeyReader(), _ viewport: Viewport) -> Picture {
        var grid = Grid(size: viewport.size, symbols: viewport.symbols)
        guard viewport.size.columns > 0, viewport.size.rows > 0 else { return Picture(grid: grid, cursor: nil) }
        switch state.page {
        case .library(let page): LibraryView(page, state, viewport).draw(on: &grid)
        case .reader(let page): ReaderView(page, state, viewport).draw(on: &grid)
        case .compare(let page): CompareView(page, state, viewport).draw(on: &grid)
        case .parallels(let page): ParallelsView(page, state, viewport).draw(on: &grid)
        case .family(let page): FamilyView(page, state, viewport).draw(on: &grid)
        case .families(let page): FamiliesView(page, state, viewport).draw(on: &grid)
        case .matrix(let page): MatrixView(page, state, viewport).draw(on: &grid)
        case .outline(let page): OutlineView(page, state, viewport).draw(on: &grid)
        case .notes(let page): NotesView(page, state, viewport).draw(on: &grid)
        case .draft(let page): DraftView(page, state, viewport).draw(on: &grid)
        case .hits(let page): HitsView(page, state, viewport).draw(on: &grid)
        case .help(let page): HelpView(page, viewport).draw(on: &grid)
        }
        switch state.overlay {
        case .menu(let menu): MenuView(menu, Context(page: state.page), viewport).draw(on: &grid)
        case .choice(let choice): ChoiceView(choice, state, viewport).draw(on: &grid)
        case .prompt, .letter, nil: break
        }
        let cursor = HintsView(state, keys, viewport).draw(on: &grid)
        return Picture(grid: grid, cursor: cursor)
    }
}
