import Testing

/// Standard streams that are no terminal.
@Suite(.serialized)
struct PipeTests {
    @Test func withoutATerminalTheListIsPrinted() async throws {
        let plain = try await Program.run([Sample.folder])
        let list = try await Program.run(["list", Sample.folder])
        #expect(plain.status == 0)
        #expect(plain.output == list.output)
        #expect(plain.errors.isEmpty)
        #expect(plain.lines.count == 18)
    }

    @Test func theSampleLibraryIsListedWithoutAPath() async throws {
        let outcome = try await Program.run([])
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 18)
    }

    @Test func keysAreTakenFromTheTerminalWhereStandardInputIsNone() async throws {
        try await TerminalSession.run([Sample.folder], feeding: "echo qqq") { terminal in
            try await terminal.waitForLibrary()
            try await terminal.press("j", "Enter")
            try await terminal.wait(for: "文库 › 在全县教育工作会议上的讲话")
            try await terminal.press("Q")
            #expect(try await terminal.exitStatus() == 0)
            #expect(try await terminal.flags() == .left)
        }
    }

    @Test func aTextOnStandardInputIsReadWhileKeysComeFromTheTerminal() async throws {
        let scratch = try Scratch()
        try scratch.write("speech.txt", "在试验会议上的讲话\n同志们：\n一、先看水位\n水位高了要上堤。\n二、再看天色\n天色暗了要点灯。\n")
        try await TerminalSession.run(["-"], feeding: "cat speech.txt", in: scratch) { terminal in
            try await terminal.wait(for: "在试验会议上的讲话")
            try await terminal.press("Enter")
            try await terminal.wait(for: "水位高了要上堤")
            try await terminal.press("Q")
            #expect(try await terminal.exitStatus() == 0)
        }
    }

    @Test func textPrintsStandardInputAsItIs() async throws {
        let text = "\u{feff}在试验会议上的讲话\r\n　　同志们：\u{3000}好\u{200b}！\n"
        let outcome = try await Program.run(["text", "-"], input: text)
        #expect(outcome.status == 0)
        #expect(outcome.output.unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test func aReaderThatGoesAwayEndsTheProgramQuietly() async throws {
        let scratch = try Scratch()
        let command = "{ '\(try Program.duidu())' match --json '\(Sample.folder)'; } | head -1"
        let outcome = try await Program.runCommand(["bash", "-c", command], in: scratch)
        #expect(outcome.lines.count == 1)
        #expect(outcome.errors.isEmpty)
    }
}
