import Foundation
import Testing

@testable import duidu

/// The session is kept when the reader is left, and taken up when it comes back.
@Suite(.serialized)
struct LeavingTests {
    private func file(_ scratch: Scratch) throws -> String {
        "home/.local/state/duidu/"
            + (try #require(
                try FileManager.default.contentsOfDirectory(atPath: scratch.file("home/.local/state/duidu")).first {
                    $0.hasSuffix(".json")
                }))
    }

    private func leaveInAReader(_ scratch: Scratch) async throws {
        try await TerminalSession.run([Sample.folder], in: scratch) { terminal in
            try await terminal.waitForLibrary()
            try await terminal.press("j", "Enter", "]", "]")
            try await terminal.wait(for: "the first section") { $0.hasPrefix(" 文库 › 在全县教育工作会议上的讲话 › ") }
            try await terminal.press("Q")
            #expect(try await terminal.exitStatus() == 0)
        }
    }

    @Test func theSpeechAndThePlaceComeBackUnlessAskedNotTo() async throws {
        let scratch = try Scratch()
        try await leaveInAReader(scratch)
        try await TerminalSession.run([Sample.folder], in: scratch) { terminal in
            try await terminal.wait(for: "the section again") { $0.hasPrefix(" 文库 › 在全县教育工作会议上的讲话 › ") }
            try await terminal.press("q")
            try await terminal.wait(for: "the list with its row") { $0.contains("▌  在全县教育工作会议上的讲话") }
        }
        try await TerminalSession.run([Sample.folder, "--fresh"], in: scratch) { terminal in
            let screen = try await terminal.waitForLibrary()
            #expect(screen.contains("▌  在清溪县委农村工作会议"))
        }
    }

    @Test func aSignalKeepsTheSessionToo() async throws {
        let scratch = try Scratch()
        try await TerminalSession.run([Sample.folder], in: scratch) { terminal in
            try await terminal.waitForLibrary()
            try await terminal.press("j", "Enter")
            try await terminal.wait(for: "the reader") { $0.hasPrefix(" 文库 › 在全县") }
            try terminal.signal(15)
            #expect(try await terminal.exitStatus() == 143)
        }
        try await TerminalSession.run([Sample.folder], in: scratch) { terminal in
            try await terminal.wait(for: "the reader again") { $0.hasPrefix(" 文库 › 在全县") }
        }
    }

    @Test(arguments: ["{", "", "{\"version\":1}", "\u{0}\u{1}", "[]"])
    func aDamagedFileIsSetAsideAndNamed(content: String) async throws {
        let scratch = try Scratch()
        try await leaveInAReader(scratch)
        let kept = try file(scratch)
        try scratch.write(kept, content)
        try await TerminalSession.run([Sample.folder], in: scratch) { terminal in
            try await terminal.wait(for: "已损坏")
            #expect(try scratch.read(kept + ".damaged") == content)
        }
    }

    @Test func aChangedLibraryDoesNoHarm() async throws {
        let scratch = try Scratch()
        let folder = scratch.file("texts")
        try scratch.write("texts/a.txt", "第一篇讲话\n同志们：\n" + String(repeating: "山上的树是祖辈栽下来的。\n", count: 50))
        try scratch.write("texts/b.txt", "第二篇讲话\n同志们：\n路是一脚一脚踩出来的。\n")
        try await TerminalSession.run([folder], in: scratch) { terminal in
            try await terminal.wait(for: "2 篇")
            try await terminal.press("Enter", "G", "Q")
            #expect(try await terminal.exitStatus() == 0)
        }
        try scratch.write("texts/a.txt", "另一篇\n同志们：\n短。\n")
        try await TerminalSession.run([folder], in: scratch) { terminal in
            try await terminal.wait(for: "the list") { $0.contains("2 篇") && $0.contains("另一篇") }
            try await terminal.press("q")
            #expect(try await terminal.exitStatus() == 0)
        }
    }

    @Test func theFileIsNamedAfterThePathsWhateverTheirOrder() {
        #expect(SessionFile(paths: ["/a", "/b"])?.path == SessionFile(paths: ["/b", "/x/../a"])?.path)
        #expect(SessionFile(paths: ["/a"])?.path != SessionFile(paths: ["/b"])?.path)
        #expect(SessionFile(paths: ["-"]) == nil)
    }
}
