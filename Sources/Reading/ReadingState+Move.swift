import Speeches

extension ReadingState {
    mutating func move(_ action: Action) {
        switch action {
        case .moveInList(let cursor, let top): moveInList(cursor, top)
        case .moveInText(let cursor, let top):
            editReader { ($0.cursor, $0.top, $0.cameByJump) = (cursor, top, false) }
            editCompare { ($0.cursor, $0.top, $0.cameByJump) = (cursor, top, false) }
        case .moveInTree(let node, let top):
            guard case .reader(let page) = page else { return }
            let nodes = library.speech(page.speech).sections.nodes
            guard nodes.indices.contains(node) else { return }
            editReader { ($0.cursor, $0.treeTop) = (nodes[node].start, top) }
        case .moveInParallels(let cursor, let top): editParallels { ($0.cursor, $0.top) = (cursor, top) }
        case .moveInMatrix(let cursor, let top): moveInMatrix(cursor, top: top)
        case .focusTree: editReader { $0.pane = .tree }
        case .focusText: editReader { $0.pane = .text }
        case .focusOther(let cursor, let top):
            editCompare {
                if $0.otherTop != nil { $0.otherTop = $0.top }
                ($0.focus, $0.home) = ($0.focus.other, $0.focus.other)
                ($0.cursor, $0.top, $0.cameByJump) = (cursor, top, false)
            }
        default: break
        }
    }

    private mutating func moveInList(_ cursor: Int, _ top: Int) {
        switch overlay {
        case .menu(var menu):
            (menu.cursor, menu.top) = (cursor, top)
            overlay = .menu(menu)
        case .choice(var choice):
            (choice.cursor, choice.top) = (cursor, top)
            overlay = .choice(choice)
        case .prompt, .letter, nil:
            editLibrary { ($0.cursor, $0.top) = (cursor, top) }
            editFamily { ($0.cursor, $0.top) = (cursor, top) }
            editFamilies { [families] page in
                (page.cursor, page.top) = (cursor, top)
                page.note(families)
            }
            editDraft { $0.move(to: cursor, top: top) }
            editNotes { ($0.cursor, $0.top) = (cursor, top) }
            editOutline { ($0.cursor, $0.top) = (cursor, top) }
            editHits { ($0.cursor, $0.top) = (cursor, top) }
            editHelp { $0.top = top }
        }
    }
}
