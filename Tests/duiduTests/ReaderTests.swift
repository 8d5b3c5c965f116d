import Testing

@testable import Views

/// The reader in a terminal, on the sample library.
@Suite(.serialized)
struct ReaderTests {
    @Test func theListIsShownAtTheStart() async throws {
        try await TerminalSession.run([Sample.folder]) { terminal in
            let screen = try await terminal.waitForLibrary()
            #expect(screen.contains("最突出的复用"))
            #expect(screen.contains("17 篇"))
            #expect(screen.contains("▌  在清溪县委农村工作会议"))
            #expect(screen.contains("F9 菜单"))
            let flags = try await terminal.flags()
            #expect(flags == .init(alternateScreen: true, cursor: false, mouse: true))
        }
    }

    @Test func keysWalkFromTheListToTheOtherPlaceOfAMatchAndToTheComparison() async throws {
        try await TerminalSession.run([Sample.folder]) { terminal in
            try await terminal.waitForLibrary()
            try await terminal.press("j")
            try await terminal.wait(for: "▌  在全县教育工作会议上")
            try await terminal.press("Enter")
            try await terminal.wait(for: "the reader") { $0.hasPrefix(" 文库 › 在全县教育工作会议上的讲话") }
            try await terminal.press("]", "c")
            try await terminal.wait(for: "a passage") { $0.contains(/片段 \d+\/\d+\n/) && $0.contains("另见") }
            try await terminal.press("Enter")
            let choice = try await terminal.wait(for: "the other place, or a choice of them") {
                $0.contains("去哪一处") || !$0.hasPrefix(" 文库 › 在全县教育工作会议上的讲话")
            }
            if choice.contains("去哪一处") { try await terminal.press("Enter") }
            let other = try await terminal.wait(for: "another speech") {
                $0.hasPrefix(" 文库 › 在") && !$0.hasPrefix(" 文库 › 在全县教育工作会议上的讲话")
            }
            #expect(other.contains("另见"), "the cursor stands on the passage")
            try await terminal.press("c")
            try await terminal.wait(for: "the comparison, or a choice") { $0.contains(/匹配 \d+\/\d+/) || $0.contains("与哪一") }
            if try await terminal.screen().contains("┌─") { try await terminal.press("Enter") }
            let comparison = try await terminal.wait(for: "the comparison") { $0.contains(/匹配 \d+\/\d+/) }
            #expect(comparison.contains("━┿━"))
            #expect(!comparison.hasPrefix(" 文库"))
            try await terminal.press("q")
            try await terminal.wait(for: "the reader again") { $0.hasPrefix(" 文库 › 在") }
        }
    }

    @Test func helpOpensByFullWidthAndByPlainKeysAndCloses() async throws {
        try await TerminalSession.run([Sample.folder]) { terminal in
            try await terminal.waitForLibrary()
            for key in ["?", "F1", "？"] {
                if key == "？" { try await terminal.type(key) } else { try await terminal.press(key) }
                try await terminal.wait(for: "the help, by \(key)") { $0.hasPrefix(" 对读 · 帮助") }
                try await terminal.press("q")
                try await terminal.wait(for: "the list again") { $0.hasPrefix(" 文库") }
            }
        }
    }

    @Test func theMenuWorksByArrowsAndEnterAlone() async throws {
        let rows = try #require(Keymap.standard.menu(of: .library).firstIndex { $0.command == .open })
        try await TerminalSession.run([Sample.folder]) { terminal in
            try await terminal.waitForLibrary()
            try await terminal.press("F9")
            try await terminal.wait(for: "┌─ 菜单")
            for _ in 0..<rows { try await terminal.press("Down") }
            try await terminal.press("Enter")
            try await terminal.wait(for: "the reader") { $0.hasPrefix(" 文库 › 在清溪县委农村工作会议上的讲话") }
        }
    }

    @Test func chineseIsSearchedForWithTheCursorAtTheInsertionPoint() async throws {
        try await TerminalSession.run([Sample.folder]) { terminal in
            try await terminal.waitForLibrary()
            try await terminal.type("／")
            try await terminal.wait(for: "the prompt, by a full-width key") { $0.contains("\n 搜索:") }
            try await terminal.type("手电筒")
            try await terminal.wait(for: "搜索: 手电筒")
            #expect(try await terminal.flags().cursor)
            #expect(try await terminal.ask("#{cursor_x},#{cursor_y}") == "13,29")
            try await terminal.press("Enter")
            let hits = try await terminal.wait(for: "the hits") { $0.hasPrefix(" 搜索 › 手电筒") }
            #expect(hits.contains(/\d+ 处，4 篇/))
            #expect(hits.contains("只问你的手电筒还亮不亮"))
            try await terminal.press("Enter")
            try await terminal.wait(for: "the place") { $0.hasPrefix(" 文库 › 在全县防汛救灾总结会上的讲话") && $0.contains("手电筒") }
        }
    }

    @Test func hitsAreCountedWhileOneTypesAndEscapeReturns() async throws {
        try await TerminalSession.run([Sample.folder]) { terminal in
            try await terminal.waitForLibrary()
            try await terminal.type("/手")
            try await terminal.wait(for: "处")
            try await terminal.type("电筒")
            try await terminal.wait(for: "8 处 4 篇")
            try await terminal.press("Escape")
            try await terminal.wait(for: "the library again") { $0.hasPrefix(" 文库") && !$0.contains("搜索:") }
        }
    }

    @Test func aPhraseIsFoundByItsInitials() async throws {
        try await TerminalSession.run([Sample.folder]) { terminal in
            try await terminal.waitForLibrary()
            try await terminal.type("/shoudt")
            try await terminal.wait(for: "8 处 4 篇，拼音 8")
            try await terminal.press("Enter")
            try await terminal.wait(for: "the hits") { $0.hasPrefix(" 搜索 › shoudt") && $0.contains("手电筒还亮") }
        }
    }

    @Test func otherHanInputSaysThatTheInputMethodIsOn() async throws {
        try await TerminalSession.run([Sample.folder]) { terminal in
            try await terminal.waitForLibrary()
            try await terminal.type("你")
            try await terminal.wait(for: "输入法开着")
        }
    }

    @Test(arguments: [["q"], ["Enter", "Q"], ["C-c"], ["Enter", "C-c"], ["F9", "C-c"], ["c", "C-c"], ["/", "C-c", "C-c"]])
    func quittingEndsWithStatus0(_ keys: [String]) async throws {
        try await TerminalSession.run([Sample.folder]) { terminal in
            try await terminal.waitForLibrary()
            try await terminal.press(keys[0])
            if keys[0] == "Enter" { try await terminal.wait(for: "片段") }
            for key in keys.dropFirst() { try await terminal.press(key) }
            #expect(try await terminal.exitStatus() == 0)
            #expect(try await terminal.flags() == .left)
        }
    }
}
