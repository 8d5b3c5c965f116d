import Matching
import Screen
import Speeches

@testable import Reading
@testable import Views

/// What must hold of every session, whatever was pressed; each violation as a sentence.
enum Invariants {
    static func violations(in state: ReadingState) -> [String] {
        guard case .library = state.pages.first else { return ["the library isn't the first page"] }
        return state.pages.flatMap { violations(of: $0, state) } + violations(ofOverlay: state)
            + (state.marked.count > 2 ? ["more than two are marked"] : [])
    }

    private static func violations(of page: Page, _ state: ReadingState) -> [String] {
        switch page {
        case .library(let page): row(page.cursor, state.rows(of: page).count, "library")
        case .hits(let page): row(page.cursor, state.rows(of: page).count, "hits")
        case .notes(let page): row(page.cursor, state.rows(of: page).count, "notes")
        case .draft(let page): row(page.cursor, page.rows.count, "draft")
        case .reader(let page):
            place(page.cursor, page.speech, "reader", state) + place(page.top, page.speech, "top", state)
                + places(of: page.selection).flatMap { place($0, page.speech, "selection", state) }
        case .compare(let page): violations(of: page, state)
        case .parallels(let page): violations(of: page, state)
        case .family(let page): row(page.cursor, page.rows.count, "family")
        case .families(let page): row(page.cursor, page.rows.count, "families")
        case .outline(let page): row(page.cursor, page.alignment.rows.count, "outline")
        case .matrix(let page):
            row(page.cursor.row, page.table?.items.count ?? 0, "matrix rows")
                + row(page.cursor.column, page.table?.items.count ?? 0, "matrix columns")
        case .help(let page): page.top < 0 ? ["the help begins above its first line"] : []
        }
    }

    private static func violations(of page: ComparePage, _ state: ReadingState) -> [String] {
        places(of: page.selection).flatMap { place($0, page.focused, "selection", state) }
            + place(page.cursor, page.focused, "comparison", state) + place(page.top, page.focused, "top", state)
            + place(page.versionTop.position, page.speech(on: page.versionTop.side), "version top", state)
            + place(page.meeting.left, page.left, "left meeting", state)
            + place(page.meeting.right, page.right, "right meeting", state)
    }

    private static func violations(of page: ParallelsPage, _ state: ReadingState) -> [String] {
        if page.items.isEmpty { return ["a page of parallel sections is empty"] }
        guard (0...page.items.count).contains(page.cursor.block) else { return ["no such block of parallel sections"] }
        let item = page.cursor.block == 0 ? nil : page.items[page.cursor.block - 1]
        let section = state.library.speech(item?.speech ?? page.speech).sections.nodes[item?.section ?? page.section].range
        let isInside = page.cursor.position.map { section.lowerBound <= $0 && $0 <= section.upperBound } ?? true
        return isInside ? [] : ["the cursor left its parallel section"]
    }

    private static func violations(ofOverlay state: ReadingState) -> [String] {
        switch state.overlay {
        case .menu(let menu): row(menu.cursor, Keymap.standard.menu(of: Context(page: state.page)).count, "menu")
        case .choice(let choice): row(choice.cursor, choice.items.count, "choice")
        case .prompt, .letter, nil: []
        }
    }

    private static func places(of selection: Selection?) -> [TextPosition] {
        switch selection {
        case .rows(let from): [from]
        case .characters(let from, let to): [from, to]
        case nil: []
        }
    }

    private static func row(_ cursor: Int, _ count: Int, _ list: String) -> [String] {
        (0..<max(1, count)).contains(cursor) ? [] : ["the cursor is on row \(cursor) of \(count) in the \(list)"]
    }

    private static func place(_ place: TextPosition, _ speech: Int, _ name: String, _ state: ReadingState) -> [String] {
        let entry = state.library.entries[speech]
        let shown = state.library.documents[entry.document].shownRange(ofSpeech: entry.speech)
        return shown.lowerBound <= place && place <= shown.upperBound ? [] : ["\(name): \(place) isn't in \(shown)"]
    }

    /// What a picture may not hold.
    static func violations(in picture: Picture, _ size: Size) -> [String] {
        let grid = picture.grid
        var found: [String] = grid.size == size ? [] : ["the picture has another size"]
        for row in 0..<grid.size.rows {
            let cells = Array(grid.row(row))
            for (column, cell) in cells.enumerated() {
                if !isVisible(cell.scalar) { found.append("U+\(String(cell.scalar.value, radix: 16)) on the screen") }
                if cell.marks.count > 4 || !cell.marks.allSatisfy(isMark) { found.append("a cell with strange marks") }
                let next = column + 1 < cells.count ? cells[column + 1].width : -1
                if (cell.width == 2) != (next == 0) { found.append("half a wide character at \(column), \(row)") }
            }
            if cells.first?.width == 0 { found.append("half a wide character at the left edge") }
        }
        if let cursor = picture.cursor, !grid.bounds.contains(cursor) { found.append("the cursor is off the screen") }
        return found
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator, .nonspacingMark, .enclosingMark:
            false
        default: true
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        [.nonspacingMark, .enclosingMark, .spacingMark].contains(scalar.properties.generalCategory)
    }
}
