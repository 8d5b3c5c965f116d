import Testing

@Suite(.serialized)
struct ClipboardTests {
    @Test func aPassageIsHandedToTheDesktopWithItsSource() async throws {
        let scratch = try Scratch()
        try scratch.write(
            "a.txt", "在全乡大会上的讲话\n同志们：\n今天开这个会，说一件事。\n一、把路修好\n路修好了，山里的竹子和茶叶就出得去。\n")
        let tool = try scratch.write("bin/xclip", "#!/bin/sh\ncat >\"\(scratch.file("copied"))\"\n")
        try Scratch.makeExecutable(tool)
        let environment: [String: String?] = ["DISPLAY": ":9", "PATH": scratch.file("bin") + ":/usr/bin:/bin"]
        try await TerminalSession.run(["a.txt:一"], environment: environment, in: scratch) { terminal in
            try await terminal.wait(for: "the section") { $0.contains("› 一、把路修好") }
            try await terminal.press("j", "y")
            try await terminal.wait(for: "已复制 18 字")
        }
        let copied = try scratch.read("copied")
        #expect(copied == "路修好了，山里的竹子和茶叶就出得去。\n——《在全乡大会上的讲话》，一、把路修好（a.txt）")
    }
}
