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
            try await terminal.wait(for: "the hints again") { $0.contains("F9 菜单") }
            #expect(try await terminal.screen(styled: true).contains("48;5;16"))
            try await terminal.type(":theme nowhere")
            try await terminal.press("Enter")
            try await terminal.wait(for: "nowhere")
            try await terminal.type(":q")
            try await terminal.press("Enter")
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
