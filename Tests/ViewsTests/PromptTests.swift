import Screen
import Testing

@testable import Reading
@testable import Views

/// Lines that are typed: search, filter, command.
struct PromptTests {
    private let size = Size(columns: 60, rows: 12)

    private func typing(_ text: String, _ keys: String = "", behind start: String = "/", _ size: Size? = nil) -> Session {
        var session = Session(.sample, start, size ?? self.size)
        for scalar in text.unicodeScalars { session.take(.character(scalar), size ?? self.size) }
        session.press(keys, size ?? self.size)
        return session
    }

    private func text(_ session: Session) -> String? {
        if case .prompt(let prompt) = session.state.overlay { prompt.text } else { nil }
    }

    @Test(arguments: [
        ("Left Left Del", "护林火"), ("C-a Del", "林防火"), ("C-b C-b C-k", "护林"), ("C-b C-b C-u", "防火"),
        ("Home Right 山", "护山林防火"), ("C-w", ""), ("C-a C-e Backspace", "护林防"), ("C-b C-f C-d", "护林防火"),
    ])
    func theUsualKeysEditTheLine(keys: String, result: String) {
        for start in ["/", "&", ":"] { #expect(text(typing("护林防火", keys, behind: start)) == result) }
    }

    @Test func theTerminalsCursorStandsAtTheCaret() {
        func column(_ keys: String) -> Int? { typing("护林a", keys).picture(size).cursor?.column }
        let end = column("")
        #expect(column("Left").map { $0 + 1 } == end)
        #expect(column("Left Left").map { $0 + 3 } == end)
        #expect(column("Home").map { $0 + 5 } == end)
    }

    @Test func aLongLineShowsWhatIsAroundTheCaret() throws {
        let long = String(repeating: "山水", count: 40) + "尾"
        for keys in ["", "Home", "C-b C-b C-b C-b C-b", "Home C-f C-f C-f"] {
            let picture = typing(long, keys).picture(size)
            let cursor = try #require(picture.cursor)
            #expect(picture.grid.bounds.contains(cursor))
            #expect(Invariants.violations(in: picture, size).isEmpty)
            if keys.isEmpty { #expect(picture.grid.text(row: 11).contains("尾")) }
        }
        #expect(typing(long, "Home").picture(size).cursor?.column ?? 99 < 12)
    }

    @Test func filtersHaveAHistoryOfTheirOwnAndHelpThatOfSearches() {
        let size = Size(columns: 80, rows: 24)
        #expect(text(typing("教育", "Enter & C-u 水 利 Enter & C-u Up Up", behind: "&", size)) == "教育")
        #expect(text(typing("教育", "Enter & C-u Up Up Down Down", behind: "&", size)) == "")
        let filtered = typing("教育", "Enter & C-u Enter & Up", behind: "&", size).picture(size).grid.text(row: 2)
        #expect(filtered.contains("教育"))
        #expect(text(typing("群众", "Esc ? / Up", behind: "&", size)) == "")
        #expect(text(typing("群众", "Enter ? / Up", behind: "/", size)) == "群众")
    }

    @Test func whatIsPastedIsTextOnOneLine() {
        var session = typing("护")
        _ = session.press(.paste("林\r\n防\u{1b}[A火\t\n"), size)
        #expect(text(session) == "护林 防 [A火")
        var list = Session(.sample, "", size)
        _ = list.press(.paste("jjq"), size)
        #expect(list.state.notice == .pasteOutsidePrompt && list.state.pages.count == 1)
    }

    @Test func commandsAreRememberedAndComeBack() {
        var session = typing("next-order", "Enter", behind: ":")
        session.press(": Up", size)
        #expect(text(session) == nil || text(session) == "next-order")
        #expect(text(session) == "next-order")
        session.press("Down", size)
        #expect(text(session) == "")
    }
}
