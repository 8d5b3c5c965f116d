import Glibc
import Testing

/// What can't be read is named with its reason, and the others are read.
@Suite(.serialized)
struct FailureTests {
    private static let speech = "在试验会议上的讲话\n同志们：\n一、先看水位\n水位高了要上堤。\n二、再看天色\n天色暗了要点灯。\n"
    private static let broken: [(name: String, bytes: [UInt8]?, reason: String, chinese: String)] = [
        ("missing.txt", nil, "no such file or folder", "没有这个文件或文件夹"),
        ("picture.txt", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], "not a text file", "不是文本文件"),
        ("nul.txt", Array("同志们".utf8) + [0] + Array("好".utf8), "not a text file", "不是文本文件"),
        ("empty.txt", [], "empty", "空文件"),
        ("blank.txt", Array("\u{feff} \n\u{3000}\n".utf8), "empty", "空文件"),
        ("late.txt", Array("同志们：".utf8) + [0xff] + Array("好".utf8), "byte 12 isn't UTF-8", "第 12 字节不是 UTF-8"),
    ]

    @Test(arguments: broken.indices)
    func aFileThatCannotBeReadIsNamedWithItsReason(_ index: Int) async throws {
        let (name, bytes, reason, chinese) = Self.broken[index]
        let scratch = try Scratch()
        if let bytes { try scratch.write(name, bytes: bytes) }
        try scratch.write("good.txt", Self.speech)
        for command in ["list", "tree", "match", "screen"] {
            let alone = try await Program.run([command, name], in: scratch, environment: ["LANG": "C"])
            #expect(alone.status == 1)
            #expect(alone.output.isEmpty)
            #expect(alone.errors.hasPrefix("duidu: \(name): \(reason)"))
            let both = try await Program.run([command, name, "good.txt"], in: scratch)
            #expect(both.status == 0)
            #expect(both.errors.hasPrefix("duidu: \(name): \(chinese)"))
            #expect(both.errors.split(separator: "\n").count == 1)
            #expect(command == "match" || both.output.contains("在试验会议上的讲话"))
        }
        for arguments in [["text", name], ["compare", name, "good.txt"], [name]] {
            let outcome = try await Program.run(arguments, in: scratch, environment: ["LANG": "C"])
            #expect(outcome.status == 1)
            #expect(outcome.errors.hasPrefix("duidu: \(name): \(reason)"))
        }
    }

    @Test func anEmptyFolderIsNamed() async throws {
        let scratch = try Scratch()
        try scratch.write("folder/.hidden", "x")
        try scratch.write("folder/picture.png", "x")
        mkdir(scratch.file("empty"), 0o755)
        for folder in ["empty", "folder"] {
            let outcome = try await Program.run(["list", folder], in: scratch, environment: ["LANG": "C"])
            #expect(outcome.status == 1)
            #expect(outcome.errors == "duidu: \(folder): there is no file to read in this folder\n")
        }
    }

    @Test(.disabled(if: getuid() == 0, "root may read everything"))
    func aFileWithoutPermissionIsNamed() async throws {
        let scratch = try Scratch()
        try scratch.write("secret.txt", Self.speech)
        chmod(scratch.file("secret.txt"), 0)
        let outcome = try await Program.run(["list", "secret.txt"], in: scratch, environment: ["LANG": "C"])
        #expect(outcome.status == 1)
        #expect(outcome.errors.hasPrefix("duidu: secret.txt: not readable for you"))
    }

    @Test func aPipeOrDeviceInAFolderHoldsNothingUp() async throws {
        let scratch = try Scratch()
        try scratch.write("folder/good.txt", Self.speech)
        mkfifo(scratch.file("folder/pipe.txt"), 0o644)
        let outcome = try await Program.run(["list", "folder", "/dev/zero"], in: scratch, environment: ["LANG": "C"])
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("duidu: folder/pipe.txt: not an ordinary file"))
        #expect(outcome.errors.contains("duidu: /dev/zero: not an ordinary file"))
        #expect(outcome.output.contains("在试验会议上的讲话"))
    }

    @Test func aFolderThatLinksToItselfIsReadOnce() async throws {
        let scratch = try Scratch()
        try scratch.write("folder/good.txt", Self.speech)
        symlink(".", scratch.file("folder/again"))
        symlink("nowhere.txt", scratch.file("folder/broken.txt"))
        let outcome = try await Program.run(["list", "folder"], in: scratch, environment: ["LANG": "C"])
        #expect(outcome.lines.count == 2)
        #expect(outcome.errors.hasPrefix("duidu: folder/broken.txt: no such file"))
    }

    @Test func theReaderSaysWhyThereIsNothingToShow() async throws {
        let scratch = try Scratch()
        try scratch.write("nul.txt", bytes: [0, 1, 2])
        try await TerminalSession.run(["nul.txt"], environment: ["LANG": "C"], in: scratch) { terminal in
            try await terminal.wait(for: "duidu: nul.txt: not a text file")
            #expect(try await terminal.exitStatus() == 1)
            #expect(try await terminal.flags() == .left)
        }
    }

    @Test func theReaderShowsTheOthersAndNamesWhatIsUnreadable() async throws {
        let scratch = try Scratch()
        try scratch.write("folder/good.txt", Self.speech)
        try scratch.write("folder/nul.txt", bytes: [0, 1, 2])
        try await TerminalSession.run(["folder"], in: scratch) { terminal in
            try await terminal.wait(for: "the speech and the failure") {
                $0.contains("在试验会议上的讲话") && $0.contains("nul.txt")
            }
        }
    }
}
