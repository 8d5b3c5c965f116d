import Testing

/// The reader in a terminal, on the sample library.
@Suite(.serialized)
struct ReaderTests {
    @Test func theListIsShownAtTheStart() async throws {
        try await TerminalSession.run([Sample.folder]) { terminal in
            let screen = try await terminal.wait(for: "17 篇")
            #expect(screen.contains("在清溪县委农村工作会议"))
            #expect(screen.contains("F9 菜单"))
            try await terminal.wait(for: "最近的一篇 of the first") { $0.contains("复用 18%") || $0.contains("最突出的复用") }
        }
    }
}
