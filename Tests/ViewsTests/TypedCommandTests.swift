import Screen
import Testing

@testable import Reading
@testable import Views

struct TypedCommandTests {
    private let size = Size(columns: 100, rows: 30)

    private func typed(_ text: String, after keys: String = "Enter") -> Session {
        var session = Session(.sample, keys + " :", size)
        for scalar in text.unicodeScalars { session.take(scalar == "\t" ? .tab : .character(scalar), size) }
        return session
    }

    private func run(_ text: String, after keys: String = "Enter") -> Session {
        var session = typed(text, after: keys)
        session.take(.enter, size)
        return session
    }

    private func status(_ session: Session) -> String { session.picture(size).grid.text(row: size.rows - 1) }

    @Test(arguments: ["draft", "查稿"])
    func theSpeechAtTheCursorBecomesTheDraft(name: String) {
        let isSame = run(name).picture(size).grid == Session(.sample, "Enter C", size).picture(size).grid
        #expect(isSame && run(name).state.pages.count == 3)
    }

    @Test(arguments: ["next-match", "下一匹配", "next-m\t"])
    func aNameDoesWhatItsKeyDoes(name: String) {
        let isSame = run(name).picture(size).grid == Session(.sample, "Enter ]c", size).picture(size).grid
        #expect(isSame)
    }

    @Test func tabCompletesAsFarAsAllAgreeAndTheCandidatesAreShown() {
        #expect(status(typed("next-")).contains("next-match  next-other-speech"))
        #expect(status(typed("unf\t", after: "Enter h")).hasPrefix(" :unfold"))
        #expect(status(typed("nex\t")).hasPrefix(" :next-"))
        guard case .prompt(let prompt) = typed("the\t").state.overlay else { Issue.record("no prompt"); return }
        #expect(prompt.text == "theme ")
    }

    @Test func whatIsUnknownOrNotForThisScreenIsSaid() {
        #expect(status(run("bogus")).contains("没有命令 bogus"))
        #expect(status(run("swap")).contains("swap 不能用在这一屏"))
        #expect(run("").state.overlay == nil)
        #expect(run("bogus").state.pages.count == 2)
    }

    @Test func qQuitsAndAThemeIsAskedFor() {
        var session = typed("q")
        #expect(session.press(.enter, size).contains { if case .quit = $0 { true } else { false } })
        #expect(status(run("theme nowhere")).contains("theme 不能是 nowhere；可用：auto dark"))
        #expect(status(run("theme")).contains("要写成 theme auto | dark"))
        var themed = typed("theme light")
        #expect(themed.press(.enter, size).contains { if case .useTheme("light") = $0 { true } else { false } })
    }

    private func prompt(_ session: Session) -> String? {
        if case .prompt(let prompt) = session.state.overlay { prompt.text } else { nil }
    }

    @Test func settingsAndTheirValuesAreCompletedAndAskedFor() {
        var session = Session(.sample, ":", size)
        session.arguments = CommandArguments(settings: [
            .init(name: "theme", values: ["auto", "dark"]), .init(name: "text-width", values: ["narrow", "full"]),
        ])
        func type(_ text: String) {
            for scalar in text.unicodeScalars { session.take(scalar == "\t" ? .tab : .character(scalar), size) }
        }
        type("set t")
        #expect(prompt(session) == "set t" && status(session).contains("theme  text-width"))
        type("e\tna\t")
        #expect(prompt(session) == "set text-width narrow")
        let effects = session.press(.enter, size)
        #expect(effects.contains { if case .set("text-width", to: "narrow") = $0 { true } else { false } })
        session.press(": s e t Space x Enter", size)
        #expect(status(session).contains("要写成 set"))
    }

    @Test func titlesAreCompletedAndOtherNamesAreThoseOfFiles() {
        var session = typed("open 在全县教育工\t", after: "")
        #expect(prompt(session)?.contains("在全县教育工作会议上的讲话") == true)
        session.take(.enter, size)
        #expect(session.state.textCursor?.speech == 1)
        var files = typed("open Da", after: "")
        #expect(files.press(.tab, size).contains { if case .completePath("Da") = $0 { true } else { false } })
        _ = files.receive(.pathsFound(for: "Da", ["Data/", "Daten"]))
        #expect(prompt(files) == "open Dat" && status(files).contains("Data/  Daten"))
        #expect(files.press(.enter, size).contains { if case .open("Dat") = $0 { true } else { false } })
    }

    @Test func theThemesFollowEachOtherAndTheLanguageChangesAtOnce() {
        func theme(_ keys: String) -> String? { Session(.sample, keys, size).state.theme }
        #expect(theme("C-t") == "dark" && theme("C-t C-t") == "light" && theme("C-t C-t C-t C-t C-t") == "auto")
        #expect(status(run("language en", after: "")).contains("language: en"))
        #expect(run("language en", after: "").language == .english && run("language auto", after: "").language == .chinese)
        #expect(status(run("language fr", after: "")).contains("language 不能是 fr；可用：auto zh-CN"))
    }

    @Test func escapeLeavesTheLineAndNothingElse() {
        var session = typed("next")
        session.take(.escape, size)
        #expect(session.state.overlay == nil && session.state.pages.count == 2)
    }
}
