import Reading
import Screen
import Speeches

extension Resolver {
    /// Where a movement leads on the list, tree or text that has the keys.
    func actions(for move: Move) -> [Action] {
        let size = viewport.size
        switch state.overlay {
        case .menu(let menu):
            let box = MenuView(menu, Context(page: state.page), viewport).box
            return inList(move, cursor: menu.cursor, top: box.top, height: box.inside.rows, count: box.rowCount)
        case .choice(let choice):
            let box = ChoiceView(choice, state, viewport).box
            return inList(move, cursor: choice.cursor, top: box.top, height: box.inside.rows, count: box.rowCount)
        case .prompt, .letter: return []
        case nil: break
        }
        switch state.page {
        case .library(let page):
            let count = state.rows(of: page).count
            let top = LibraryView.top(page, rowCount: count, size)
            return inList(move, cursor: page.cursor, top: top, height: LibraryView.listRect(size).rows, count: count)
        case .hits(let page):
            let count = state.rows(of: page).count
            let top = HitsView.top(page, rowCount: count, size)
            return inList(move, cursor: page.cursor, top: top, height: Geometry(size).body.rows, count: count)
        case .family(let page):
            let top = FamilyView.top(page, size)
            let height = FamilyView.listRect(size).rows
            return inList(move, cursor: page.cursor, top: top, height: height, count: page.rows.count)
        case .families(let page):
            let height = FamiliesView.listRect(size).rows
            return inList(
                move, cursor: page.cursor, top: FamiliesView.top(page, size), height: height, count: page.rows.count)
        case .notes(let page):
            let count = state.rows(of: page).count
            let top = NotesView.top(page, rowCount: count, size)
            return inList(move, cursor: page.cursor, top: top, height: NotesView.listRect(size).rows, count: count)
        case .draft(let page):
            let height = DraftGeometry(size).list.rows
            return inList(move, cursor: page.cursor, top: DraftView.top(page, size), height: height, count: page.rows.count)
        case .outline(let page):
            let height = OutlineView.listRect(size).rows
            let count = page.alignment.rows.count
            return inList(move, cursor: page.cursor, top: OutlineView.top(page, size), height: height, count: count)
        case .matrix(let page): return inMatrix(move, page)
        case .help(let page): return inHelp(move, page)
        case .reader(let page):
            return page.pane == .tree ? inTree(move, page) : TextPane(page, state, viewport).map { inText(move, $0) } ?? []
        case .compare(let page):
            if let pane = versionPane { return inVersions(move, pane) }
            return inText(move, TextPane(page, page.focus, state, viewport))
        case .parallels(let page): return inParallels(move, page)
        }
    }

    private func inList(_ move: Move, cursor: Int, top: Int, height: Int, count: Int) -> [Action] {
        guard count > 0 else { return [] }
        let moved = move.apply(cursor: cursor, top: top, height: height, count: count)
        return [.moveInList(cursor: moved.cursor, top: moved.top)]
    }

    /// Help has no cursor: all movements scroll.
    private func inHelp(_ move: Move, _ page: HelpPage) -> [Action] {
        let count = HelpView.lines(viewport).count
        let top = HelpView.top(page, viewport)
        let moved = move.apply(cursor: top, top: top, height: Geometry(viewport.size).body.rows, count: count)
        return [.moveInList(cursor: 0, top: moved.cursor)]
    }

    func inText(_ move: Move, _ pane: TextPane) -> [Action] {
        let moved = move.apply(cursor: pane.cursorRow, top: pane.top, height: pane.rect.rows, count: pane.layout.count)
        return [.moveInText(cursor: pane.start(of: moved.cursor), top: pane.start(of: moved.top))]
    }

    private func inTree(_ move: Move, _ page: ReaderPage) -> [Action] {
        guard let rect = ReaderGeometry(Geometry(viewport.size).body, pane: .tree, width: state.textWidth).tree else { return [] }
        let nodes = state.visibleNodes(of: page)
        let cursor = nodes.firstIndex(of: state.currentNode(of: page)) ?? 0
        let top = TreeView.top(page, state, height: rect.rows, nodes)
        let moved = move.apply(cursor: cursor, top: top, height: rect.rows, count: nodes.count)
        return [.moveInTree(node: nodes[moved.cursor], top: nodes[min(max(moved.top, 0), nodes.count - 1)])]
    }

    private func inParallels(_ move: Move, _ page: ParallelsPage) -> [Action] {
        let pane = ParallelsPane(page, state, viewport)
        let moved = move.apply(cursor: pane.cursorRow, top: pane.top, height: pane.rect.rows, count: pane.count)
        return [.moveInParallels(cursor: pane.place(of: moved.cursor), top: pane.place(of: moved.top))]
    }
}
