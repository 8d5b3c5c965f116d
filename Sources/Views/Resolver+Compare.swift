import Reading
import Screen
import Speeches

extension Resolver {
    var isComparing: Bool { if case .compare = state.page { true } else { false } }

    /// The rows of the version layout where that is on the screen; a narrow screen has none.
    var versionPane: VersionPane? {
        guard case .compare(let page) = state.page, page.layout == .version, viewport.size.columns >= Geometry.narrow else {
            return nil
        }
        return VersionPane(page, state, viewport)
    }

    /// The version layout needs both texts beside each other.
    func toggleLayout() -> [Action] {
        guard case .compare(let page) = state.page else { return [] }
        let isTooNarrow = page.layout == .meeting && viewport.size.columns < Geometry.narrow
        return [isTooNarrow ? .say(.tooNarrow(Geometry.narrow)) : .toggleLayout]
    }

    /// In the version layout a step leads to the next change, as in a diff.
    func stepMatch(by count: Int) -> [Action] {
        guard let pane = versionPane else { return [.stepMatch(by: count)] }
        guard let line = pane.change(count) else { return [.say(.noMoreChanges)] }
        return [.moveInVersions(cursor: pane.place(of: line), top: pane.place(of: pane.top), isStep: true)]
    }

    func lock() -> [Action] {
        guard case .compare(let page) = state.page else { return [] }
        if versionPane != nil { return [.say(.versionsAreLocked)] }
        let (mine, other) = (TextPane(page, page.focus, state, viewport), TextPane(page, page.focus.other, state, viewport))
        if page.isLocked { return [.freeScrolling(otherTop: other.start(of: other.top))] }
        let line = max(0, -min(mine.top, other.top))
        let places = (mine.start(of: mine.top + line), other.start(of: other.top + line))
        return [
            .lockScrolling(page.focus == .left ? .init(left: places.0, right: places.1) : .init(left: places.1, right: places.0))
        ]
    }

    func inVersions(_ move: Move, _ pane: VersionPane) -> [Action] {
        let moved = move.apply(cursor: pane.cursorLine, top: pane.top, height: pane.rect.rows, count: pane.lines.count)
        return [.moveInVersions(cursor: pane.place(of: moved.cursor), top: pane.place(of: moved.top), isStep: false)]
    }

    /// A press on the divider takes hold of it, and it follows the mouse until the button is let go.
    func dragDivider(_ event: MouseEvent) -> [Action]? {
        guard case .compare(let page) = state.page, case nil = state.overlay else { return nil }
        let sides = CompareGeometry(page, state, viewport.size)
        if sides.isStacked { return nil }
        switch event.kind {
        case .press where sides.divider.contains(event.point): return [.dragDivider(true)]
        case .release where state.dragsDivider: return [.dragDivider(false)]
        case .drag where state.dragsDivider:
            let columns = sides.left.text.columns + sides.right.text.columns
            let wanted = sides.left.text.columns + event.point.column - sides.divider.column - 1
            return columns > 0 ? [.moveDivider(to: (wanted * 100 + columns - 1) / columns)] : []
        default: return nil
        }
    }
}
