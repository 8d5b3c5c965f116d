import Testing

@Suite(.serialized)
struct CommandLineTests {
    private static let commands = ["read", "list", "text", "tree", "match", "search", "compare", "screen", "config"]

    @Test(arguments: [[]] + commands.map { [$0] })
    func helpAndVersionArePrinted(_ command: [String]) async throws {
        let help = try await Program.run(command + ["--help"], environment: ["LANG": "en_US.UTF-8"])
        #expect(help.status == 0)
        #expect(help.errors.isEmpty)
        #expect(help.output.contains("USAGE: duidu"))
        #expect(!help.output.contains(/\p{Han}/))
        let chinese = try await Program.run(command + ["--help"])
        #expect(chinese.status == 0)
        #expect(chinese.output.contains(/\p{Han}{4}/))
        let version = try await Program.run(command + ["--version"])
        #expect(version.status == 0)
        #expect(version.output.contains(/^\d+\.\d+\.\d+\n$/))
    }

    @Test(arguments: [
        ["--help", "--language", "zh-TW"], ["--language", "zh-TW", "--help"], ["--language=zh-TW", "-h"],
        ["help", "--language", "zh-TW"],
    ])
    func theLanguageOfTheHelpMayStandBeforeItOrBehind(_ arguments: [String]) async throws {
        let help = try await Program.run(arguments)
        #expect(help.status == 0 && help.errors.isEmpty)
        #expect(help.output.contains("子命令：") && help.output.contains("duidu compare") && help.output.contains("列印"))
        #expect(!help.output.contains("OVERVIEW") && !help.output.contains("打印"))
    }

    @Test func helpOfACommandIsInItsLanguageThroughout() async throws {
        let help = try await Program.run(["help", "match", "--language", "zh-CN"])
        #expect(help.output.contains("用法：duidu match") && help.output.contains("(默认 8)"))
        #expect(!help.output.contains("values:") && !help.output.contains("default"))
        let mistake = try await Program.run(["list", "--bogus", "x", "--language", "zh-CN"])
        #expect(mistake.status == 2 && mistake.errors.contains("错误：没有选项 '--bogus'"))
    }

    @Test(arguments: [
        ["list"], ["text"], ["tree"], ["match"], ["compare"], ["compare", "a"], ["screen"],
        ["--bogus"], ["list", "--bogus", "x"], ["text", "a", "b"], ["match", "--min", "0", "x"], ["match", "--min", "many", "x"],
        ["match", "--grade", "fine", "x"], ["match", "x", "--between", "a"], ["screen", "--size", "3", "x"],
        ["screen", "--size", "0x0", "x"], ["screen", "--keys", "\u{7}", "x"], ["screen", "--ambiguous", "3", "x"],
        ["--color", "pink", "x"], ["search"], ["search", "x"], ["search", "，", "x"], ["search", "r:a(", "x"],
        ["--color", "pink", "x"], ["--language", "fr", "x"],
    ])
    func wrongUsageEndsWithStatus2(_ arguments: [String]) async throws {
        let outcome = try await Program.run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(!outcome.errors.isEmpty)
    }

    @Test func theListIsSortedAndFilteredByFacts() async throws {
        func records(_ arguments: String...) async throws -> [JSONRecord] {
            let outcome = try await Program.run(["list", "--json"] + arguments + [Sample.folder])
            return try JSONRecord.all(of: outcome.output).filter { $0.fields["characters"] != nil }
        }
        let all = try await records()
        let lengths = try await records("--sort", "length").map { try $0.int("characters") }
        #expect(lengths == lengths.sorted(by: >))
        #expect(lengths.sorted() == (try all.map { try $0.int("characters") }).sorted())
        let welcomes = try await records("--filter", "harrow 2019").map { try $0.string("title") }
        #expect(welcomes == ["WELCOME TO THE DELEGATION OF HARROW FERRY"])
        #expect(try await records("--filter", "没有这样的讲话").isEmpty)
    }

    @Test func treesNestAndStayInTheirSpeech() async throws {
        let outcome = try await Program.run(["tree", "--json", Sample.folder])
        let records = try JSONRecord.all(of: outcome.output)
        #expect(try records.first?.string("type") == "run")
        var texts = DecodedTexts()
        var open: [(level: Int, end: Int)] = []
        var last = 0
        for record in records.dropFirst() {
            let (start, end) = (try record.int("start"), try record.int("end"))
            #expect(start < end)
            if record.fields["type"] != nil {
                #expect(try record.string("type") == "document")
                #expect(record.names.isSuperset(of: ["doc", "speech", "start", "end", "title"]))
                let bound = try await texts.text(of: record.string("doc"), 0, end)
                #expect(bound != nil, "a speech reaches behind its text")
                open = [(0, end)]
            } else {
                #expect(record.names == ["doc", "speech", "level", "start", "end", "label", "heading"])
                let level = try record.int("level")
                open.removeAll { $0.level >= level }
                let parent = try #require(open.last)
                #expect(level == parent.level + 1)
                #expect(end <= parent.end)
                #expect(start >= last)
                let beginning = try await texts.text(of: record.string("doc"), start, end) ?? ""
                let label = try record.string("label") + record.string("heading")
                #expect(beginning.first == label.first)
                open.append((level, end))
            }
            last = start
        }
        #expect(records.count > 17 * 3)
    }

    @Test func theTreeForPeopleHasTheSameSections() async throws {
        let records = try JSONRecord.all(of: try await Program.run(["tree", "--json", Sample.folder]).output).dropFirst()
        let lines = try await Program.run(["tree", Sample.folder]).lines
        let levels = try records.map { $0.names.contains("level") ? try $0.int("level") : 0 }
        #expect(lines.map { $0.prefix { $0 == " " }.count / 2 } == levels)
    }

    @Test func theListAsRecordsHasTheSameSpeeches() async throws {
        let outcome = try await Program.run(["list", "--json", Sample.folder])
        let records = try JSONRecord.all(of: outcome.output)
        #expect(try records.first?.string("type") == "run")
        #expect(records.count == 18)
        let lines = try await Program.run(["list", Sample.folder]).lines.dropFirst()
        for (record, line) in zip(records.dropFirst(), lines) {
            #expect(line.hasSuffix(try record.string("doc")))
            #expect(line.contains(try record.fields["date"] == nil ? " - " : record.string("date")))
        }
    }

    @Test func theScreenIsPrintedAtItsSize() async throws {
        let outcome = try await Program.run(["screen", "--keys", "j Enter", "--size", "80x24", Sample.folder])
        #expect(outcome.status == 0)
        #expect(outcome.lines[0].hasPrefix(" 文库 › 在全县教育工作会议上的讲话"))
        #expect(outcome.output.split(separator: "\n", omittingEmptySubsequences: false).count == 25)
        let list = try await Program.run(["screen", Sample.folder])
        #expect(list.output.contains("▌  在清溪县委农村工作会议"))
    }

    @Test func theScreenIsThatOfTheTerminal() async throws {
        let keys = ["j", "Enter", "]c", "c"]
        let printed = try await Program.run(["screen", "--keys", keys.joined(separator: " "), "--size", "90x28", Sample.folder])
        try await TerminalSession.run([Sample.folder], size: (90, 28)) { terminal in
            try await terminal.waitForLibrary()
            for key in keys { try await terminal.type(key == "Enter" ? "\r" : key) }
            try await terminal.wait(for: "what duidu screen prints:\n\(printed.output)") { $0 == printed.output }
        }
    }
}
