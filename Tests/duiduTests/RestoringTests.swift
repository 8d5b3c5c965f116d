import Foundation
import Glibc
import Testing

/// Whatever ends the program, the terminal is as it was.
@Suite(.serialized)
struct RestoringTests {
    private func expectRestored(_ terminal: TerminalSession, at location: SourceLocation = #_sourceLocation) async throws {
        #expect(try await terminal.flags() == .left, sourceLocation: location)
        let modes = try terminal.scratch.read("modes").split { " ;\n".contains($0) }
        for mode in ["echo", "icanon", "isig", "icrnl", "opost", "onlcr"] {
            #expect(modes.contains(Substring(mode)), "stty -a", sourceLocation: location)
        }
    }

    private func run(
        until status: Int, at location: SourceLocation = #_sourceLocation, _ end: (TerminalSession) async throws -> Void
    ) async throws {
        try await TerminalSession.run([Sample.folder]) { terminal in
            try await terminal.waitForLibrary(at: location)
            #expect(
                try await terminal.flags() == .init(alternateScreen: true, cursor: false, mouse: true), sourceLocation: location)
            try await end(terminal)
            #expect(try await terminal.exitStatus(at: location) == status, sourceLocation: location)
            try await expectRestored(terminal, at: location)
        }
    }

    @Test func theTerminalIsRestoredAfterQ() async throws { try await run(until: 0) { try await $0.press("q") } }

    @Test func theTerminalIsRestoredAfterControlC() async throws { try await run(until: 0) { try await $0.press("C-c") } }

    @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGINT])
    func theTerminalIsRestoredAfterARequestToEnd(_ number: Int32) async throws {
        try await run(until: 128 + Int(number)) { try $0.signal(number) }
    }

    @Test(arguments: [SIGSEGV, SIGILL, SIGABRT, SIGTRAP, SIGBUS, SIGFPE])
    func theTerminalIsRestoredAfterACrash(_ number: Int32) async throws {
        try await run(until: 128 + Int(number)) { try $0.signal(number) }
    }

    /// Nothing can restore it then, so the checks of the tests above must see it.
    @Test func theChecksSeeATerminalThatWasNotRestored() async throws {
        try await TerminalSession.run([Sample.folder]) { terminal in
            try await terminal.waitForLibrary()
            try terminal.signal(SIGKILL)
            #expect(try await terminal.exitStatus() == 137)
            #expect(try await terminal.flags() == .init(alternateScreen: true, cursor: false, mouse: true))
            let modes = try terminal.scratch.read("modes").split { " ;\n".contains($0) }
            #expect(modes.contains("-icanon") && modes.contains("-echo"))
        }
    }

    @Test func theScreenComesBackAfterControlZ() async throws {
        try await TerminalSession.run([Sample.folder]) { terminal in
            let before = try await terminal.waitForLibrary()
            for _ in 0..<2 {
                try await terminal.press("C-z")
                try await terminal.wait(for: "the shell") { $0.contains("Stopped") }
                #expect(try await terminal.flags() == .left)
                try await terminal.type("stty -a >modes; echo looked\n")
                try await terminal.wait(for: "looked") { $0.contains("\nlooked") }
                try await expectRestored(terminal)
                try await terminal.type("clear; fg\n")
                try await terminal.wait(for: "the screen as before:\n\(before)") { $0 == before }
                #expect(try await terminal.flags() == .init(alternateScreen: true, cursor: false, mouse: true))
            }
            try await terminal.press("j", "Enter")
            try await terminal.wait(for: "文库 › 在全县教育工作会议上的讲话")
            try await terminal.press("Q")
            #expect(try await terminal.exitStatus() == 0)
            try await expectRestored(terminal)
        }
    }

    @Test func aNewSizeWhileItWasStoppedIsHeeded() async throws {
        try await TerminalSession.run([Sample.folder]) { terminal in
            try await terminal.waitForLibrary()
            try await terminal.press("C-z")
            try await terminal.wait(for: "Stopped")
            try await terminal.resize(to: 80, 20)
            try await terminal.type("clear; fg\n")
            try await terminal.wait(for: "a foot in the last row") { screen in
                let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
                return rows.count >= 20 && rows[19].contains("F9 菜单") && rows[0].hasPrefix(" 文库")
            }
        }
    }
}
