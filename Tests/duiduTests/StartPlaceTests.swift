import Testing

/// Where the reader begins, and what it lends the terminal to.
@Suite(.serialized)
struct StartPlaceTests {
    private static let speech = """
        在全乡大会上的讲话
        同志们：
        今天开这个会，说三件事，大家都听一听，听完了各人回去想一想。
        一、把路修好
        路修好了，山里的竹子和茶叶就出得去，外面的种子和肥料就进得来。
        二、把水引来
        水引来了，坡上的地就能种稻子，老人也不用再去山脚挑水。
        """

    @Test func aSectionBehindAPathIsOpened() async throws {
        let scratch = try Scratch()
        try scratch.write("a.txt", Self.speech)
        try await TerminalSession.run(["a.txt:二"], in: scratch) { terminal in
            try await terminal.wait(for: "the section") { $0.hasPrefix(" 文库 › 在全乡大会上的讲话 › 二、把水引来") }
        }
        try await TerminalSession.run(["a.txt:9"], in: scratch) { terminal in
            try await terminal.wait(for: "找不到：9")
        }
    }

    @Test func wordsAreFoundAtTheStart() async throws {
        let scratch = try Scratch()
        try scratch.write("a.txt", Self.speech)
        try await TerminalSession.run(["a.txt", "--find", "種稻子"], in: scratch) { terminal in
            try await terminal.wait(for: "1 处，1 篇")
        }
    }

    @Test func theEditorGetsTheLineAndWhatItWroteIsRead() async throws {
        let scratch = try Scratch()
        try scratch.write("a b.txt", Self.speech)
        let editor = try scratch.write("editor", "#!/bin/sh\necho \"$1\" >line\nprintf '三、把田种好\\n' >>\"$2\"\n")
        try await TerminalSession.run(["a b.txt:一"], environment: ["EDITOR": "sh \(editor)"], in: scratch) { terminal in
            try await terminal.wait(for: "the section") { $0.contains("› 一、把路修好") }
            try await terminal.press("e")
            try await terminal.wait(for: "重新读入")
            let screen = try await terminal.screen()
            #expect(screen.contains("三、把田种好"))
            #expect(screen.hasPrefix(" 文库 › 在全乡大会上的讲话 › 一、把路修好"))
        }
        #expect(try scratch.read("line") == "+4\n")
    }

    @Test func aFileThatWasEditedKeepsThePlaceAndNotTheOneOfTheLastSession() async throws {
        let scratch = try Scratch()
        try scratch.write("a.txt", Self.speech)
        let editor = try scratch.write("editor", "#!/bin/sh\nprintf '三、把田种好\\n' >>\"$2\"\n")
        try await TerminalSession.run(["a.txt:一"], in: scratch) { terminal in
            try await terminal.wait(for: "the section") { $0.contains("› 一、把路修好") }
            try await terminal.press("Q")
            #expect(try await terminal.exitStatus() == 0)
        }
        try await TerminalSession.run(["a.txt"], environment: ["EDITOR": "sh \(editor)"], in: scratch) { terminal in
            try await terminal.wait(for: "the place of the last session") { $0.contains("› 一、把路修好") }
            try await terminal.press("]", "]")
            try await terminal.wait(for: "the next section") { $0.contains("› 二、把水引来") }
            try await terminal.press("e")
            let screen = try await terminal.wait(for: "重新读入")
            #expect(screen.hasPrefix(" 文库 › 在全乡大会上的讲话 › 二、把水引来"))
        }
    }
}
