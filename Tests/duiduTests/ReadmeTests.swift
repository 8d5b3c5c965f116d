import Foundation
import Testing

@testable import Views

/// The README shows what the program shows.
@Suite(.serialized)
struct ReadmeTests {
    private static let path = Sample.repository + "/README.md"

    private static func lines() throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    }

    private static func write(_ lines: [String]) throws {
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
    }

    /// A screen in the README: what follows `<!-- duidu screen` up to `-->`, and the lines inside the fence behind it.
    struct Screen {
        let line: Int
        let arguments: [String]
        let body: Range<Int>
    }

    /// Words as a shell reads them, as far as single and double quotes go.
    static func words(of command: Substring) -> [String] {
        var words: [String] = []
        var quote: Character?
        var isInside = false
        for character in command {
            if character == quote {
                quote = nil
            } else if quote == nil, character == "'" || character == "\"" {
                quote = character
                if !isInside { words.append("") }
                isInside = true
            } else if quote == nil, character == " " {
                isInside = false
            } else {
                if !isInside { words.append("") }
                isInside = true
                words[words.count - 1].append(character)
            }
        }
        return words
    }

    static func screens(in lines: [String]) throws -> [Screen] {
        try lines.enumerated().compactMap { number, line in
            guard let marker = line.wholeMatch(of: /<!-- duidu (screen .*?) ?-->\s*/) else { return nil }
            let fence = lines[(number + 1)...].firstIndex { !$0.isEmpty }
            let open = try #require(fence.flatMap { lines[$0].hasPrefix("```") ? $0 : nil }, "README:\(number + 1): no fence")
            let close = try #require(lines[(open + 1)...].firstIndex { $0.hasPrefix("```") }, "README:\(open + 1): no end")
            return Screen(line: number + 1, arguments: words(of: marker.1), body: open + 1..<close)
        }
    }

    /// The README's keys table, made from the keymap.
    static var keysTable: [String] {
        ["| keys | action |", "|---|---|"]
            + Keymap.bindings.map { binding in
                let keys = binding.spelling.split(separator: " ").map { "`\($0.replacingOccurrences(of: "|", with: "\\|"))`" }
                return "| \(keys.joined(separator: " ")) | \(binding.name(.english)) |"
            }
    }

    @Test func aLongReadmeHasThreeScreensAndTheKeys() throws {
        let lines = try Self.lines()
        guard lines.count > 20 else { return }
        #expect(
            try Self.screens(in: lines).count >= 3, "README.md lacks screens: <!-- duidu screen ARGUMENTS --> and a fenced block")
        #expect(lines.contains("<!-- keys -->") && lines.contains("<!-- /keys -->"), "README.md lacks the table of keys")
    }

    @Test func theScreensAreWhatTheProgramPrints() async throws {
        var lines = try Self.lines()
        for screen in try Self.screens(in: lines).reversed() {
            // Paths in the README are those of the repository.
            let command = ["env", "-C", Sample.repository, try Program.duidu()] + screen.arguments
            let outcome = try await Program.runCommand(command, in: try Scratch(), environment: ["LANG": "C"])
            #expect(outcome.status == 0, "README:\(screen.line): \(outcome.errors)")
            let printed = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
            if Sample.rewrites {
                lines.replaceSubrange(screen.body, with: printed)
            } else {
                let shown = Array(lines[screen.body])
                #expect(shown == printed, "README.md:\(screen.line) is old; UPDATE_EXPECTED=1 rewrites it")
            }
        }
        if Sample.rewrites { try Self.write(lines) }
    }

    @Test func theKeysAreThoseOfTheKeymap() throws {
        var lines = try Self.lines()
        guard let open = lines.firstIndex(of: "<!-- keys -->") else { return }
        let close = try #require(lines[open...].firstIndex(of: "<!-- /keys -->"), "README.md: <!-- keys --> has no end")
        let table = [""] + Self.keysTable + [""]
        if Sample.rewrites {
            lines.replaceSubrange(open + 1..<close, with: table)
            try Self.write(lines)
        }
        let shown = lines[(open + 1)..<(Sample.rewrites ? open + 1 + table.count : close)].filter { !$0.isEmpty }
        #expect(shown == Self.keysTable, "the table of keys is old; UPDATE_EXPECTED=1 rewrites it")
    }

    @Test func markersAreRead() throws {
        let lines = ["# x", "<!-- duidu screen --keys 'j Enter' \"a b\" c -->", "```", "one", "two", "```", "text"]
        let screen = try #require(try Self.screens(in: lines).first)
        #expect(screen.arguments == ["screen", "--keys", "j Enter", "a b", "c"])
        #expect(Array(lines[screen.body]) == ["one", "two"])
        #expect(Self.keysTable.contains("| `j` `Down` | next row |"))
    }
}
