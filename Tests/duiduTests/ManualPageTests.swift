import Testing
import Views

struct ManualPageTests {
    private static let languages = ["en", "zh-CN", "zh-TW"]

    private func page(_ language: String) async throws -> Outcome {
        let outcome = try await Program.run(["man", "--language", language])
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        return outcome
    }

    @Test(arguments: languages)
    func everyCommandAndKeyIsInTheManual(_ language: String) async throws {
        let manual = try await page(language)
        let help = try await Program.run(["--help"]).lines
        let commands = help.compactMap { $0.firstMatch(of: /^  ([a-z]+)\s/).map { String($0.output.1) } }
        #expect(commands.count > 10)
        for command in commands where !["help", "duidu"].contains(command) {
            #expect(manual.lines.contains { $0.hasPrefix(".Ss duidu \(command)") }, "\(command)")
        }
        let tags = manual.lines.filter { $0.hasPrefix(".It Ic ") }
        #expect(tags.count == Keymap.standard.bindings.count)
        #expect(manual.output.contains("\\-\\-only\\-differences"))
        #expect(manual.output.contains(/\p{Han}{4}/) == (language != "en"))
    }

    @Test(arguments: languages)
    func mandocHasNothingToSay(_ language: String) async throws {
        let scratch = try Scratch()
        let file = try scratch.write("duidu.1", try await page(language).output)
        let lint = try await Program.runCommand(["mandoc", "-T", "lint", "-W", "warning", file], in: scratch)
        #expect(lint.status == 0)
        #expect(lint.output.isEmpty)
        let shown = try await Program.runCommand(["mandoc", "-T", "utf8", file], in: scratch)
        #expect(shown.output.contains("config.toml"))
    }
}
