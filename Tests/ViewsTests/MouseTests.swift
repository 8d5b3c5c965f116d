import Screen
import Testing

@testable import Reading
@testable import Views

struct MouseTests {
    private let size = Size(columns: 80, rows: 24)

    private func session(_ keys: String, _ events: (MouseEvent.Kind, Int, Int)...) -> Session {
        var session = Session(.sample, keys, size)
        for (kind, column, row) in events {
            _ = session.press(.mouse(MouseEvent(kind, at: Point(column: column, row: row))), size)
        }
        return session
    }

    private func row(_ session: Session) -> Int? {
        guard case .library(let page) = session.state.page else { return nil }
        return page.cursor
    }

    private func reader(_ session: Session) -> ReaderPage? {
        guard case .reader(let page) = session.state.page else { return nil }
        return page
    }

    @Test func aClickSelectsTheRowUnderIt() {
        #expect(row(session("", (.press, 10, 5))) == 3)
        #expect(row(session("j", (.press, 10, 1))) == 1)
        #expect(row(session("j", (.press, 10, 23))) == 1)
        #expect(row(session("& 教 育 Enter", (.press, 10, 9))) == 0)
    }

    @Test func aDoubleClickOpensTheRowUnderIt() {
        #expect(reader(session("", (.doublePress, 10, 5)))?.speech == 3)
    }

    @Test func theWheelMovesThreeRows() {
        #expect(row(session("", (.wheelDown, 10, 5))) == 3)
        #expect(row(session("", (.wheelDown, 10, 5), (.wheelUp, 10, 5))) == 0)
    }

    @Test func aClickInTheTreeOrTheTextGoesThere() {
        let tree = reader(session("Enter", (.press, 5, 3)))
        #expect(tree?.pane == .tree)
        #expect(tree.map { $0.cursor > $0.top } == true)
        #expect(reader(session("Enter h", (.press, 40, 6)))?.pane == .text)
    }

    @Test func aClickOrDragInTheMapOfASpeechGoesToThatShareOfIt() throws {
        let start = try #require(reader(session("Enter")))
        let middle = try #require(reader(session("Enter", (.press, 79, 12))))
        let end = try #require(reader(session("Enter", (.press, 79, 12), (.drag, 79, 21))))
        #expect(start.cursor < middle.cursor)
        #expect(middle.cursor < end.cursor)
        #expect(reader(session("Enter h", (.drag, 79, 12)))?.pane == .text)
        #expect(reader(session("Enter", (.drag, 40, 12)))?.cursor == start.cursor)
    }

    @Test func aDoubleClickInTheTreeFolds() {
        #expect(reader(session("Enter", (.doublePress, 5, 2)))?.collapsed.isEmpty == false)
        #expect(reader(session("Enter", (.doublePress, 5, 2), (.doublePress, 5, 2)))?.collapsed.isEmpty == true)
    }

    @Test func aClickBesideABoxClosesItAndOneInsideSelects() {
        #expect(isOpen(session("F9", (.press, 40, 8))))
        #expect(!isOpen(session("F9", (.press, 2, 8))))
        guard case .menu(let menu) = session("F9", (.press, 40, 4)).state.overlay else { Issue.record("no menu"); return }
        #expect(menu.cursor == 2)
    }

    @Test func aClickOnTheOtherTextOfAComparisonGivesItTheKeys() {
        guard case .compare(let page) = session("Enter ]c ]c c", (.press, 60, 10)).state.page else {
            Issue.record("no comparison")
            return
        }
        #expect(page.focus == .right)
    }

    private func isOpen(_ session: Session) -> Bool { if case .menu = session.state.overlay { true } else { false } }
}
