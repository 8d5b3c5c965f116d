import Searching
import Speeches

/// Searching as one types: the prompt keeps what was on the screen when it was opened, and each result is shown over that.
extension ReadingState {
    mutating func updateSearch(_ action: Action) -> Effect? {
        switch action {
        case .startSearch:
            overlay = .prompt(Prompt(search: .init(pages: pages, search: search)))
            return .prepareSearch
        case .toggleSearchScope:
            guard textCursor != nil else {
                notice = .noSpeechHere
                return nil
            }
            return changeSearch { $0.isInSpeech.toggle() }
        case .recallLine(let count):
            let history = searchHistory.lines
            return changeSearch { $0.recall(by: count, from: history) }
        default: return nil
        }
    }

    private mutating func changeSearch(_ change: (inout Prompt) -> Void) -> Effect? {
        guard case .prompt(var prompt) = overlay, prompt.kind == .search else { return nil }
        change(&prompt)
        overlay = .prompt(prompt)
        return searchAsTyped(prompt)
    }

    /// The search that the typed words ask for; none stops the one under way.
    mutating func searchAsTyped(_ prompt: Prompt) -> Effect? {
        searchProgress = nil
        let request = request(of: prompt)
        guard request.isEmpty else { return .search(request, library) }
        restore(prompt.origin)
        return .stopSearch
    }

    package func request(of prompt: Prompt) -> SearchRequest {
        SearchRequest(prompt.text, in: prompt.isInSpeech ? textCursor?.speech : nil)
    }

    /// Puts back what was on the screen before the search.
    mutating func restore(_ origin: Prompt.Origin?) {
        guard let origin else { return }
        (pages, search, searchProgress) = (origin.pages, origin.search, nil)
        refreshComparisons()
        fitGatheredPages()
        fitLibraryPage()
    }

    mutating func cancelSearch(_ prompt: Prompt) -> Effect? {
        restore(prompt.origin)
        return .stopSearch
    }

    mutating func find(_ words: String) -> Effect? {
        let request = SearchRequest(words, in: nil)
        guard !request.isEmpty else { return nil }
        searchHistory.add(words)
        awaited = request
        return .search(request, library)
    }

    /// Enter: stays where the search led, or waits for it.
    mutating func acceptSearch(_ prompt: Prompt) -> Effect? {
        let request = request(of: prompt)
        let found = search
        restore(prompt.origin)
        if request.isEmpty {
            guard prompt.text.isEmpty, let last = search else { return nil }
            awaited = last.request
            return .search(last.request, library)
        }
        searchHistory.add(prompt.text)
        if let found, found.request == request { showResult(of: found) } else { awaited = request }
        return nil
    }

    /// A result may still be shown.
    var isSearching: Bool {
        if case .prompt(let prompt) = overlay { return prompt.kind == .search }
        return awaited != nil
    }

    /// Takes a result in, unless another was asked for since.
    mutating func receive(_ found: Search) {
        if case .prompt(let prompt) = overlay, prompt.kind == .search {
            guard found.request == request(of: prompt) else { return }
            searchProgress = nil
            restore(prompt.origin)
            preview(found)
        } else if awaited == found.request {
            let isListed = listsAwaited
            (awaited, searchProgress) = (nil, nil)
            showResult(of: found)
            if isListed, search?.request == found.request, textCursor != nil { showHits() }
        }
    }

    /// Shows the first hit of the present speech, from the cursor on; elsewhere the prompt tells the number.
    private mutating func preview(_ found: Search) {
        search = found
        fitHitsPages(dropsEmpty: false)
        editHits { ($0.cursor, $0.top, $0.folded) = (0, 0, []) }
        guard let (speech, cursor) = textCursor, let next = found.first(from: cursor, inSpeech: speech) else { return }
        let own = found.hits[next].speech == speech ? next : found.groups.first { $0.speech == speech }?.hits.lowerBound
        if let own { setTextCursor(found.hits[own].range.lowerBound) }
    }

