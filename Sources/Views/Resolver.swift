import Reading
import Screen
import Speeches

/// Turns a request into actions: what depends on rows, such as a page down, becomes indices and text positions here.
package struct Resolver {
    let state: ReadingState
    let viewport: Viewport

    package init(_ state: ReadingState, _ viewport: Viewport) { (self.state, self.viewport) = (state, viewport) }

    /// What a request means on the screen as it stands; empty where it means nothing.
    package func actions(for request: KeyReader.Request) -> [Action] {
        if let move = Move(request) { return actions(for: move) }
        let count = request.count ?? 1
        switch request.command {
        case .switchPane: return switchPane()
        case .expand where isOnMatrix: return moveColumns(by: count)
        case .collapse where isOnMatrix: return moveColumns(by: -count)
        case .expand: return expand()
        case .collapse: return collapse()
        case .open: return open()
        case .toggleFold: return [isComparing ? .toggleUnchanged : .toggleFold]
        case .unfold: return [.unfold]
        case .fold: return [.fold]
        case .foldAll: return [.foldAll]
        case .unfoldAll: return [.unfoldAll]
        case .foldMore: return [.foldLevels(by: -count)]
        case .foldLess: return [.foldLevels(by: count)]
        case .shorterMatches: return [.changeShortestMatch(by: -count)]
        case .longerMatches: return [.changeShortestMatch(by: count)]
        case .nextMatch: return stepMatch(by: count)
        case .previousMatch: return stepMatch(by: -count)
        case .layout: return toggleLayout()
        case .lock: return lock()
        case .moreContext: return [.changeContext(by: count)]
        case .lessContext: return [.changeContext(by: -count)]
        case .dividerLeft: return [.moveDivider(to: state.leftShare - 4 * count)]
        case .dividerRight: return [.moveDivider(to: state.leftShare + 4 * count)]
        case .nextOtherSpeech: return [.stepOtherSpeech(by: count)]
        case .previousOtherSpeech: return [.stepOtherSpeech(by: -count)]
        case .nextSection: return [.stepSection(by: count)]
        case .previousSection: return [.stepSection(by: -count)]
        case .nextParagraph where isOnMatrix: return moveColumnPages(by: count)
        case .previousParagraph where isOnMatrix: return moveColumnPages(by: -count)
        case .nextParagraph: return stepParagraph(by: count)
        case .previousParagraph: return stepParagraph(by: -count)
        case .searchScope: return [.toggleSearchScope]
        case .complete: return complete()
        case .earlierLine: return [.recallLine(by: -count)]
        case .laterLine: return [.recallLine(by: count)]
        case .nextHit where isOnHelp: return stepInHelp(by: count)
        case .previousHit where isOnHelp: return stepInHelp(by: -count)
        case .nextHit: return [.stepHit(by: count)]
        case .previousHit: return [.stepHit(by: -count)]
        case .copy where isOnTable: return [.copyTable]
        case .family: return [.showFamily(in: readerPane?.cursorRange)]
        case .copy: return copy()
        case .select, .selectDown, .selectUp, .selectLeft, .selectRight: return select(request)
        case .nextTheme: return nextTheme()
        case .note: return [.startNote(on: state.selection.flatMap { selection in textPane?.range(of: selection) })]
        case .compare: return [.compare(in: readerPane?.cursorRange)]
        case .share: return [.say(.percentFirst)]
        default:
            if let edit = edit(for: request.command) { return [.editLine(edit)] }
            return Self.plainActions[request.command].map { [$0] } ?? []
        }
    }

    /// Commands that mean the same wherever they are given.
    private static let plainActions: [Command: Action] = [
        .search: .startSearch, .filter: .startFilter, .familyFilter: .startFilter, .sectionFilter: .startSectionFilter,
        .textWidth: .nextTextWidth,
        .hits: .showHits, .parallels: .showParallels, .swap: .swapSides,
        .edit: .editFile, .mark: .toggleMark, .setPlaceMark: .awaitLetter(.setMark), .goToPlaceMark: .awaitLetter(.goToMark),
        .draft: .showDraft, .families: .showFamilies, .matrix: .showMatrix, .outline: .showOutline,
        .setPhrase: .judge(.setPhrase),
        .noReuse: .judge(.noReuse), .undo: .undo, .notes: .showNotes, .notesFilter: .startFilter, .deleteNote: .deleteNote,
        .openBoth: .openBoth,
        .order: .nextOrder,
        .highlights: .toggleHighlights, .grades: .nextGradeFilter, .noise: .toggleNoise,
        .original: .toggleOriginal, .mouse: .toggleMouse, .back: .goBack, .forward: .goForward, .close: .closePage,
        .escape: .escape, .help: .showHelp, .screens: .showScreens, .commandLine: .startCommand, .menu: .openMenu,
        .redraw: .redraw, .suspend: .suspend,
        .quit: .quit,
    ]

    /// The key behind `m` or `'`; a second `'` goes back to before the jump.
    package func actions(forLetter key: Key) -> [Action] {
        guard case .character(let scalar) = key, case .letter(let use) = state.overlay else { return [.escape] }
        if use == .goToMark, scalar == "'" { return [.escape, .goBack] }
        return scalar.properties.isAlphabetic ? [.takeLetter(Character(scalar))] : [.escape]
    }

    var readerPane: TextPane? {
        guard case .reader(let page) = state.page else { return nil }
        return TextPane(page, state, viewport)
    }

    /// Nothing lies over the page.
    private var isFree: Bool { if case nil = state.overlay { true } else { false } }

    /// On the page of parallel sections a paragraph is a counterpart.
    private func stepParagraph(by count: Int) -> [Action] {
        guard case .parallels(let page) = state.page else { return [.stepParagraph(by: count)] }
        let pane = ParallelsPane(page, state, viewport)
        let head = pane.place(of: pane.head(of: page.cursor.block + count))
        return [.moveInParallels(cursor: head, top: pane.place(of: pane.top))]
    }

    /// The text that has the cursor, on pages that have one.
    var textPane: TextPane? {
        if case .compare(let page) = state.page { return TextPane(page, page.focus, state, viewport) }
        return readerPane
    }

    private func switchPane() -> [Action] {
        switch state.page {
        case .reader(let page): return [page.pane == .tree ? .focusText : .focusTree]
        case .compare(let page):
            if let pane = versionPane { return [.switchVersion(to: pane.otherPlace)] }
            let other = TextPane(page, page.focus.other, state, viewport)
            return [.focusOther(cursor: other.start(of: other.cursorRow), top: other.start(of: other.top))]
        case .family: return [.toggleContext]
        default: return []
        }
    }

    private var isOnHelp: Bool { if case .help = state.page { true } else { false } }

    private var isOnTable: Bool {
        switch state.page {
        case .family, .families: true
        default: false
        }
    }

    /// Characters that a sideways step scrolls a table.
    private static let tableStep = 4

    private func expand() -> [Action] {
        switch state.page {
        case .reader(let page) where page.pane == .tree && isFree:
            return page.collapsed.contains(state.currentNode(of: page)) ? [.unfold] : [.focusText]
        case .compare(let page) where isFree: return page.focus == .left ? switchPane() : []
        case .hits(let page) where isFree:
            if case .head = state.rows(of: page)[page.cursor] { return [.unfold] }
            return open()
        case .family where isFree: return [.scrollTable(by: Self.tableStep)]
        default: return open()
        }
    }

    private func collapse() -> [Action] {
        switch state.page {
        case .reader(let page): return [page.pane == .tree ? .fold : .focusTree]
        case .compare(let page): return page.focus == .right ? switchPane() : []
        case .library, .hits: return [.fold]
        case .family: return [.scrollTable(by: -Self.tableStep)]
        default: return []
        }
    }

    private func open() -> [Action] {
        switch state.overlay {
        case .menu(let menu):
            let bindings = viewport.keymap.menu(of: Context(page: state.page))
            guard bindings.indices.contains(menu.cursor) else { return [.escape] }
            return [.escape] + actionsBeneath(for: .init(command: bindings[menu.cursor].command, count: nil))
        case .choice: return [.accept]
        case .prompt, .letter: return []
        case nil: return openOnPage()
        }
    }

    /// The actions of a menu's command, which are about the page beneath the menu.
    func actionsBeneath(for request: KeyReader.Request) -> [Action] {
        var page = state
        _ = page.update(.escape)
        return Resolver(page, viewport).actions(for: request)
    }

    private func openOnPage() -> [Action] {
        switch state.page {
        case .library, .hits, .compare, .family, .families, .matrix, .outline, .notes, .draft: [.openRow]
        case .reader(let page):
            if page.pane == .tree { [.focusText] } else { readerPane.map { [.followPassage(in: $0.cursorRange)] } ?? [] }
        case .parallels: [.openParallel]
        case .help: []
        }
    }
}
