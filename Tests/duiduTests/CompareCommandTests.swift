import Testing

@Suite(.serialized)
struct CompareCommandTests {
    private static let schools = ["/2018-09-07 在全县教育工作会议上的讲话.txt", "/2023年/2023-09-08 在全县教育高质量发展大会上的讲话.txt"]
        .map { Sample.folder + $0 }
    private static let towns = Sample.folder + "/2022年/乡镇会议讲话三篇.txt"

    private func compare(_ arguments: String..., environment: [String: String?] = [:]) async throws -> Outcome {
        try await Program.run(["compare"] + arguments, environment: environment)
    }

    @Test func aComparisonInAPipeMarksWhatDiffers() async throws {
        let outcome = try await Program.run(["compare", "--width", "300"] + Self.schools)
        #expect(outcome.status == 0)
        #expect(outcome.lines[0].hasSuffix(Self.schools[0]) && outcome.lines[1].hasSuffix(Self.schools[1]))
        #expect(outcome.output.contains(/1\/\d+ (原文|近似|同旨|套语) \d+%/))
        #expect(outcome.output.contains("好老师{+肯+}留在山里"))
        #expect(!outcome.output.contains("\u{1b}"))
        let coloured = try await Program.run(["compare", "--width", "300", "--color", "always"] + Self.schools)
        #expect(coloured.output.contains("好老师\u{1b}[32m肯\u{1b}[0m留在山里"))
        #expect(!coloured.output.contains("{+"))
    }

    @Test func theWidthGoesByTheOptionThenTheEnvironment() async throws {
        func widest(_ arguments: [String], _ environment: [String: String?] = [:]) async throws -> Int {
            let outcome = try await Program.run(["compare"] + arguments + Self.schools, environment: environment)
            #expect(outcome.status == 0)
            return outcome.lines.dropFirst(2).map { line in
                line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2e80 ? 2 : 1) }
            }.max() ?? 0
        }
        let (usual, wide, narrow) = (
            try await widest([]), try await widest([], ["COLUMNS": "140"]), try await widest(["--width", "50"])
        )
        #expect((90...100).contains(usual))
        #expect((130...140).contains(wide))
        #expect((40...50).contains(narrow))
    }

    @Test func speechesOfOneFileAreComparedByTheirNumbers() async throws {
        let outcome = try await compare(Self.towns + "#1", Self.towns + "#3")
        #expect(outcome.status == 0)
        #expect(outcome.lines[0].contains("篇一") && outcome.lines[1].contains("篇三"))
    }

    @Test func sectionsAreNamedBehindTheFileAndStandardInputIsADash() async throws {
        let outcome = try await compare(Self.towns + "#1:1", Self.schools[0] + ":1")
        #expect(outcome.status == 0)
        let heading = try await Program.run(["tree", Self.schools[0]]).lines[1].trimmingPrefix(/\s+/)
        #expect(outcome.lines[1].hasPrefix(heading))
        let text = try await Program.run(["text", Self.schools[0]]).output
        let piped = try await Program.run(["compare", "--only-differences", "-", Self.schools[0]], input: text)
        #expect(piped.status == 0)
        #expect(piped.lines.count == 3)
        #expect(piped.lines[2] == "改 0 处，删 0 处，增 0 处")
    }

    @Test func onlyWhatDiffersIsPrintedIfWanted() async throws {
        let scratch = try Scratch()
        let old = try await Program.run(["text", Self.schools[0]]).output
        let first = try scratch.write("old.txt", old)
        let second = try scratch.write("new.txt", old.replacing("老师", with: "先生"))
        let outcome = try await compare("--only-differences", first, second)
        #expect(outcome.output.contains("[-老师-]") && outcome.output.contains("{+先生+}"))
        let bare = try await compare("--context", "0", first, second)
        #expect(bare.lines.count < outcome.lines.count)
        let whole = try await compare(first, second)
        #expect(whole.lines.count > outcome.lines.count)
        #expect(
            bare.lines.dropFirst(3).allSatisfy {
                $0.hasPrefix("……") || $0.contains(" ~ ") || $0.contains(" + ") || $0.contains(" - ")
            })
    }

    @Test func outlinesStandBesideEachOther() async throws {
        let outcome = try await Program.run(["compare", "--outline"] + Self.schools)
        #expect(outcome.status == 0)
        for (side, file) in Self.schools.enumerated() {
            let headings = try await Program.run(["tree", file]).lines.dropFirst().map {
                String($0.trimmingPrefix(/\s+/).prefix(8))
            }
            #expect(!headings.isEmpty)
            for heading in headings { #expect(outcome.output.contains(heading), "side \(side)") }
        }
        #expect(outcome.lines.contains { $0.contains("│") })
        let differences = try await Program.run(["compare", "--outline", "--only-differences"] + Self.schools)
        #expect(!differences.output.contains("│"))
    }

    @Test func sectionsAreComparedWithTheirCounterparts() async throws {
        let outcome = try await Program.run(["compare", "--sections"] + Self.schools)
        #expect(outcome.status == 0)
        #expect(outcome.lines.contains { $0.contains(/^\d+  .+ ~ .+/) })
        let itself = try await Program.run(
            ["compare", "--sections", "--only-differences", Self.schools[0], "-"],
            input: Program.run(["text", Self.schools[0]]).output)
        #expect(!itself.output.contains("只在"))
        #expect(!itself.output.contains("[-"))
    }

    @Test(arguments: [
        ["#4"], [":没有这一节"], [":99"],
    ])
    func aTextThatIsNotThereIsAFailureThatIsNamed(_ ending: [String]) async throws {
        let outcome = try await compare(Self.towns + ending[0], Self.schools[0])
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("乡镇会议讲话三篇.txt" + ending[0]))
    }

    @Test func aFolderIsNoTextToCompare() async throws {
        let outcome = try await compare(Sample.folder, Self.schools[0])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("文件夹"))
    }

    @Test(arguments: [
        ["--width", "3"], ["--context", "-1"], ["--sections", "--outline"], ["--layout", "fine"], ["--sort", "fine"],
    ])
    func wrongUsageEndsWithStatus2(_ options: [String]) async throws {
        #expect(try await Program.run(["compare"] + options + Self.schools).status == 2)
        #expect(try await compare(Self.schools[0], Self.schools[0]).status == 2)
        #expect(try await compare(Self.towns + "#1", Self.towns + "#1").status == 2)
    }

    @Test func onATerminalTheScreenOpensAndTextIfAskedFor() async throws {
        try await TerminalSession.run(["compare"] + Self.schools) { terminal in
            try await terminal.wait(for: "the comparison") { $0.contains("━┿━") }
        }
        try await TerminalSession.run(["compare", "--text"] + Self.schools) { terminal in
            try await terminal.wait(for: "the text") { $0.contains(/\d+\/\d+ (原文|近似|同旨) \d+%/) && !$0.contains("━┿━") }
        }
    }
}
