import Matching
import Speeches

extension ReadingState {
    mutating func editLibrary(_ change: (inout LibraryPage) -> Void) {
        guard case .library(var page) = page else { return }
        change(&page)
        pages[pages.count - 1] = .library(page)
    }

    mutating func editReader(_ change: (inout ReaderPage) -> Void) {
        guard case .reader(var page) = page else { return }
        change(&page)
        pages[pages.count - 1] = .reader(page)
    }

    mutating func editCompare(_ change: (inout ComparePage) -> Void) {
        guard case .compare(var page) = page else { return }
        let text = page.focused
        change(&page)
        // A selection belongs to the text that had the focus.
        if page.focused != text { (page.selection, page.pressed) = (nil, nil) }
        pages[pages.count - 1] = .compare(page)
    }

    mutating func editParallels(_ change: (inout ParallelsPage) -> Void) {
        guard case .parallels(var page) = page else { return }
        change(&page)
        pages[pages.count - 1] = .parallels(page)
    }

    mutating func editHits(_ change: (inout HitsPage) -> Void) {
        guard case .hits(var page) = page else { return }
        change(&page)
        pages[pages.count - 1] = .hits(page)
    }

    /// The lists of hits show the last search: the cursor stays on a row.
    ///
    /// - Parameter dropsEmpty: without a hit there is no list.
    mutating func fitHitsPages(dropsEmpty: Bool) {
        pages = pages.compactMap { page in
            guard case .hits(var hits) = page else { return page }
            hits.folded = hits.folded.filter { $0 < search?.groups.count ?? 0 }
            let last = max(0, rows(of: hits).count - 1)
            (hits.cursor, hits.top) = (min(hits.cursor, last), min(hits.top, last))
            return dropsEmpty && search?.hits.isEmpty ?? true ? nil : .hits(hits)
        }
    }

    mutating func editHelp(_ change: (inout HelpPage) -> Void) {
        guard case .help(var page) = page else { return }
        change(&page)
        pages[pages.count - 1] = .help(page)
    }

    /// The speech that the cursor of a text stands in, and where; nil on pages that are lists.
    package var textCursor: (speech: Int, position: TextPosition)? {
        switch page {
        case .reader(let page): (page.speech, page.cursor)
        case .compare(let page): (page.focused, page.cursor)
        case .library, .parallels, .family, .families, .matrix, .outline, .notes, .draft, .hits, .help: nil
        }
    }

    mutating func setTextCursor(_ position: TextPosition) {
        editReader { ($0.cursor, $0.cameByJump) = (position, true) }
        editCompare { ($0.cursor, $0.cameByJump) = (position, true) }
    }

    /// Shows a place of a speech: on this page where it is a reader, else on a page of its own. A jump, so `back`
    /// returns.
    mutating func go(to speech: Int, at position: TextPosition) {
        history.record(pages)
        var opened = ReaderPage(speech: speech, at: position, pane: .text)
        opened.collapsed = folds[speech] ?? []
        // A place in the midst of a text has some of it above.
        (opened.top, opened.cameByJump) = (min(position, library.speech(speech).range.lowerBound), true)
        let reader = Page.reader(opened)
        if case .reader(let page) = page {
            if page.speech == speech { return setTextCursor(position) }
            pages[pages.count - 1] = reader
        } else {
            pages.append(reader)
        }
    }
}
