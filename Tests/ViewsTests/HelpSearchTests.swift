import Screen
import Testing

@testable import Reading
@testable import Views

struct HelpSearchTests {
    private let size = Size(columns: 80, rows: 16)

    private func page(_ session: Session) -> HelpPage? {
        if case .help(let page) = session.state.page { page } else { nil }
    }

    private func marked(_ session: Session) -> [String] {
        let grid = session.picture(size).grid
        return (1..<size.rows - 2).flatMap { grid.runs(row: $0) }
            .filter { [.searchHit, .currentSearchHit].contains($0.style.role) }.map(\.text)
    }

    @Test func theFirstHitIsShownWhileOneTypes() {
        let session = Session(.sample, "? / 匹 配", size)
        #expect(marked(session).contains("匹配") && page(session)?.hit == nil)
        #expect(session.state.pages.count == 2)
    }

    @Test func enterGoesToTheHitAndNToTheOthers() throws {
        let first = Session(.sample, "? / 匹 配 Enter", size)
        let second = Session(.sample, "? / 匹 配 Enter n", size)
        let back = Session(.sample, "? / 匹 配 Enter n N", size)
        let hit = try #require(page(first)?.hit)
        #expect(try #require(page(second)?.hit) > hit)
        #expect(page(back)?.hit == hit)
        #expect(first.state.notice.map { if case .hit(1, let all) = $0 { all > 3 } else { false } } == true)
    }

    @Test func traditionalAndFullWidthWordsFindTheSame() {
        #expect(page(Session(.sample, "? / 標 記 Enter", size))?.hit == page(Session(.sample, "? / 标 记 Enter", size))?.hit)
        #expect(page(Session(.sample, "? / ］ c Enter", size))?.hit == page(Session(.sample, "? / ] c Enter", size))?.hit)
        #expect(page(Session(.sample, "? / ] c Enter", size))?.hit != nil)
    }

    @Test func whatIsNotThereIsSaidAndEscapeClears() {
        let none = Session(.sample, "? / 长 颈 鹿 Enter", size)
        #expect(none.state.notice == .noHits("长颈鹿") && page(none) != nil)
        let cleared = Session(.sample, "? / 匹 配 Enter Esc", size)
        #expect(marked(cleared).isEmpty && page(cleared) != nil)
        #expect(page(Session(.sample, "? / 匹 配 Enter Esc Esc", size)) == nil)
    }
}
