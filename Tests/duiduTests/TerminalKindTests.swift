import Testing

/// Locales and terminals that aren't what one hopes for.
@Suite(.serialized)
struct TerminalKindTests {
    @Test(
        arguments: [
            ["LANG": nil], ["LANG": "C"], ["LANG": "zh_CN.GBK"], ["LANG": "C", "LC_ALL": "xx_YY"], ["LC_ALL": "POSIX"],
        ] as [[String: String?]])
    func chineseIsDrawnInAnyLocale(_ environment: [String: String?]) async throws {
        try await TerminalSession.run([Sample.folder], environment: environment) { terminal in
            try await terminal.wait(for: "▌  在清溪县委农村工作会议")
            try await terminal.press("q")
            #expect(try await terminal.exitStatus() == 0)
        }
    }

    @Test func anEnglishLocaleSpeaksEnglish() async throws {
        try await TerminalSession.run([Sample.folder], environment: ["LANG": "en_US.UTF-8"]) { terminal in
            try await terminal.wait(for: "F9 menu")
            try await terminal.wait(for: "在清溪县委农村工作会议")
        }
    }

    @Test(arguments: ["vt100", "linux", "xterm", "xterm-256color", "screen", "nonsense"])
    func theReaderWorksOn(_ term: String) async throws {
        try await TerminalSession.run([Sample.folder], environment: ["TERM": term]) { terminal in
            try await terminal.wait(for: "▌  在清溪县委农村工作会议")
            try await terminal.press("j", "Enter")
            try await terminal.wait(for: "文库 › 在全县教育工作会议上的讲话")
            try await terminal.press("Q")
            #expect(try await terminal.exitStatus() == 0)
            let flags = try await terminal.flags()
            #expect(flags == .left, "TERM=\(term)")
        }
    }

    /// tmux alone doesn't know its background, and says nothing.
    @Test func whereTheBackgroundIsNotToldTheColoursAreThoseForBoth() async throws {
        try await TerminalSession.run([Sample.folder]) { terminal in
            try await terminal.waitForStyle("\u{1b}[38;5;130m")
        }
    }

    @Test func aTerminalThatCannotPlaceItsCursorIsRefused() async throws {
        try await TerminalSession.run([Sample.folder], environment: ["TERM": "dumb"]) { terminal in
            let screen = try await terminal.wait(for: "duidu: the terminal 'dumb' can't place its cursor")
            #expect(try await terminal.exitStatus() == 1)
            #expect(screen.contains("set TERM"))
            #expect(try await terminal.flags() == .left)
        }
    }

    @Test func anEmptyTermIsTakenForACommonOne() async throws {
        try await TerminalSession.run([Sample.folder], environment: ["TERM": nil]) { terminal in
            try await terminal.wait(for: "▌  在清溪县委农村工作会议")
        }
    }

    /// An entry such as ncurses-term has.
    private static let direct = """
        tmux-direct|tmux with true colours,
        	RGB, colors#0x1000000, pairs#0x7FFF,
        	setab=\\E[%?%p1%{8}%<%t4%p1%d%e48;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m,
        	setaf=\\E[%?%p1%{8}%<%t3%p1%d%e38;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m,
        	use=tmux-256color,

        """

    @Test(arguments: [("truecolor", "38;2;254;128;25"), ("", "38;5;208")])
    func aThemesTrueColoursAreUsedWhereTheTerminalHasThemAndElseTheNearest(colorterm: String, color: String) async throws {
        let scratch = try Scratch()
        let entry = try scratch.write("direct.src", Self.direct)
        let folder = scratch.file("home/.terminfo")
        #expect(try await Program.runCommand(["tic", "-x", "-o", folder, entry], in: scratch).status == 0)
        try scratch.write("home/.config/duidu/themes/mine.toml", "status-bar = \"#fe8019\"\n")
        let options = [Sample.folder, "--theme", "mine"]
        try await TerminalSession.run(options, environment: ["COLORTERM": colorterm], in: scratch) { terminal in
            try await terminal.waitForLibrary()
            let screen = try await terminal.screen(styled: true)
            #expect(screen.contains(color))
            #expect(screen.contains("38;2;") == (colorterm == "truecolor"))
        }
    }

    /// Colours as tmux gives them: 30–37, 40–47, 90–107 and the extended 38;… and 48;….
    private func isColoured(_ screen: String) -> Bool {
        screen.contains(/\u{1b}\[([0-9;]*;)?(3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]/)
    }

    @Test func noColorTakesTheColoursAwayAndLeavesTheLook() async throws {
        try await TerminalSession.run([Sample.folder]) { terminal in
            try await terminal.waitForLibrary()
            #expect(isColoured(try await terminal.screen(styled: true)))
        }
        for (variables, arguments) in [(["NO_COLOR": "1"], []), ([:], ["--color", "never"])] as [([String: String?], [String])] {
            try await TerminalSession.run(arguments + [Sample.folder], environment: variables) { terminal in
                try await terminal.waitForLibrary()
                let screen = try await terminal.screen(styled: true)
                #expect(!isColoured(screen))
                #expect(screen.contains(/\u{1b}\[[0-9;]*[147]/), "nothing is bold, underlined or reversed")
            }
        }
    }
}
