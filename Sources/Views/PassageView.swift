import Matching
import Reading
import Screen
import Speeches

/// The foot of the reader: what the passage at the cursor is, and where else it stands.
struct PassageView {
    private let page: ReaderPage
    private let spot: Spot?
    /// The cursor's row.
    private let row: TextRange?
    private let selected: (accent: String, rest: String)?
    private let state: ReadingState
    private let viewport: Viewport
    private let rect: Rect

    init(
        _ page: ReaderPage, _ spot: Spot?, row: TextRange?, selection: TextRange?, _ state: ReadingState,
        _ viewport: Viewport, _ rect: Rect
    ) {
        selected = selection.map {
            SelectionFoot(range: $0, document: state.library.document(of: page.speech), viewport: viewport).words
        }
        (self.page, self.spot, self.row, self.state, self.viewport, self.rect) = (page, spot, row, state, viewport, rect)
    }

    func draw(on grid: inout Grid) {
        grid.fill(rect, Style(.statusBar))
        var column = rect.column + 1
        func put(_ text: String, _ style: Style) {
            let room = rect.endColumn - column - 1
            guard room > 0 else { return }
            column += grid.put(
                viewport.symbols.fitted(text, columns: room), at: Point(column: column, row: rect.row), style: style)
        }
        if let selected {
            put(selected.accent, Style(.statusAccent))
            return put(selected.rest, Style(.statusBar))
        }
        for repair in repairs { put(repair + "  ", Style(.statusAccent)) }
        if let note { put(note + "  ", Style(.statusAccent)) }
        if let section { return put(section, Style(.statusBar)) }
        guard let spot else { return put(facts, Style(.statusBar)) }
        let match = state.matches.matches[spot.lead.match]
        let percent = Int((match.likeness * 100).rounded())
        put(match.grade.name(viewport.language), Style(.statusAccent))
        put(Phrase(" 相似\(percent)%", " \(percent)% alike")(viewport.language), Style(.statusBar))
        put(" \(viewport.symbols.middleDot) " + elsewhere(spot), Style(.statusBar))
    }

    private func elsewhere(_ spot: Spot) -> String {
        let library = state.library
        let other = spot.lead.other
        let count = Phrase("另见 \(spot.otherSpeeches) 篇: ", "also in \(spot.otherSpeeches): ")(viewport.language)
        let place = library.crumbs(ofSpeech: other.speech, at: other.range.lowerBound).last { !$0.isEmpty } ?? ""
        if place.isEmpty { return count + state.names[other.speech] }
        let title = viewport.symbols.fittedTitle(state.names[other.speech], columns: max(12, rect.columns / 3))
        return count + title + " \(viewport.symbols.crumb) \(place)"
    }

    /// The heading of the tree's current section, whole, and how many passages the section has.
    private var section: String? {
        let node = state.currentNode(of: page)
        guard page.pane == .tree, node != 0 else { return nil }
        let section = state.library.speech(page.speech).sections.nodes[node]
        let heading = state.library.heading(
            ofNode: node, inSpeech: page.speech, closing: Phrase("结语", "closing")(viewport.language))
        let count = state.matches.spots[page.speech].count { section.range.contains($0.range.lowerBound) }
        guard count > 0 else { return heading }
        let passages = Phrase.count(count, "处片段", "passage", "passages")(viewport.language)
        return "\(heading) \(viewport.symbols.middleDot) \(passages)"
    }

    /// The note on the cursor's row, with how many more there are.
    private var note: String? {
        guard page.pane == .text, let row else { return nil }
        let notes = state.shelf.notes(inSpeech: page.speech, touching: row)
        guard let first = notes.first(where: { $0.range.contains(page.cursor) }) ?? notes.first else { return nil }
        let more = notes.count > 1 ? " +\(notes.count - 1)" : ""
        let words = first.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return Phrase("批注: \(kept: words)\(more)", "note: \(kept: words)\(more)")(viewport.language)
    }

    /// What stands in the file where the row shows a repair, or the repair where it shows the file.
    private var repairs: [String] {
        let document = state.library.document(of: page.speech)
        return row.map(document.repairs(in:))?.map { repair in
            let original = document.text.string(in: repair.range)
            return state.showsOriginal
                ? Phrase("读作 \(kept: repair.reading)", "reads \(kept: repair.reading)")(viewport.language)
                : Phrase("原作 \(kept: original)", "file has \(kept: original)")(viewport.language)
        } ?? []
    }

    /// What is stated about the speech, where the cursor is on nothing shared.
    private var facts: String {
        let stated = state.library.stated(ofSpeech: page.speech, in: viewport.language)
        return (stated + [state.library.document(of: page.speech).name]).joined(separator: " \(viewport.symbols.middleDot) ")
    }
}