    /// Goes to the first hit behind the cursor, or lists them all where no text is open.
    mutating func showResult(of found: Search) {
        if let mistake = found.mistake { return notice = .wrongPattern(mistake.place) }
        guard !found.hits.isEmpty else { return notice = .noHits(found.words) }
        search = found
        fitHitsPages(dropsEmpty: true)
        closeList()
        guard let (speech, cursor) = textCursor else { return listHits() }
        guard let next = found.first(from: cursor, inSpeech: speech) else { return }
        if found.hits[next].speech == speech { history.record(pages) }
        show(hit: next)
    }

    private mutating func listHits() {
        if case .hits = page { pages.removeLast() }
        pages.append(.hits(HitsPage(cursor: 1)))
    }

    /// The list of hits, at the one where the reader is.
    mutating func showHits() {
        guard awaited == nil else { return listsAwaited = true }
        guard let search, !search.hits.isEmpty else { return notice = .noHits("") }
        let present = textCursor.flatMap { search.first(from: $0.position, inSpeech: $0.speech) }
        pages.append(.hits(HitsPage(cursor: present.flatMap { rows(ofHitsFolded: []).row(ofHit: $0) } ?? 1)))
    }

    package func rows(of page: HitsPage) -> HitRows { rows(ofHitsFolded: page.folded) }

    private func rows(ofHitsFolded folded: Set<Int>) -> HitRows { HitRows(search, folded: folded) }

    /// Folds and unfolds the hits of the speech at the cursor, or of all; the cursor goes to the head of what is folded.
    mutating func updateHits(_ action: Action) {
        guard case .hits(var page) = page else { return }
        let group = rows(of: page).group(ofRow: page.cursor)
        switch (action, group) {
        case (.toggleFold, let group?): page.folded.formSymmetricDifference([group])
        case (.fold, let group?): page.folded.insert(group)
        case (.unfold, let group?): page.folded.remove(group)
        case (.foldAll, _): page.folded = Set(search?.groups.indices ?? 0..<0)
        case (.unfoldAll, _): page.folded = []
        default: return
        }
        if let group { page.cursor = rows(of: page).row(ofGroup: group) }
        pages[pages.count - 1] = .hits(page)
    }

    /// The hit at the cursor of the list; a speech's head stands for its first.
    mutating func openHit(_ page: HitsPage) {
        switch rows(of: page)[page.cursor] {
        case .head: updateHits(.toggleFold)
        case .hit(let hit): show(hit: hit)
        case nil: break
        }
    }

    /// The next hit of the list, or of the text.
    mutating func stepHit(by count: Int) {
        guard awaited == nil else { return }
        guard let search, !search.hits.isEmpty else { return notice = .noHits("") }
        if case .hits(let page) = page { return stepHit(by: count, in: page) }
        guard let (speech, cursor) = textCursor else { return }
        let present = search.index(ofHitAt: cursor, inSpeech: speech)
        let behind = search.first(from: cursor, inSpeech: speech) ?? 0
        let before = search.last(before: cursor, inSpeech: speech) ?? 0
        show(hit: wrapped(present.map { $0 + count } ?? (count > 0 ? behind + count - 1 : before + count + 1)))
    }

    private mutating func stepHit(by count: Int, in page: HitsPage) {
        let rows = rows(of: page)
        let present: Int =
            switch rows[page.cursor] {
            case .hit(let hit): hit
            case .head(let group): (search?.groups[group].hits.lowerBound ?? 0) - (count > 0 ? 1 : 0)
            case nil: 0
            }
        let hit = wrapped(present + count)
        if let row = rows.row(ofHit: hit) { editHits { $0.cursor = row } }
        notice = .hit(hit + 1, of: search?.hits.count ?? 0)
    }

    private func wrapped(_ index: Int) -> Int {
        let count = max(1, search?.hits.count ?? 0)
        return (index % count + count) % count
    }

    /// Goes to the n-th hit of the search.
    mutating func show(hit index: Int) {
        guard let search, search.hits.indices.contains(index) else { return }
        let hit = search.hits[index]
        if textCursor?.speech == hit.speech {
            setTextCursor(hit.range.lowerBound)
        } else {
            go(to: hit.speech, at: hit.range.lowerBound)
        }
        notice = .hit(index + 1, of: search.hits.count)
    }
}
