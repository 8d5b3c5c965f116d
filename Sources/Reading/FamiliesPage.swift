import Matching
import Speeches

/// The list of all families.
package struct FamiliesPage: Sendable {
    /// Index into the rows.
    package var cursor = 0
    package var top = 0
    package internal(set) var order = FamilyList.Order.telling
    /// Words that a wording must hold.
    package internal(set) var filter = ""
    /// Indices into the list's rows, in the order in which they are shown; empty as long as the list is being made.
    package private(set) var rows: [Int] = []
    /// The family at the cursor, which the cursor stays on.
    private var family: FamilyID?

    package init() {}

    /// Takes in a list, or another order or filter of it; the cursor stays on its family where that is still shown.
    mutating func fit(_ list: FamilyList?) {
        guard let list else { return }
        rows = list.rows(in: order, holding: filter)
        let place = family.flatMap { family in rows.firstIndex { list.rows[$0].id == family } }
        cursor = max(0, min(place ?? 0, rows.count - 1))
        note(list)
    }

    mutating func goToFirst(_ list: FamilyList?) {
        (cursor, top) = (0, 0)
        note(list)
    }

    /// Remembers which family the cursor is on.
    mutating func note(_ list: FamilyList?) {
        family = rows.indices.contains(cursor) ? list?.rows[rows[cursor]].id : nil
    }
}

extension ReadingState {
    /// The family at the cursor of the list of all; nil on other pages, and while there is none.
    package var familyAtCursor: FamilyList.Row? {
        guard case .families(let page) = page, let families, page.rows.indices.contains(page.cursor) else { return nil }
        return families.rows[page.rows[page.cursor]]
    }

    mutating func editFamilies(_ change: (inout FamiliesPage) -> Void) {
        guard case .families(var page) = page else { return }
        change(&page)
        pages[pages.count - 1] = .families(page)
    }

    mutating func showFamilies() {
        if case .families = page { return }
        history.record(pages)
        var page = FamiliesPage()
        page.fit(families)
        pages.append(.families(page))
    }

    mutating func setFamilyFilter(_ words: String) {
        editFamilies { [families] page in
            page.filter = words
            page.fit(families)
            page.goToFirst(families)
        }
    }

    mutating func nextFamiliesOrder() {
        editFamilies { [families] page in
            page.order = page.order.next
            page.fit(families)
        }
        guard case .families(let page) = page else { return }
        notice = .familiesOrdered(page.order)
    }

    /// All witnesses of the family at the cursor.
    mutating func openFamily() {
        guard let row = familyAtCursor, let table = FamilyTable(row.id, in: matches, of: library) else {
            return notice = families == nil ? .stillMatching : .nothingHere
        }
        history.record(pages)
        pages.append(.family(FamilyPage(table, of: library)))
    }

    /// The rows that are shown, parted by tabs: wording, grade, speeches, places, first and last date.
    mutating func copyFamilies() -> Effect? {
        guard case .families(let page) = page, let families, !page.rows.isEmpty else {
            notice = .nothingHere
            return nil
        }
        let lines = page.rows.map { index in
            let row = families.rows[index]
            let wording = library.document(of: row.typical.speech).quote(row.typical.range)
            return [wording, row.grade.rawValue, String(row.texts), String(row.places), row.first ?? "", row.last ?? ""]
                .joined(separator: "\t")
        }
        notice = .tableCopied(lines.count)
        return .copy(lines.joined(separator: "\n") + "\n")
    }
}
