import Matching
import Speeches

/// Speech by speech: how much of the row stands in the column.
package struct MatrixPage: Sendable {
    /// A row and a column, as indices into the table's items.
    package struct Spot: Hashable, Sendable {
        package var row: Int
        package var column: Int

        package init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
    }

    /// nil as long as the shares are being worked out.
    package private(set) var table: MatrixTable?
    package internal(set) var order = MatrixTable.Order.related
    /// Blocks that are opened, as indices into those of the order.
    package internal(set) var open: Set<Int> = []
    package internal(set) var cursor = Spot(row: 0, column: 0)
    /// In the first row and column of the screen.
    package internal(set) var top = Spot(row: 0, column: 0)
    /// The place among the closest pairs that stepping reached.
    package internal(set) var reached: Int?
    /// The speeches that the cursor is on, which it stays on.
    private var leads: (row: Int, column: Int)?

    package init() {}

    /// Takes in shares, or another order or other open blocks; the cursor stays on its speeches.
    mutating func fit(_ shares: LibraryShares?, of library: Library, _ names: [String], _ versions: VersionGroups) {
        guard let shares, library.count > 0 else {
            table = nil
            return
        }
        let table = MatrixTable(shares, of: library, names: names, versions: versions, order: order, open: open)
        self.table = table
        if let leads, leads.row < library.count, leads.column < library.count {
            cursor = Spot(row: table.item(of: leads.row), column: table.item(of: leads.column))
        } else {
            cursor = Spot(row: 0, column: min(1, table.items.count - 1))
        }
        note()
    }

    mutating func move(to spot: Spot) {
        guard let table else { return }
        let last = table.items.count - 1
        cursor = Spot(row: min(max(spot.row, 0), last), column: min(max(spot.column, 0), last))
        note()
    }

    /// Remembers which speeches the cursor is on.
    private mutating func note() {
        leads = table.map { ($0.lead(of: cursor.row), $0.lead(of: cursor.column)) }
    }

    /// The closed block that the cursor's row is in, else its column's.
    var closedBlock: Int? {
        guard let table else { return nil }
        return [cursor.row, cursor.column].map { table.items[$0] }.first { $0.speech == nil }?.block
    }

    /// The open block that the cursor's row is in, else its column's.
    var openBlock: Int? {
        guard let table else { return nil }
        return [cursor.row, cursor.column].map { table.items[$0].block }.first(where: open.contains)
    }
}
