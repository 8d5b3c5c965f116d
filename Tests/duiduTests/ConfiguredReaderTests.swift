import Foundation
import Testing

/// The reader in a terminal, with settings and the options that overrule them.
@Suite(.serialized)
struct ConfiguredReaderTests {
    private static let config = "home/.config/duidu/config.toml"

    @Test func keysColumnsAndLanguageComeFromTheSettings() async throws {
        let scratch = try Scratch()
        try scratch.write(
            Self.config, "language = \"zh-TW\"\ncolumns = [\"reuse\", \"speaker\"]\n[keys]\nhelp = \"F5\"\n")
        try await TerminalSession.run([Sample.folder], in: scratch) { terminal in
            try await terminal.wait(for: "the list in traditional Chinese") { $0.hasPrefix(" 文庫") && $0.contains("講話人") }
            #expect(!(try await terminal.screen()).contains("日期"))
            try await terminal.press("F5")
            try await terminal.wait(for: "the help, by its new key") { $0.hasPrefix(" 對讀 · ") }
        }
    }

    @Test func aWrongLineIsNamedInTheStatusLineAndTheRestHolds() async throws {
        let scratch = try Scratch()
        try scratch.write(Self.config, "mouse = false\nthume = \"dark\"\n")
        try await TerminalSession.run([Sample.folder], in: scratch) { terminal in
            try await terminal.wait(for: "config.toml:2: ")
            #expect(try await terminal.flags().mouse == false)
            try await terminal.press("j", "Q")
            try await terminal.wait(for: "the problem behind the prompt") { $0.contains("thum") && $0.contains("exit=0") }
        }
    }

    @Test func optionsOverruleTheSettings() async throws {
        let scratch = try Scratch()
        try scratch.write(Self.config, "language = \"en\"\ntheme = \"mono\"\nascii = false\n")
        let options = ["--language", "zh-CN", "--theme", "contrast", "--ascii"]
        try await TerminalSession.run([Sample.folder] + options, in: scratch) { terminal in
            let screen = try await terminal.waitForLibrary()
            #expect(!screen.contains("─") && screen.contains("-----"))
            #expect(try await terminal.screen(styled: true).contains("48;5;16"))
        }
    }

    @Test func aThemeFromAFileIsUsed() async throws {
        let scratch = try Scratch()
        try scratch.write(Self.config, "theme = \"mine\"\n")
        try scratch.write("home/.config/duidu/themes/mine.toml", "text = { fg = 200, bg = 53 }\n")
        try await TerminalSession.run([Sample.folder], in: scratch) { terminal in
            try await terminal.waitForLibrary()
            #expect(try await terminal.screen(styled: true).contains("48;5;53"))
        }
    }

    @Test func theCommandLineChangesTheThemeAndQuits() async throws {
        try await TerminalSession.run([Sample.folder]) { terminal in
            try await terminal.waitForLibrary()
            try await terminal.type("：theme contrast")
            try await terminal.wait(for: ":theme contrast")
            try await terminal.press("Enter")
            try await terminal.wait(for: "主题：contrast")
            #expect(try await terminal.screen(styled: true).contains("48;5;16"))
            try await terminal.type(":theme nowhere")
            try await terminal.press("Enter")
            try await terminal.wait(for: "nowhere")
            try await terminal.type(":q")
            try await terminal.press("Enter")
            #expect(try await terminal.exitStatus() == 0)
        }
    }

    @Test func aSettingIsChangedForTheSessionAndAWrongOneSaysWhatIsAllowed() async throws {
        try await TerminalSession.run([Sample.folder]) { terminal in
            try await terminal.waitForLibrary()
            func run(_ line: String) async throws {
                try await terminal.type(":" + line)
                try await terminal.press("Enter")
            }
            try await run("set language en")
            try await terminal.wait(for: "English") { $0.hasPrefix(" Library") && $0.contains("language = en") }
            try await run("set columns date,reuse")
            try await terminal.wait(for: "two columns") { $0.contains("date") && !$0.contains("sections") }
            try await run("set keys.help F5")
            try await terminal.wait(for: "keys.help = F5")
            try await terminal.press("F5")
            try await terminal.wait(for: "the help") { $0.hasPrefix(" duidu help") }
            try await terminal.press("q")
            try await run("set ascii true")
            try await terminal.wait(for: "ASCII") { !$0.contains("─") && $0.contains("---") }
            try await run("set mouse maybe")
            try await terminal.wait(for: "mouse can't be maybe; allowed: true false")
            try await run("set keys.down k")
            try await terminal.wait(for: "a conflict with both names") { $0.contains("down") && $0.contains("up") }
            try await run("set mouse false")
            try await terminal.wait(for: "mouse = false")
            #expect(try await terminal.flags().mouse == false)
            try await run("set color never")
            try await terminal.wait(for: "color = never")
            #expect(!(try await terminal.screen(styled: true)).contains("38;5;"))
            try await run("set shortest-match 30")
            try await terminal.wait(for: "shortest-match = 30")
        }
    }

