import Speeches

extension ReadingState {
    mutating func updateOverlay(_ action: Action) -> Effect? {
        switch action {
        case .startSearch, .toggleSearchScope, .recallSearch: return updateSearch(action)
        case .startCommand: overlay = .prompt(Prompt(kind: .command, text: ""))
        case .startFilter:
            switch page {
            case .library(let page): overlay = .prompt(Prompt(kind: .filter, text: page.filter))
            case .families(let page): overlay = .prompt(Prompt(kind: .families, text: page.filter))
            default: return nil
            }
        case .startSectionFilter:
            guard case .reader(let page) = page else { return nil }
            overlay = .prompt(Prompt(kind: .sections, text: page.treeFilter))
        case .type(let text): return changePrompt { $0 += text }
        case .eraseCharacter: return changePrompt { $0 = String($0.dropLast()) }
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

    private mutating func changePrompt(_ change: (inout String) -> Void) -> Effect? {
        guard case .prompt(var prompt) = overlay else { return nil }
        change(&prompt.text)
        overlay = .prompt(prompt)
        if prompt.kind == .search { return searchAsTyped(prompt) }
        setFilter(of: prompt.kind, to: prompt.text)
        return prompt.kind == .filter ? filterTexts(for: prompt.text) : nil
    }

    private mutating func setFilter(of kind: Prompt.Kind, to words: String) {
        switch kind {
        case .search, .command: break
        case .filter: setFilter(words)
        case .sections: editReader { $0.treeFilter = words }
        case .families: setFamilyFilter(words)
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
        if prompt.kind == .sections { showFoundSection() }
        return prompt.kind == .search ? acceptSearch(prompt) : nil
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
