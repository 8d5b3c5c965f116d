import Annotations
import Matching
import Speeches

/// The list of what the user made in the library.
package struct NotesPage: Sendable {
    /// Index into the rows.
    package internal(set) var cursor = 0
    package internal(set) var top = 0
    /// Words that a note, its quotation or its speech must hold.
    package internal(set) var filter = ""

    package init() {}

    package struct Row: Hashable, Sendable {
        package let id: AnnotationID
        package let body: Annotation.Body
        /// nil where its place isn't found in the library.
        package let passage: Passage?
    }
}

extension ReadingState {
    /// In the order of the library; what isn't found stands last.
    package func rows(of page: NotesPage) -> [NotesPage.Row] {
        let words = page.filter.split(separator: " ").map { Folding.fold(String($0)).map(\.value) }
        let rows = shelf.all.living.filter { annotation in
            let place = annotation.place
            let texts = [annotation.text, place?.quote.exact ?? "", place?.speech ?? "", place?.file ?? ""]
            let folded = texts.map { Folding.fold($0).map(\.value) }
            return words.allSatisfy { word in folded.contains { $0.contains(word) } }
        }.map { NotesPage.Row(id: $0.id, body: $0.body, passage: shelf.placements[$0.id]?.passage) }
        return rows.sorted { Self.key($0) < Self.key($1) }
    }

    private static func key(_ row: NotesPage.Row) -> (Int, Int, AnnotationID) {
        (row.passage?.speech ?? .max, row.passage?.range.lowerBound.scalar ?? 0, row.id)
    }

    package var noteAtCursor: NotesPage.Row? {
        guard case .notes(let page) = page else { return nil }
        let rows = rows(of: page)
        return rows.indices.contains(page.cursor) ? rows[page.cursor] : nil
    }

    mutating func editNotes(_ change: (inout NotesPage) -> Void) {
        guard case .notes(var page) = page else { return }
        change(&page)
        pages[pages.count - 1] = .notes(page)
    }

    mutating func showNotes() {
        if case .notes = page { return }
        history.record(pages)
        pages.append(.notes(NotesPage()))
    }

    mutating func openNote() {
        guard let row = noteAtCursor else { return notice = .nothingHere }
        guard let passage = row.passage else { return notice = .noteWithoutPlace }
        go(to: passage.speech, at: passage.range.lowerBound)
    }

    mutating func setNotesFilter(_ words: String) { editNotes { ($0.filter, $0.cursor, $0.top) = (words, 0, 0) } }

    /// The cursor stays on a row.
    mutating func fitNotesPages() {
        for index in pages.indices {
            guard case .notes(var page) = pages[index] else { continue }
            page.cursor = max(0, min(page.cursor, rows(of: page).count - 1))
            pages[index] = .notes(page)
        }
    }
}

extension Annotation {
    /// What the user wrote.
    package var text: String {
        switch body {
        case .note(let text, _): text
        case .mark(let letter, _): String(letter)
        case .fact(_, let value, _): value
        case .level(let level, _): String(level)
        case .verdict, .deleted: ""
        }
    }
}
