import Screen
import Testing

@testable import Reading
@testable import Views

/// Keys from the keyboard to the page.
struct SessionTests {
    @Test func theTreeFoldsFromTheTextToo() {
        func reader(_ keys: String) -> ReaderPage? {
            if case .reader(let page) = Session(.sample, keys, Size(columns: 80, rows: 24)).state.page { page } else { nil }
        }
        let folded = reader("Enter ]] zM")
        #expect(folded?.pane == .text && folded?.collapsed.isEmpty == false)
        #expect(folded?.cursor == reader("Enter ]]")?.cursor)
        #expect(reader("Enter ]] zM zR")?.collapsed.isEmpty == true)
    }

    @Test func matchesThatComeWhileASearchIsTypedAreThereWhenItIsGivenUp() {
        let size = Size(columns: 80, rows: 24)
        var session = Session(.sample, "W G /", size)
        let few = OpenedLibrary.sample.matches.filtered { $0.grade == .verbatim }
        if case .gather(let gathering) = session.receive(.matched(few)) { _ = session.receive(gathering.perform()) }
        session.press("Esc G j k", size)
        guard case .families(let page) = session.state.page, let families = session.state.families else {
            return #expect(Bool(false), "no list of families")
        }
        #expect(page.rows.count == families.rows.count && page.rows.allSatisfy(families.rows.indices.contains))
    }

    @Test func scrollingKeepsTheCursorAsLongAsItIsInSight() {
        let size = Size(columns: 60, rows: 12)
        func shown(_ keys: String) -> [Int] {
            let state = Session(.sample, "Enter " + keys, size).state
            let pane = Resolver(state, Viewport(size: size, language: .chinese, layouts: LayoutCache())).readerPane
            return pane.map { [$0.cursorRow, $0.top] } ?? []
        }
        #expect(shown("j j j j") == [4, 0])
        #expect(shown("j j j j C-e") == [4, 1])
        #expect(shown("j j j j C-e C-y") == [4, 0])
        #expect(shown("5 C-e") == [5, 5])
        #expect(shown("2 0 j z z") == [20, 16])
    }

    @Test func aWindowTooNarrowForTheVersionLayoutSaysSo() {
        let narrow = Session(.sample, "t j t c v", Size(columns: 40, rows: 12))
        #expect(narrow.state.notice == .tooNarrow(60))
        #expect(Session(.sample, "t j t c v", Size(columns: 60, rows: 12)).state.notice == .versionLayout)
    }

    @Test func theMenuSaysWhatCommandsDoOnItsPage() {
        func menu(_ keys: String) -> String {
            let size = Size(columns: 80, rows: 60)
            let grid = Session(.sample, keys + " F9", size).picture(size).grid
            return (0..<60).map { grid.text(row: $0) }.joined(separator: "\n")
        }
        #expect(!menu("").contains("矩阵里") && !menu("").contains("版本式"))
        #expect(menu("X").contains("右一列") && !menu("X").contains("展开；"))
        #expect(menu("Enter").contains("到片段的另一处"))
    }

    private let size = Size(columns: 80, rows: 24)

    private func session(_ keys: String) -> Session { Session(.sample, keys, size) }

    private func cursor(_ session: Session) -> Int? {
        guard case .library(let page) = session.state.page else { return nil }
        return page.cursor
    }

    /// The last row of the screen.
    private func status(_ session: Session) -> String { session.picture(size).grid.text(row: size.rows - 1) }

    /// Full-width forms of an input method that was left on, on every page.
    @Test(arguments: KeymapTests.ways.map(\.keys))
    func fullWidthFormsActAsTheirKeys(way: String) {
        let start = session(way)
        for sequence in Keymap.bindings.filter({ !$0.contexts.isDisjoint(with: Context(start.state)) }).flatMap(\.sequences) {
            var (plain, wide) = (start, start)
            for key in sequence {
                _ = plain.press(key, size)
                _ = wide.press(fullWidth(key), size)
            }
            let isSame = wide.picture(size).grid == plain.picture(size).grid
            #expect(isSame, "\(way): \(sequence)")
        }
    }

