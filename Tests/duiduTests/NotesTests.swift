import Foundation
import Testing

@testable import duidu

/// What a user writes in the reader is in the file and comes back.
@Suite(.serialized)
struct NotesTests {
    private func library(_ scratch: Scratch) throws -> String {
        try scratch.write("texts/a.txt", "在渡口的讲话\n同志们：\n渡船每天早上六点开，末班是傍晚七点。栏杆的漆也该补了。\n")
        try scratch.write("texts/.duidu/.keep", "")
        return scratch.file("texts")
    }

    @Test func aNoteFindsItsPlaceAfterTheTextWasEdited() async throws {
        let scratch = try Scratch()
        let folder = try library(scratch)
        try await TerminalSession.run([folder], in: scratch) { terminal in
            try await terminal.wait(for: "1 篇")
            try await terminal.press("Enter", "G", "a")
            try await terminal.wait(for: "批注:")
            try await terminal.press("x", "y", "z", "Enter")
            try await terminal.wait(for: "批注已记下")
            try await terminal.press("Q")
            #expect(try await terminal.exitStatus() == 0)
        }
        #expect(try scratch.read("texts/.duidu/notes.rec").contains("Note: xyz\nFile: a.txt\nSpeech: 在渡口的讲话\n"))
        try scratch.write(
            "texts/a.txt", "在渡口的讲话\n同志们：\n先说一件别的事。\n渡船每天早上六点半开，末班是傍晚七点。栏杆的漆也该补了。\n")
        try await TerminalSession.run([folder, "--fresh"], in: scratch) { terminal in
            try await terminal.wait(for: "1 篇")
            try await terminal.press("A")
            try await terminal.wait(for: "the note") { $0.contains("xyz") && !$0.contains("未找到原处") }
            try await terminal.press("Enter")
            try await terminal.wait(for: "批注: xyz")
        }
    }

    @Test func whatCannotBeSavedIsPrintedWhenTheReaderIsLeft() async throws {
        let scratch = try Scratch()
        let folder = try library(scratch)
        try scratch.write("texts/.duidu/notes.rec/in-the-way", "")
        try await TerminalSession.run([folder], in: scratch) { terminal in
            try await terminal.wait(for: "1 篇")
            try await terminal.press("Enter", "G", "a")
            try await terminal.wait(for: "批注:")
            try await terminal.press("x", "y", "z", "Enter")
            try await terminal.wait(for: "未能存盘")
            try await terminal.press("Q")
            try await terminal.wait(for: "Note: xyz")
        }
    }
}
