import Speeches

extension ReadingState {
    mutating func updateOverlay(_ action: Action) -> Effect? {
        switch action {
        case .startSearch:
            if case .help(let page) = page {
                overlay = .prompt(Prompt(kind: .help, text: ""))
                editHelp { ($0.words, $0.hit, $0.top) = ("", nil, page.top) }
                return nil
            }
            return updateSearch(action)
        case .toggleSearchScope: return updateSearch(action)
        case .recallLine(let count):
            guard case .prompt(let prompt) = overlay, prompt.kind != .search else { return updateSearch(action) }
            let history = self[keyPath: Self.history(of: prompt.kind)].lines
            return changePrompt { $0.recall(by: count, from: history) }
        case .startCommand: overlay = .prompt(Prompt(kind: .command, text: ""))
        case .startFilter:
            switch page {
            case .library(let page): overlay = .prompt(Prompt(kind: .filter, text: page.filter))
            case .families(let page): overlay = .prompt(Prompt(kind: .families, text: page.filter))
            case .notes(let page): overlay = .prompt(Prompt(kind: .notes, text: page.filter))
            default: return nil
            }
        case .startSectionFilter:
            guard case .reader(let page) = page else { return nil }
            overlay = .prompt(Prompt(kind: .sections, text: page.treeFilter))
        case .type(let text): return changePrompt { $0.line.apply(.insert(text)) }
        case .editLine(let edit): return changePrompt { $0.line.apply(edit) }
        case .completePath(let typed): return .completePath(typed)
        case .acceptPrompt: return acceptPrompt()
        case .openMenu: overlay = .menu(Menu())
        case .accept:
            guard case .choice(let choice) = overlay else { return nil }
            overlay = nil
            take(choice.items[choice.cursor])
        case .escape: return escape()
        default: break
        }
        return nil
    }

    private mutating func changePrompt(_ change: (inout Prompt) -> Void) -> Effect? {
        guard case .prompt(var prompt) = overlay else { return nil }
        let before = prompt.text
        change(&prompt)
        if prompt.text != before { prompt.paths = [] }
        overlay = .prompt(prompt)
        guard prompt.text != before else { return nil }
        if prompt.kind == .search { return searchAsTyped(prompt) }
        setFilter(of: prompt.kind, to: prompt.text)
        return prompt.kind == .filter ? filterTexts(for: prompt.text) : nil
    }

    private mutating func setFilter(of kind: Prompt.Kind, to words: String) {
        switch kind {
        case .search, .command, .note: break
        case .help: editHelp { ($0.words, $0.hit) = (words, nil) }
        case .filter: setFilter(words)
        case .sections: editReader { $0.treeFilter = words }
        case .families: setFamilyFilter(words)
        case .notes: setNotesFilter(words)
        }
    }

    /// Which speeches hold the texts of a filter is found out in the background, where that isn't known yet.
    private func filterTexts(for filter: String) -> Effect? {
        let texts = SpeechFilter.parts(of: filter).texts
        return texts.isEmpty || textFilter?.texts == texts ? nil : .filterTexts(texts, library)
    }

    private mutating func setFilter(_ filter: String) {
        editLibrary { ($0.filter, $0.cursor, $0.top) = (filter, 0, 0) }
    }

    private mutating func acceptPrompt() -> Effect? {
        guard case .prompt(let prompt) = overlay else { return nil }
        overlay = nil
        if prompt.kind == .note { return acceptNote(prompt.text) }
        if prompt.kind == .sections { showFoundSection() }
        if prompt.kind != .search, !prompt.text.isEmpty { self[keyPath: Self.history(of: prompt.kind)].add(prompt.text) }
        return prompt.kind == .search ? acceptSearch(prompt) : nil
    }

    /// All filters have one history, and searches in help and texts another.
    private static func history(of kind: Prompt.Kind) -> WritableKeyPath<ReadingState, LineHistory> {
        switch kind {
        case .command: \.commandHistory
        case .search, .help: \.searchHistory
        case .filter, .sections, .families, .notes: \.filterHistory
        case .note: \.noteHistory
        }
    }

    /// Goes on with what all paths that were found begin with.
    mutating func offer(_ paths: [String], for typed: String) {
        guard case .prompt(var prompt) = overlay, prompt.kind == .command, prompt.text.hasSuffix(typed) else { return }
        guard let first = paths.min(), let last = paths.max() else { return notice = .noHits(typed) }
        let shared = String(zip(first, last).prefix { $0 == $1 }.map(\.0))
        if shared.count > typed.count { prompt.line.apply(.insert(String(shared.dropFirst(typed.count)))) }
        prompt.paths = paths
        overlay = .prompt(prompt)
    }

    /// Brings the cursor to a heading that the tree's filter leaves.
    private mutating func showFoundSection() {
        guard case .reader(let page) = page, !page.treeFilter.isEmpty else { return }
        let nodes = library.speech(page.speech).sections.nodes
        let shown = visibleNodes(of: page)
        if shown.count == 1 { return notice = .noHits(page.treeFilter) }
        let leaves = shown.filter { node in !shown.contains { nodes[$0].parent == node } }
        let found = leaves.first { nodes[$0].start >= page.cursor } ?? leaves[0]
        editReader { ($0.cursor, $0.pane, $0.cameByJump) = (nodes[found].start, .tree, true) }
    }

    /// Backs out of what is half done, one step at a time; then closes the page, but never the program.
    private mutating func escape() -> Effect? {
        if let overlay {
            self.overlay = nil
            guard case .prompt(let prompt) = overlay else { return nil }
            if prompt.kind == .search { return cancelSearch(prompt) }
            setFilter(of: prompt.kind, to: prompt.before)
            return prompt.kind == .filter ? filterTexts(for: prompt.before) : nil
        } else if awaited != nil {
            (awaited, searchProgress) = (nil, nil)
            notice = .cleared
            return .stopSearch
        } else if selection != nil {
            select(nil)
            notice = .cleared
        } else if case .help(let page) = page, !page.words.isEmpty {
            editHelp { ($0.words, $0.hit) = ("", nil) }
            notice = .cleared
        } else if search != nil {
            search = nil
            fitHitsPages(dropsEmpty: true)
            notice = .cleared
        } else if case .reader(let page) = page, !page.treeFilter.isEmpty {
            editReader { $0.treeFilter = "" }
            notice = .cleared
        } else if case .families(let page) = page, !page.filter.isEmpty {
            setFamilyFilter("")
            notice = .cleared
        } else if case .notes(let page) = page, !page.filter.isEmpty {
            setNotesFilter("")
            notice = .cleared
        } else if case .library(let page) = page {
            if marked.isEmpty && page.filter.isEmpty { return nil }
            marked = []
            setFilter("")
            notice = .cleared
        } else {
            pages.removeLast()
            notice = .closed
        }
        return nil
    }

    /// Menu and choice are about the page beneath them and don't outlast it.
    mutating func closeList() {
        switch overlay {
        case .menu, .choice: overlay = nil
        case .prompt, .letter, nil: break
        }
    }
}
