import Screen
import Testing

@testable import Reading
@testable import Views

struct LooksTests {
    private let size = Size(columns: 160, rows: 30)

    private func layoutColumns(_ keys: String) -> Int? {
        let session = Session(.sample, keys, size)
        guard case .reader(let page) = session.state.page else { return nil }
        return ReaderGeometry(Geometry(size).body, pane: page.pane, width: session.state.textWidth).text?.columns
    }

    @Test func theLinesGetShorterAndAsLongAsThereIsRoom() {
        #expect(layoutColumns("Enter") == 88)
        #expect(layoutColumns("Enter w") == 60)
        #expect((layoutColumns("Enter w w") ?? 0) > 88)
        #expect(layoutColumns("Enter w w w") == 88)
    }

    @Test func shorterMatchesAreHiddenAndShownAgain() {
        func shortest(_ keys: String) -> Int? {
            Session(.sample, keys, size).state.matches.matches.map { max($0.a.range.count, $0.b.range.count) }.min()
        }
        func count(_ keys: String) -> Int { Session(.sample, keys, size).state.matches.matches.count }
        #expect((shortest("= = = = =") ?? 0) >= 16)
        #expect(count("= = = = =") < count(""))
        #expect(count("= = = = = - - - - -") == count(""))
    }
}
