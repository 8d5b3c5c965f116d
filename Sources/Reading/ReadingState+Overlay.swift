import Speeches

extension ReadingState {
    mutating func updateOverlay(_ action: Action) -> Effect? {
        switch action {
        case .startSearch: overlay = .prompt(Prompt(kind: .search, text: ""))
        case .startCommand: overlay = .prompt(Prompt(kind: .command, text: ""))
        case .startFilter:
            guard case .library(let page) = page else { return nil }
            overlay = .prompt(Prompt(kind: .filter, text: page.filter))
        case .type(let text): changePrompt { $0 += text }
        case .eraseCharacter: changePrompt { $0 = String($0.dropLast()) }
        case .acceptPrompt: return acceptPrompt()
        case .openMenu: overlay = .menu(Menu())
        case .accept:
            guard case .choice(let choice) = overlay else { return nil }
            overlay = nil
            take(choice.items[choice.cursor])
        case .escape: escape()
        default: break
        }
        return nil
    }

    private mutating func changePrompt(_ change: (inout String) -> Void) {
        guard case .prompt(var prompt) = overlay else { return }
        change(&prompt.text)
        overlay = .prompt(prompt)
        if prompt.kind == .filter { setFilter(prompt.text) }
    }

    private mutating func setFilter(_ filter: String) {
        editLibrary { ($0.filter, $0.cursor, $0.top) = (filter, 0, 0) }
    }

    private mutating func acceptPrompt() -> Effect? {
        guard case .prompt(let prompt) = overlay else { return nil }
        overlay = nil
        guard prompt.kind == .search else { return nil }
        let words = prompt.text.isEmpty ? search?.words ?? "" : prompt.text
        return words.isEmpty ? nil : .search(words, library)
    }

    /// Backs out of what is half done, one step at a time; then closes the page, but never the program.
    private mutating func escape() {
        if let overlay {
            self.overlay = nil
            if case .prompt(let prompt) = overlay, prompt.kind == .filter { setFilter(prompt.before) }
        } else if search != nil {
            search = nil
            fitHitsPages()
            notice = .cleared
        } else if case .library(let page) = page {
            if marked.isEmpty && page.filter.isEmpty { return }
            marked = []
            setFilter("")
            notice = .cleared
        } else {
            pages.removeLast()
            notice = .closed
        }
    }

    /// Menu and choice are about the page beneath them and don't outlast it.
    private mutating func closeList() {
        switch overlay {
        case .menu, .choice: overlay = nil
        case .prompt, nil: break
        }
    }

    /// Goes to the first hit behind the cursor, or lists them all where no text is open.
    mutating func showResult(of search: Search) {
        guard !search.hits.isEmpty else { return notice = .noHits(search.words) }
        self.search = search
        fitHitsPages()
        closeList()
        guard let (speech, cursor) = textCursor else {
            if case .hits = page { pages.removeLast() }
            return pages.append(.hits(HitsPage(cursor: 0)))
        }
        show(hit: search.hits.firstIndex { ($0.speech, $0.range.lowerBound) >= (speech, cursor) } ?? 0)
    }
}
