import Speeches

/// All witnesses of one phrasing.
package struct FamilyPage: Sendable {
    package enum Order: CaseIterable, Sendable { case likeness, date, speech }

    package let table: FamilyTable
    /// Witnesses in the order in which they are shown.
    package internal(set) var rows: [Int]
    package var order = Order.likeness
    /// Each in its own sentence, instead of under the typical wording.
    package var showsContext = false
    package var cursor = 0
    package var top = 0
    /// Columns of the table that are scrolled out at the left.
    package var column = 0
    /// At most two witnesses.
    package var marked: [Int] = []

    init(_ table: FamilyTable, of library: Library) {
        self.table = table
        rows = Array(table.witnesses.indices)
        sort(of: library)
    }

    /// The witness at the cursor.
    package var witness: Int { rows[min(max(cursor, 0), rows.count - 1)] }

    mutating func sort(of library: Library) {
        let witness = self.witness
        let all = table.witnesses
        switch order {
        case .speech: rows = Array(all.indices)
        case .likeness:
            rows = all.indices.sorted { (all[$0].variant, $0) < (all[$1].variant, $1) }
            rows.sort {
                (table.variants[all[$1].variant].likeness, all[$0].variant, $0) < (
                    table.variants[all[$0].variant].likeness, all[$1].variant, $1
                )
            }
        case .date:
            let dates = all.map { library.speech($0.speech).facts.date ?? "9999" }
            rows = all.indices.sorted { (dates[$0], $0) < (dates[$1], $1) }
        }
        cursor = rows.firstIndex(of: witness) ?? 0
    }
}