    @Test func theThemeAndTheLanguageThatWereChosenComeBackUnlessTheCommandLineSaysOthers() async throws {
        let scratch = try Scratch()
        try await TerminalSession.run([Sample.folder], in: scratch) { terminal in
            try await terminal.waitForLibrary()
            try await terminal.press("C-t", "C-t", "C-t", "C-t")
            try await terminal.wait(for: "主题：contrast")
            try await terminal.type(":language zh-TW")
            try await terminal.press("Enter")
            try await terminal.wait(for: "文庫")
            try await terminal.press("Q")
            #expect(try await terminal.exitStatus() == 0)
        }
        try await TerminalSession.run([Sample.folder], in: scratch) { terminal in
            try await terminal.wait(for: "the list in traditional Chinese") { $0.hasPrefix(" 文庫") && $0.contains("F9") }
            #expect(try await terminal.screen(styled: true).contains("48;5;16"))
        }
        try await TerminalSession.run([Sample.folder, "--theme", "light", "--language", "en"], in: scratch) { terminal in
            try await terminal.wait(for: "the list in English") { $0.hasPrefix(" Library") && $0.contains("F9") }
            #expect(!(try await terminal.screen(styled: true)).contains("48;5;16"))
        }
    }

    @Test func anotherLibraryIsOpenedByItsPathAndWhatCannotBeReadLeavesTheOld() async throws {
        let scratch = try Scratch()
        try scratch.write("one/a.txt", "在护林会上的讲话\n同志们：\n今天开这个会，说一件事，大家都听一听。山上的树是祖辈栽下来的，谁也不许乱砍。\n")
        try scratch.write(
            "other/b.txt", "在修路会上的讲话\n同志们：\n今天开这个会，说两件事，大家都听一听。\n一、把路修好\n路修好了，山里的竹子和茶叶就出得去。\n二、把水引来\n水引来了，坡上的地就能种稻子。\n")
        try FileManager.default.createDirectory(atPath: scratch.file("empty"), withIntermediateDirectories: true)
        try await TerminalSession.run(["one"], in: scratch) { terminal in
            try await terminal.wait(for: "在护林会上的讲话")
            try await terminal.type(":open emp\t")
            try await terminal.wait(for: ":open empty/")
            try await terminal.press("Enter")
            try await terminal.wait(for: "the old list and a word") { $0.contains("护林") && $0.contains("没有可读") }
            try await terminal.type(":open oth\t")
            try await terminal.wait(for: ":open other/")
            try await terminal.press("Enter")
            try await terminal.wait(for: "the other list") { $0.contains("在修路会上的讲话") && !$0.contains("护林") }
            try await terminal.type(":open 修好")
            try await terminal.press("Enter")
            try await terminal.wait(for: "its section") { $0.contains("› 一、把路修好") }
            try await terminal.type(":open nowhere")
            try await terminal.press("Enter")
            try await terminal.wait(for: "没有名为 nowhere 的讲话")
            try await terminal.press("Q")
            #expect(try await terminal.exitStatus() == 0)
        }
    }

    @Test func whatIsPastedIntoAPromptIsTextAndElsewhereNoKeys() async throws {
        try await TerminalSession.run([Sample.folder]) { terminal in
            try await terminal.waitForLibrary()
            try await terminal.paste("qqQ")
            try await terminal.wait(for: "粘贴的文字不当作按键")
            try await terminal.press("/")
            try await terminal.paste("农村\nq")
            try await terminal.wait(for: "搜索: 农村 q")
            try await terminal.press("Escape", "Q")
            #expect(try await terminal.exitStatus() == 0)
        }
    }

    @Test func theFileIsNamedPrintedAndChecked() async throws {
        let scratch = try Scratch()
        let none = try await Program.run(["config"], in: scratch)
        #expect(none.status == 0 && none.output.contains("/.config/duidu/config.toml"))
        let printed = try await Program.run(["config", "--print"], in: scratch, environment: ["LANG": "en_US.UTF-8"])
        #expect(printed.output.contains("# theme = \"auto\"") && !printed.output.contains(/\p{Han}/))
        try scratch.write(Self.config, printed.output)
        #expect(try await Program.run(["config"], in: scratch).errors.isEmpty)
        try scratch.write(Self.config, "theme = \"nowhere\"\nmouse = 3\n")
        let wrong = try await Program.run(["config"], in: scratch)
        #expect(wrong.status == 1)
        #expect(wrong.errors.contains("config.toml:2: ") && wrong.errors.contains("nowhere"))
        #expect(try await Program.run(["--theme", "nowhere", "x"], in: scratch).status != 0)
    }
}
