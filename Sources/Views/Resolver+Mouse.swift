import Reading
import Screen
import Speeches

extension Resolver {
    private static let wheelRows = 3

    /// What a click or the wheel means where it happened.
    package func actions(for event: MouseEvent) -> [Action] {
        if let dragged = dragDivider(event) { return dragged }
        if event.kind == .drag, let selected = dragSelection(to: event.point) { return selected }
        return plainActions(for: event)
    }

    private func plainActions(for event: MouseEvent) -> [Action] {
        switch event.kind {
        case .wheelDown: wheel(at: event.point, rows: Self.wheelRows)
        case .wheelUp: wheel(at: event.point, rows: -Self.wheelRows)
        case .press: select(at: event.point)
        case .doublePress: open(at: event.point)
        case .drag: drag(to: event.point)
        case .release: release()
        }
    }

    /// The wheel turns what is under it.
    private func wheel(at point: Point, rows: Int) -> [Action] {
        if case .reader(let page) = state.page, case nil = state.overlay, let other = pane(at: point, page), other != page.pane {
            return [other == .tree ? .focusTree : .focusText]
        }
        return actions(for: .by(rows: rows))
    }

    private func pane(at point: Point, _ page: ReaderPage) -> ReaderPage.Pane? {
        let geometry = ReaderGeometry(Geometry(viewport.size).body, pane: page.pane, width: state.textWidth)
        if geometry.tree?.contains(point) == true { return .tree }
        return geometry.text?.contains(point) == true ? .text : nil
    }

    /// Selects the row that was clicked twice, and opens it; in the tree, folds it.
    private func open(at point: Point) -> [Action] {
        let selection = select(at: point)
        var selected = state
        for action in selection { _ = selected.update(action) }
        if case .reader(let page) = selected.page, page.pane == .tree, case nil = selected.overlay {
            return selection + [.toggleFold]
        }
        return selection + Resolver(selected, viewport).actions(for: .init(command: .open, count: nil))
    }

    private func select(at point: Point) -> [Action] {
        switch state.overlay {
        case .menu(let menu): return inBox(MenuView(menu, Context(page: state.page), viewport).box, point)
        case .choice(let choice): return inBox(ChoiceView(choice, state, viewport).box, point)
        case .prompt: return []
        case .letter: return [.escape]
        case nil: return selectOnPage(at: point)
        }
    }

    /// A click beside the box closes it.
    private func inBox(_ box: ListBox, _ point: Point) -> [Action] {
        guard let row = box.visible.first(where: { $0.rect.contains(point) }) else { return [.escape] }
        return [.moveInList(cursor: row.index, top: box.top)]
    }

    private func selectOnPage(at point: Point) -> [Action] {
        switch state.page {
        case .library(let page):
            let list = LibraryView.listRect(viewport.size)
            let count = state.rows(of: page).count
            let top = LibraryView.top(page, rowCount: count, viewport.size)
            return inList(point, list, top: top, count: count)
        case .hits(let page):
            let count = state.rows(of: page).count
            let top = HitsView.top(page, rowCount: count, viewport.size)
            return inList(point, Geometry(viewport.size).body, top: top, count: count)
        case .family(let page):
            let top = FamilyView.top(page, viewport.size)
            return inList(point, FamilyView.listRect(viewport.size), top: top, count: page.rows.count)
        case .families(let page):
            let top = FamiliesView.top(page, viewport.size)
            return inList(point, FamiliesView.listRect(viewport.size), top: top, count: page.rows.count)
        case .notes(let page):
            let count = state.rows(of: page).count
            let top = NotesView.top(page, rowCount: count, viewport.size)
            return inList(point, NotesView.listRect(viewport.size), top: top, count: count)
        case .draft(let page):
            let top = DraftView.top(page, viewport.size)
            return inList(point, DraftGeometry(viewport.size).list, top: top, count: page.rows.count)
        case .outline(let page):
            let top = OutlineView.top(page, viewport.size)
            return inList(point, OutlineView.listRect(viewport.size), top: top, count: page.alignment.rows.count)
        case .matrix(let page): return inMatrix(point, page)
        case .reader(let page): return inReader(point, page)
        case .compare(let page): return inComparison(point, page)
        case .parallels(let page):
            let pane = ParallelsPane(page, state, viewport)
            guard pane.rect.contains(point) else { return [] }
            let place = pane.place(of: pane.top + point.row - pane.rect.row)
            return [.moveInParallels(cursor: place, top: pane.place(of: pane.top))]
        case .help: return []
        }
    }

    private func inList(_ point: Point, _ rect: Rect, top: Int, count: Int) -> [Action] {
        let row = top + point.row - rect.row
        return rect.contains(point) && row < count ? [.moveInList(cursor: row, top: top)] : []
    }

    private func inReader(_ point: Point, _ page: ReaderPage) -> [Action] {
        let geometry = ReaderGeometry(Geometry(viewport.size).body, pane: page.pane, width: state.textWidth)
        if let rect = geometry.tree, rect.contains(point) {
            let rows = TreeView(page, state, viewport, rect).visibleRows
            guard let row = rows.first(where: { $0.line == point.row }) else { return [.focusTree] }
            return [.focusTree, .moveInTree(node: row.node, top: rows[0].node)]
        }
        guard let pane = readerPane else { return [] }
        if let map = geometry.map, map.contains(point) { return jump(to: MapView(pane, map).position(at: point.row), in: pane) }
        guard pane.rect.contains(point) else { return [] }
        return [
            .focusText, .moveInText(cursor: position(in: pane, point), top: pane.start(of: pane.top)),
            .press(at: pane.character(at: point, viewport.symbols.ambiguous)),
        ]
    }

    /// The map of a speech is a scroll bar too.
    private func drag(to point: Point) -> [Action] {
        guard case .reader(let page) = state.page, case nil = state.overlay, let pane = readerPane,
            let map = ReaderGeometry(Geometry(viewport.size).body, pane: page.pane, width: state.textWidth).map,
            map.contains(point)
        else { return [] }
        return jump(to: MapView(pane, map).position(at: point.row), in: pane)
    }

    /// Brings a place to the middle of the screen.
    private func jump(to position: TextPosition, in pane: TextPane) -> [Action] {
        let row = pane.layout.row(at: position)
        return [.focusText, .moveInText(cursor: pane.start(of: row), top: pane.start(of: row - pane.rect.rows / 2))]
    }

    private func inComparison(_ point: Point, _ page: ComparePage) -> [Action] {
        if let pane = versionPane {
            let line = pane.top + point.row - pane.rect.row
            guard pane.rect.contains(point), line < pane.lines.count else { return [] }
            return [.moveInVersions(cursor: pane.place(of: line), top: pane.place(of: pane.top), isStep: false)]
        }
        for side in [ComparePage.Side.left, .right] {
            let pane = TextPane(page, side, state, viewport)
            guard pane.rect.contains(point) else { continue }
            let place = position(in: pane, point)
            let top = pane.start(of: pane.top)
            return [
                side == page.focus ? .moveInText(cursor: place, top: top) : .focusOther(cursor: place, top: top),
                .press(at: pane.character(at: point, viewport.symbols.ambiguous)),
            ]
        }
        return []
    }

    /// The first character of the row that was clicked.
    private func position(in pane: TextPane, _ point: Point) -> TextPosition {
        pane.start(of: pane.top + point.row - pane.rect.row)
    }
}
