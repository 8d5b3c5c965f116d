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
        var themed = typed("theme light")
        #expect(themed.press(.enter, size).contains { if case .useTheme("light") = $0 { true } else { false } })
    }

    @Test func escapeLeavesTheLineAndNothingElse() {
        var session = typed("next")
        session.take(.escape, size)
        #expect(session.state.overlay == nil && session.state.pages.count == 2)
    }
}