    private func fullWidth(_ key: Key) -> Key {
        guard case .character(let scalar) = key, scalar.isASCII else { return key }
        return .character(scalar == " " ? "\u{3000}" : Unicode.Scalar(scalar.value + 0xfee0) ?? scalar)
    }

    @Test(arguments: [
        ("/", "、"), ("/", "／"), ("?", "？"), ("] c", "】 c"), ("[ c", "【 c"), (".", "。"), (",", "，"), ("<", "《"),
        ("Space", "\u{3000}"),
    ])
    func chinesePunctuationActsAsTheKeyItIsTypedWith(keys: String, typed: String) {
        var (plain, chinese) = (session("Enter j"), session("Enter j"))
        plain.press(keys, size)
        for scalar in typed.unicodeScalars where scalar != " " { chinese.take(.character(scalar), size) }
        #expect(chinese.picture(size).grid.picture == plain.picture(size).grid.picture)
        #expect(chinese.picture(size).grid.picture != session("Enter j").picture(size).grid.picture)
    }

    @Test func otherHanInputSaysThatTheInputMethodIsOn() {
        #expect(session("j 的").state.notice == .inputMethodOn)
        #expect(session("j 的 j").state.notice == nil)
        #expect(session("/ 的").state.notice == nil)
        #expect(cursor(session("j 的")) == 1)
    }

    @Test func aCountRepeatsAndIsShown() {
        #expect(cursor(session("5 j")) == 5)
        #expect(cursor(session("1 0 j 3 k")) == 7)
        #expect(status(session("1 2")) == " 12")
        #expect(cursor(session("3 G")) == 2)
        #expect(cursor(session("5 0 %")) == 8)
        #expect(cursor(session("9 9 9 9 9 9 9 9 9 j")) == 16)
        #expect(cursor(session("0 j")) == 1)
    }

    @Test func escapeClearsACountOrABeginningAndNothingElse() {
        #expect(cursor(session("5 Esc j")) == 1)
        #expect(session("Enter ] Esc").state.pages.count == 2)
        #expect(session("Enter ] Esc Esc").state.pages.count == 1)
    }

    @Test func aHintShowsWhatMayFollow() {
        #expect(status(session("Enter ]")).hasPrefix(" c 下一匹配  d "))
        #expect(status(session("Enter h z")).hasPrefix(" a 折叠"))
        #expect(session("Enter ] j").keys.pending.isEmpty)
    }

    @Test func theTerminalsCursorStandsWhereTheNextCharacterGoes() {
        #expect(session("j").picture(size).cursor == nil)
        #expect(session("/").picture(size).cursor == Point(column: 7, row: 23))
        #expect(session("/ 群 众").picture(size).cursor == Point(column: 11, row: 23))
        #expect(session("/ 群 众 Backspace").picture(size).cursor == Point(column: 9, row: 23))
    }

    @Test func aPromptThatIsFullShowsItsEnd() {
        let typed = session("/ " + String(repeating: "人民 ", count: 30) + "山")
        #expect(status(typed).hasSuffix("民山"))
        #expect(typed.picture(size).cursor == Point(column: 78, row: 23))
    }

    @Test func keysAreLettersWhileSomethingIsTyped() {
        let typing = session("/ q Q j 5 z")
        guard case .prompt(let prompt) = typing.state.overlay else { Issue.record("no prompt"); return }
        #expect(prompt.text == "qQj5z")
    }

    @Test func backspaceInAnEmptyPromptLeavesIt() {
        #expect(session("/ a Backspace").state.overlay != nil)
        #expect(session("/ a Backspace Backspace").state.overlay == nil)
    }

    @Test func closingAMenuOrAChoiceLeavesThePage() {
        #expect(session("Enter F9 q").state.pages.count == 2)
        #expect(session("Enter F9 q").state.overlay == nil)
        var library = session("F9")
        #expect(library.press(.character("q"), size).isEmpty)
        #expect(session("c q").state.overlay == nil)
    }

    @Test func qOnTheLibraryQuits() {
        var library = session("j")
        let effects = library.press(.character("q"), size)
        #expect(effects.count == 1)
    }
}
