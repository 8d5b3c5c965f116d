import Speeches

extension ReadingState {
    mutating func updateOverlay(_ action: Action) -> Effect? {
        switch action {
        case .startSearch, .toggleSearchScope, .recallSearch: return updateSearch(action)
        case .startFilter:
            guard case .library(let page) = page else { return nil }
            overlay = .prompt(Prompt(kind: .filter, text: page.filter))
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
        setFilter(prompt.text)
        let texts = SpeechFilter.parts(of: prompt.text).texts
        return texts.isEmpty || textFilter?.texts == texts ? nil : .filterTexts(texts, library)
    }

    private mutating func setFilter(_ filter: String) {
        editLibrary { ($0.filter, $0.cursor, $0.top) = (filter, 0, 0) }
    }

    private mutating func acceptPrompt() -> Effect? {
        guard case .prompt(let prompt) = overlay else { return nil }
        overlay = nil
        return prompt.kind == .search ? acceptSearch(prompt) : nil
    }

    /// Backs out of what is half done, one step at a time; then closes the page, but never the program.
    private mutating func escape() -> Effect? {
        if let overlay {
            self.overlay = nil
            guard case .prompt(let prompt) = overlay else { return nil }
            if prompt.kind == .search { return cancelSearch(prompt) }
            setFilter(prompt.before)
            let texts = SpeechFilter.parts(of: prompt.before).texts
            return texts.isEmpty || textFilter?.texts == texts ? nil : .filterTexts(texts, library)
        } else if awaited != nil {
            (awaited, searchProgress) = (nil, nil)
            notice = .cleared
            return .stopSearch
        } else if search != nil {
            search = nil
            fitHitsPages(dropsEmpty: true)
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
        case .prompt, nil: break
        }
    }
}
