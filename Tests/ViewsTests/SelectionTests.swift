import Screen
import Speeches
import Testing

@testable import Reading
@testable import Views

struct SelectionTests {
    private let size = Size(columns: 80, rows: 24)

    private func session(_ keys: String, _ events: (MouseEvent.Kind, Int, Int)...) -> Session {
        var session = Session(.sample, keys, size)
        for (kind, column, row) in events {
            _ = session.press(.mouse(MouseEvent(kind, at: Point(column: column, row: row))), size)
        }
        return session
    }

    /// What is marked as selected on the screen, rows joined.
    private func selected(_ session: Session) -> String {
        let grid = session.picture(size).grid
        return (0..<size.rows).flatMap { grid.runs(row: $0) }.filter { $0.style.overlay == .selection }.map(\.text).joined()
    }

    private func copied(_ session: Session) -> String? {
        var session = session
        return session.press(.character("y"), size).lazy.compactMap { if case .copy(let text) = $0 { text } else { nil } }.first
    }

    @Test func rowsAreSelectedUpToTheCursor() {
        let three = session("Enter V j j")
        let one = session("Enter V")
        #expect(!selected(one).isEmpty && selected(three).hasPrefix(selected(one)))
        #expect(three.picture(size).grid.text(row: 22).contains("已选"))
        #expect(selected(session("Enter j j V k k")) == selected(three))
        #expect(selected(session("Enter V j V")).isEmpty)
        #expect(selected(session("Enter S-Down S-Down")) == selected(three))
    }

    @Test func charactersAreSelectedOneByOne() {
        let row = selected(session("Enter V"))
        #expect(selected(session("Enter S-Right S-Right")) == String(row.prefix(2)))
        #expect(selected(session("Enter S-Right S-Right S-Left")) == String(row.prefix(1)))
        #expect(selected(session("Enter j V S-Left")).count + 1 == selected(session("Enter j V")).count)
    }

    @Test func theSelectionIsCopiedWithItsSourceAndDropped() throws {
        let text = try #require(copied(session("Enter S-Right S-Right S-Right")))
        #expect(text.split(separator: "\n").first.map(String.init) == "在清溪")
        #expect(text.contains("\n——《"))
        var done = session("Enter V j")
        _ = done.press(.character("y"), size)
        #expect(done.state.selection == nil)
        #expect(done.state.notice.map { if case .copied = $0 { true } else { false } } == true)
    }

    @Test func withoutASelectionThePassageElseTheSentenceIsCopied() throws {
        let passage = try #require(copied(session("Enter ]c")))
        let spot = try #require(session("Enter ]c").state.matches.spots[0].first)
        let library = OpenedLibrary.sample.library
        #expect(passage.hasPrefix(library.document(of: 0).quote(spot.range)))
        let sentence = try #require(copied(session("Enter j j j j")))
        #expect(sentence.contains("。\n") || sentence.contains("：\n"))
    }

    @Test func escapeDropsTheSelectionAndNothingElse() {
        let dropped = session("Enter V j Esc")
        #expect(selected(dropped).isEmpty && dropped.state.pages.count == 2 && dropped.state.notice == .cleared)
    }

    @Test func aDragSelectsFromCharacterToCharacterBothIncluded() throws {
        let pane = try #require(Resolver(session("Enter").state, viewport).readerPane)
        let (column, row) = (pane.rect.column + 4, pane.rect.row + 4)
        let first = session("Enter", (.press, column, row), (.drag, column + 4, row))
        #expect(selected(first).count == 3)
        let back = session("Enter", (.press, column + 4, row), (.drag, column, row))
        #expect(selected(back) == selected(first))
        let lines = session("Enter", (.press, column, row), (.drag, 79, row + 2), (.release, 79, row + 2))
        #expect(selected(lines).count > 10)
        let later = session("Enter", (.press, column, row), (.release, column, row), (.drag, column + 4, row))
        #expect(selected(later).isEmpty)
        #expect(selected(session("Enter", (.press, column, row), (.drag, column + 4, row), (.press, column, row + 1))).isEmpty)
    }

    @Test func aDragBelowTheTextScrolls() throws {
        let drags = (0..<5).map { _ in (MouseEvent.Kind.drag, 40, 23) }
        var scrolled = session("Enter", (.press, 40, 10))
        for (kind, column, row) in drags {
            _ = scrolled.press(.mouse(MouseEvent(kind, at: Point(column: column, row: row))), size)
        }
        guard case .reader(let page) = scrolled.state.page, case .reader(let start) = session("Enter").state.page else {
            Issue.record("no reader")
            return
        }
        #expect(page.cursor > start.cursor)
        let pane = try #require(Resolver(scrolled.state, viewport).readerPane)
        #expect(pane.top >= 5)
    }

    @Test func aSelectionStaysWithinOneTextOfAComparison() {
        let left = session("Enter ]c c V j")
        #expect(!selected(left).isEmpty)
        #expect(selected(session("Enter ]c c V j Tab")).isEmpty)
        #expect(selected(session("Enter ]c c V j v")).isEmpty)
        #expect(session("Enter ]c c v V").state.notice == .noSelectionHere)
    }

    private var viewport: Viewport {
        Viewport(size: size, language: .chinese, layouts: LayoutCache())
    }
}
