import Matching
import Speeches
import Testing

@testable import Reading

/// Speech by speech.
struct MatrixPageTests {
    private let shown = FourSpeeches.matched.after(.showMatrix)

    private func page(_ state: ReadingState) throws -> MatrixPage {
        guard case .matrix(let page) = state.page else { throw Missing() }
        return page
    }

    private struct Missing: Error {}

    private func table(_ state: ReadingState) throws -> MatrixTable { try #require(try page(state).table) }

    private func leads(_ table: MatrixTable) -> [Int] { table.items.indices.map(table.lead) }

    @Test func eachSpeechIsARowAndTheUnrelatedStandLast() throws {
        let table = try table(shown)
        #expect(leads(table).sorted() == [0, 1, 2, 3])
        #expect(leads(table).last == 3)
        let (row, column) = (table.item(of: 1), table.item(of: 0))
        #expect(table.share(row, column) == shown.shares?.matrix[1, 0])
        #expect(table.row(table.item(of: 3)).isEmpty)
    }

    @Test func enterComparesRowWithColumn() throws {
        let table = try table(shown)
        let spot = MatrixPage.Spot(row: table.item(of: 2), column: table.item(of: 0))
        let compared = shown.after(.moveInMatrix(cursor: spot, top: .init(row: 0, column: 0)), .openRow)
        #expect(compared.trail == "library matrix compare2-0")
        #expect(try page(compared.after(.goBack)).cursor == spot)
        let same = MatrixPage.Spot(row: 1, column: 1)
        #expect(shown.after(.moveInMatrix(cursor: same, top: same), .openRow).notice == .sameSpeech)
    }

    @Test func otherOrdersKeepTheCursorOnItsSpeeches() throws {
        let table = try table(shown)
        let spot = MatrixPage.Spot(row: table.item(of: 2), column: table.item(of: 1))
        let dated = shown.after(.moveInMatrix(cursor: spot, top: spot), .nextOrder)
        #expect(dated.notice == .matrixOrdered(.date))
        #expect(leads(try self.table(dated)) == [1, 0, 2, 3])
        #expect(try page(dated).cursor == .init(row: 2, column: 0))
        let titles = leads(try self.table(dated.after(.nextOrder))).map { dated.names[$0] }
        #expect(titles == titles.sorted())
    }

    @Test func steppingGoesThroughTheClosestPairs() throws {
        let closest = try #require(shown.shares?.closest)
        var state = shown
        for (place, pair) in closest.prefix(3).enumerated() {
            state = state.after(.stepMatch(by: 1))
            let (page, table) = (try page(state), try table(state))
            #expect(table.lead(of: page.cursor.row) == pair.row && table.lead(of: page.cursor.column) == pair.column)
            #expect(state.notice == .closestPair(place + 1, of: closest.count))
        }
        #expect(state.after(.stepMatch(by: 99)).notice == .noMoreMatches)
    }

    @Test func versionsAreOneRowThatOpens() throws {
        let versions = MatchIndex(FourSpeeches.matches.matches, speechCount: 4, versions: VersionGroups([[2, 0]]))
        let state = FourSpeeches.read.after(.matched(versions), .showMatrix)
        let closed = try table(state)
        #expect(closed.items.count == 3 && closed.count(of: closed.item(of: 0)) == 2)
        #expect(closed.item(of: 0) == closed.item(of: 2) && closed.lead(of: closed.item(of: 0)) == 2)
        let spot = MatrixPage.Spot(row: closed.item(of: 0), column: closed.item(of: 1))
        let moved = state.after(.moveInMatrix(cursor: spot, top: spot))
        #expect(moved.after(.openRow).trail == "library matrix compare2-1")
        let open = moved.after(.toggleFold)
        #expect(try table(open).items.count == 4)
        #expect(try table(open).item(of: 0) == table(open).item(of: 2) + 1)
        #expect(try table(open.after(.toggleFold)).items.count == 3)
        #expect(moved.after(.unfoldAll, .foldAll).notice == nil)
    }

    @Test func manySpeechesAreGroupsThatOpen() throws {
        let shares = try #require(shown.shares)
        func table(_ order: MatrixTable.Order, open: Set<Int> = []) -> MatrixTable {
            MatrixTable(
                shares, of: shown.library, names: shown.names, versions: .none, order: order, open: open, few: 3)
        }
        let closed = table(.related)
        #expect(closed.items.count < 4 && closed.blocks.flatMap(\.speeches).sorted() == [0, 1, 2, 3])
        let open = table(.related, open: Set(closed.blocks.indices))
        #expect(open.items.compactMap(\.speech).count == 4)
        #expect(table(.date).blocks.map(\.kind) == [.single, .single, .year("")])
    }

    /// A closed block stands for the mean of its speeches' best shares.
    @Test func aBlocksShareIsTheMeanOfTheBestOfItsSpeeches() throws {
        let shares = try #require(shown.shares)
        let closed = MatrixTable(
            shares, of: shown.library, names: shown.names, versions: .none, order: .date, open: [], few: 3)
        let block = closed.item(of: 2)
        #expect(closed.item(of: 3) == block)
        let mean = (shares.matrix[2, 0] + shares.matrix[3, 0]) / 2
        #expect(abs(closed.share(block, closed.item(of: 0)) - mean) < 1e-6)
        #expect(closed.share(closed.item(of: 0), block) == max(shares.matrix[0, 2], shares.matrix[0, 3]))
    }

    @Test func withoutMatchesItSaysSo() {
        #expect(FourSpeeches.read.after(.showMatrix, .stepMatch(by: 1)).notice == .stillMatching)
        #expect(FourSpeeches.read.after(.showMatrix, .openRow).notice == .stillMatching)
    }
}
