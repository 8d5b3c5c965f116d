import Matching
import Screen
import Speeches
import TestSupport
import Testing

@testable import Reading
@testable import Views

/// What holds of every comparison of random texts, at any width.
struct ComparePropertyTests {
    /// A comparison of two speeches of a random library that share something, and the screen it is on.
    private func comparison(_ random: inout SeededGenerator, layout: ComparePage.Layout) -> (Session, Size)? {
        let opened = RandomLibrary.open(&random, documents: 3)
        let size = Size(columns: random.number(60...160), rows: random.number(8...50))
        guard let first = opened.matches.matches.first(where: { $0.a.speech != $0.b.speech }) else { return nil }
        var session = Session(opened, "", size)
        _ = session.receive(.compareSpeeches(first.a.speech, first.b.speech))
        if page(session)?.layout != layout { session.press("v", size) }
        return (session, size)
    }

    private func page(_ session: Session) -> ComparePage? {
        guard case .compare(let page) = session.state.page else { return nil }
        return page
    }

    private func viewport(_ size: Size) -> Viewport { Viewport(size: size, language: .chinese, layouts: LayoutCache()) }

    @Test func theCurrentMatchStandsOnOneRow() throws {
        var random = SeededGenerator()
        for _ in 0..<20 {
            guard let (start, size) = comparison(&random, layout: .meeting) else { continue }
            var session = start
            for _ in 0..<6 {
                session.press(random.pick(["]c", "[c", "o", "Tab", "x", ")"]), size)
                session.press("]c", size)
                let page = try #require(self.page(session))
                let panes = [ComparePage.Side.left, .right].map { TextPane(page, $0, session.state, viewport(size)) }
                let lines = [
                    panes[0].layout.row(at: page.meeting.left) - panes[0].top,
                    panes[1].layout.row(at: page.meeting.right) - panes[1].top,
                ]
                #expect(lines[0] == lines[1] && (0..<panes[0].rect.rows).contains(lines[0]), "seed \(random.seed)")
            }
        }
    }

    @Test func steppingVisitsEveryMatchOnceInEveryOrder() throws {
        var random = SeededGenerator()
        for _ in 0..<10 {
            guard let (start, size) = comparison(&random, layout: .meeting) else { continue }
            var session = start
            for _ in ComparePage.Order.allCases {
                session.press("o", size)
                let count = try #require(page(session)).pairs.pairs.count
                session.press(String(repeating: "[c ", count: count), size)
                var visited = [page(session)?.current]
                for _ in 1..<max(1, count) {
                    session.press("]c", size)
                    visited.append(page(session)?.current)
                }
                #expect(Set(visited).count == count && visited.count == count, "seed \(random.seed)")
            }
        }
    }

    @Test func theVersionLayoutShowsAllTextOnceAndLetsMatchesBeginOnOneRow() throws {
        var random = SeededGenerator()
        for _ in 0..<30 {
            guard let (session, size) = comparison(&random, layout: .version) else { continue }
            let page = try #require(self.page(session))
            let layout = VersionPane(page, session.state, viewport(size)).layout
            for side in [ComparePage.Side.left, .right] {
                let ranges = layout.rows.compactMap { $0[side]?.range }
                let whole = session.state.library.shownRange(ofSpeech: page.speech(on: side))
                #expect(ranges.first?.lowerBound == whole.lowerBound && ranges.last?.upperBound == whole.upperBound)
                let isUnbroken = zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound }
                #expect(isUnbroken, "seed \(random.seed)")
                for (row, text) in layout.rows.enumerated() {
                    guard let range = text[side]?.range else { continue }
                    #expect(layout.row(of: .init(side, range.lowerBound)) == row, "seed \(random.seed)")
                }
            }
            for pair in page.pairs.chain {
                let rows = (
                    layout.row(of: .init(.left, pair.left.lowerBound)), layout.row(of: .init(.right, pair.right.lowerBound))
                )
                #expect(rows.0 == rows.1, "seed \(random.seed)")
            }
        }
    }

    @Test func lockedScrollingKeepsTheSameTextBesideEachOther() throws {
        var random = SeededGenerator()
        for _ in 0..<20 {
            guard let (start, size) = comparison(&random, layout: .meeting) else { continue }
            var session = start
            for _ in 0..<10 {
                session.press(random.pick(["C-d", "C-u", "C-f", "j", "k", "5j"]), size)
                let page = try #require(self.page(session))
                let mine = TextPane(page, page.focus, session.state, viewport(size))
                let other = TextPane(page, page.focus.other, session.state, viewport(size))
                let meeting = mine.layout.row(at: page.meeting[page.focus])
                let near = min(max(meeting, mine.top), mine.top + mine.rect.rows - 1)
                for anchor in page.pairs.anchors(around: page.meeting) where mine.layout.row(at: anchor[page.focus]) == near {
                    let first = page.pairs.anchors(around: page.meeting).first { mine.layout.row(at: $0[page.focus]) == near }
                    guard first == anchor, near != meeting else { continue }
                    let line = near - mine.top
                    #expect(other.layout.row(at: anchor[page.focus.other]) - other.top == line, "seed \(random.seed)")
                }
            }
        }
    }

    @Test func freedTheOtherSideStandsStillAndLockedItComesAlongFromThere() throws {
        var random = SeededGenerator()
        for _ in 0..<20 {
            guard let (start, size) = comparison(&random, layout: .meeting) else { continue }
            var session = start
            func other() throws -> Int {
                let page = try #require(self.page(session))
                return TextPane(page, .right, session.state, viewport(size)).top
            }
            session.press("s", size)
            let before = try other()
            session.press("C-f C-f k", size)
            #expect(try max(before, 0) == other(), "seed \(random.seed)")
            let freed = try other()
            session.press("s", size)
            #expect(try other() == freed, "seed \(random.seed)")
        }
    }

    @Test func theDividerFollowsKeysAndMouse() {
        let size = Size(columns: 100, rows: 30)
        var session = Session(.sample, "Enter ]c c", size)
        let before = session.state.leftShare
        session.press(") )", size)
        #expect(session.state.leftShare == before + 8)
        session.press("( ( (", size)
        #expect(session.state.leftShare == before - 4)
        guard let page = page(session) else { Issue.record("no comparison"); return }
        let divider = CompareGeometry(page, session.state, size).divider
        for (kind, column) in [(MouseEvent.Kind.press, divider.column + 1), (.drag, 30), (.release, 30), (.drag, 70)] {
            _ = session.press(.mouse(MouseEvent(kind, at: Point(column: column, row: 9))), size)
        }
        #expect(abs(CompareGeometry(page, session.state, size).divider.column + 1 - 30) <= 1)
    }
}
