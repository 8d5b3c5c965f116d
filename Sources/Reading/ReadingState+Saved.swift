import Speeches

extension ReadingState {
    /// What is to be remembered when the session is left. Of pages that depend on a search or on matches, what lies beneath.
    package var saved: SavedSession {
        SavedSession(
            version: SavedSession.currentVersion, pages: places(of: pages),
            past: history.past.suffix(SavedSession.longestPast).map { places(of: $0) },
            grades: GradeFilter.allCases.firstIndex(of: gradeFilter) ?? 0, highlights: showsHighlights,
            hidesNoise: hidesNoise, showsOriginal: showsOriginal, shortestMatch: shortestMatch,
            textWidth: textWidth == usualTextWidth ? nil : textWidth, theme: theme, language: language,
            searches: searchHistory.lines, commands: commandHistory.lines, filters: filterHistory.lines)
    }

    /// Takes up a session where it was left. Speeches that are gone are left out, and places stay inside their texts.
    mutating func restore(_ saved: SavedSession) {
        guard saved.version == SavedSession.currentVersion, library.count > 0 else { return }
        let indices = Dictionary((0..<library.count).map { (name(of: $0), $0) }) { first, _ in first }
        if GradeFilter.allCases.indices.contains(saved.grades) { gradeFilter = GradeFilter.allCases[saved.grades] }
        (showsHighlights, hidesNoise, showsOriginal) = (saved.highlights, saved.hidesNoise, saved.showsOriginal)
        shortestMatch = saved.shortestMatch ?? 0
        textWidth = saved.textWidth ?? usualTextWidth
        (theme, language) = (saved.theme, saved.language)
        searchHistory = LineHistory(saved.searches ?? [])
        commandHistory = LineHistory(saved.commands ?? [])
        filterHistory = LineHistory(saved.filters ?? [])
        pages = pages(of: saved.pages, indices)
        history = History(past: saved.past.map { pages(of: $0, indices) })
    }

    private func name(of speech: Int) -> SavedSession.Name {
        let id = library.speech(speech).id
        return SavedSession.Name(content: id.content, number: id.number)
    }

    private func places(of pages: [Page]) -> [SavedSession.Place] {
        pages.compactMap { page in
            switch page {
            case .library(let page):
                let rows = rows(of: page)
                let speech = rows.indices.contains(page.cursor) ? rows[page.cursor].speech : nil
                return .list(.init(cursor: speech.map(name), filter: page.filter, order: page.order.rawValue))
            case .reader(let page):
                return .text(
                    .init(
                        speech: name(of: page.speech), inTree: page.pane == .tree, cursor: page.cursor.scalar,
                        top: page.top.scalar,
                        treeTop: page.treeTop, collapsed: page.collapsed.sorted()))
            case .compare, .family, .families, .matrix, .outline, .parallels, .notes, .draft, .hits, .help: return nil
            }
        }
    }

    /// The library comes first, whatever was saved.
    private func pages(of places: [SavedSession.Place], _ indices: [SavedSession.Name: Int]) -> [Page] {
        var list = LibraryPage()
        var texts: [Page] = []
        for place in places {
            switch place {
            case .list(let saved):
                list.filter = saved.filter
                list.order = SpeechOrder(rawValue: saved.order) ?? .file
                let wanted = saved.cursor.flatMap { indices[$0] }
                list.cursor = rows(of: list).firstIndex { wanted != nil && $0.speech == wanted } ?? 0
            case .text(let saved):
                if let speech = indices[saved.speech] { texts.append(.reader(reader(saved, of: speech))) }
            }
        }
        return [.library(list)] + texts
    }

    private func reader(_ saved: SavedSession.Text, of speech: Int) -> ReaderPage {
        let entry = library.entries[speech]
        let shown = library.documents[entry.document].shownRange(ofSpeech: entry.speech)
        func place(_ scalar: Int) -> TextPosition { min(max(TextPosition(scalar), shown.lowerBound), shown.upperBound) }
        let nodes = library.speech(speech).sections.nodes.indices
        var page = ReaderPage(speech: speech, at: place(saved.cursor), pane: saved.inTree ? .tree : .text)
        page.top = place(saved.top)
        page.treeTop = nodes.contains(saved.treeTop) ? saved.treeTop : 0
        page.collapsed = Set(saved.collapsed.filter(nodes.contains))
        return page
    }
}
