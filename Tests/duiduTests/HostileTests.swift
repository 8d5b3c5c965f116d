import Foundation
import Testing

/// Files, names and titles that try to act on the terminal.
@Suite(.serialized)
struct HostileTests {
    /// Character sequences none of which may reach the terminal: titles and colours set, screens cleared and switched, text
    /// turned round or hidden, replies asked for.
    private static let attacks = [
        "\u{1b}]0;HACKED\u{7}", "\u{1b}]52;c;SEFDS0VE\u{7}", "\u{1b}[5;41m", "\u{1b}[2J", "\u{1b}[?1049l", "\u{1b}[6n", "\u{1b}c",
        "\u{9b}5;41m", "\u{9d}0;HACKED\u{9c}", "\u{202e}", "\u{2066}", "\u{200b}", "\u{200f}", "\u{feff}", "\u{e0041}\u{e007f}",
        "\u{2028}", "\u{fff9}", "\u{8}\u{8}", "\u{7f}", "\u{e}", "\u{ad}",
    ]
    private static let sentence = "一个村子的好日子要靠一锄头一锄头挖出来，谁也替不了谁。"

    private static var speech: String {
        let lines = attacks.map { "水位高了\($0)要上堤，天色暗了就点灯。" }
        let marks = "山e" + String(repeating: "\u{301}", count: 200) + "水。"
        let title = "在\(attacks[0])试验\(attacks[2])会议\(attacks[9])上的讲话"
        return ([title, "同志们：", "一、先看\(attacks[3])水位"] + lines + [marks, sentence, "\u{301}再看天色。"]).joined(separator: "\n")
    }

    private static let name = "坏\u{1b}]0;HACKED\u{7}\u{202e}名\n伪造的行.txt"

    private func folder() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("folder/" + Self.name, Self.speech)
        try scratch.write("folder/second.txt", "在另一个会议上的讲话\n各位代表：\n" + Self.attacks.joined() + Self.sentence + "\n")
        return scratch
    }

    /// No attack was carried out, and none was sent.
    private func expectNothingActed(
        in terminal: TerminalSession, isReader: Bool, at location: SourceLocation = #_sourceLocation
    ) async throws {
        #expect(try await terminal.ask("#{pane_title}") != "HACKED", sourceLocation: location)
        let screen = try await terminal.screen(styled: true)
        #expect(!screen.contains(/\u{1b}\[5[;m]/), "something blinks", sourceLocation: location)
        #expect(!screen.contains("\n伪造的行"), "a file name begins a line", sourceLocation: location)
        // The bytes from the program's start on; the shell before it asks for bracketed paste and the like.
        let bytes = try terminal.scratch.read("bytes")
        let begin = bytes.range(of: "sh run")?.upperBound ?? bytes.startIndex
        let own = isReader ? ["\u{1b}[2J", "\u{1b}[?1049l", "\u{e}", "\u{8}\u{8}"] : []
        for attack in Self.attacks where !own.contains(attack) {
            let sent = bytes[begin...].unicodeScalars.firstRange(of: attack.unicodeScalars) != nil
            #expect(!sent, "\(attack.debugDescription) reached the terminal", sourceLocation: location)
        }
    }

    @Test(arguments: ["list", "tree", "match", "screen", "text"])
    func aSubcommandPrintsNothingThatActsOnATerminal(_ command: String) async throws {
        let scratch = try folder()
        let options = command == "screen" ? ["--keys", "j Enter"] : []
        let arguments = [command] + options + [command == "text" ? "folder/" + Self.name : "folder"]
        try await TerminalSession.run(arguments, size: (200, 60), isRecorded: true, in: scratch) { terminal in
            #expect(try await terminal.exitStatus() == 0)
            let screen = try await terminal.wait(for: command == "match" ? "一锄头一锄头" : "水位")
            #expect(screen.contains("¬"))
            try await expectNothingActed(in: terminal, isReader: false)
            #expect(try await terminal.flags() == .left)
        }
    }

    @Test func anErrorNamesAHostileFileHarmlessly() async throws {
        let name = Self.name
        try await TerminalSession.run(["list", name], size: (200, 20), isRecorded: true) { terminal in
            #expect(try await terminal.exitStatus() == 1)
            try await terminal.wait(for: "duidu: 坏¬]0;HACKED¬¬名")
            try await expectNothingActed(in: terminal, isReader: false)
        }
    }

    @Test func wrongUsageWithHostileWordsIsHarmless() async throws {
        try await TerminalSession.run(["list", "--\u{1b}]0;HACKED\u{7}"], size: (200, 20), isRecorded: true) { terminal in
            #expect(try await terminal.exitStatus() == 2)
            try await expectNothingActed(in: terminal, isReader: false)
        }
    }

    @Test func theReaderShowsMarkersInPlaceOfWhatWouldAct() async throws {
        let scratch = try folder()
        try await TerminalSession.run(["--ambiguous", "1", "folder"], isRecorded: true, in: scratch) { terminal in
            try await terminal.wait(for: "the list") { $0.contains("水位") && $0.contains("在另一个会议上的讲话") }
            for keys in [["j", "Enter"], ["]", "c"], ["Tab"], ["C-f"], ["G"], ["?"], ["q"], ["F9"], ["Escape"], ["g"]] {
                for key in keys { try await terminal.press(key) }
                let screen = try await terminal.screen()
                #expect(screen.split(separator: "\n").count > 5, "after \(keys)")
                #expect(try await terminal.ask("#{alternate_on}") == "1")
            }
            try await terminal.resize(to: 60, 15)
            try await terminal.wait(for: "水位高了¬")
            try await expectNothingActed(in: terminal, isReader: true)
            try await terminal.press("Q")
            #expect(try await terminal.exitStatus() == 0)
            #expect(try await terminal.flags() == .left)
        }
    }

    @Test func theComparisonOfHostileFilesIsHarmless() async throws {
        let scratch = try folder()
        try await TerminalSession.run(
            ["compare", "--ambiguous", "1", "folder/" + Self.name, "folder/second.txt"], isRecorded: true, in: scratch
        ) {
            terminal in
            try await terminal.wait(for: "the comparison") { $0.contains("━┿━") && $0.contains("¬") }
            try await expectNothingActed(in: terminal, isReader: true)
            try await terminal.press("Q")
            #expect(try await terminal.exitStatus() == 0)
        }
    }

    @Test func recordsEscapeWhatIsInvisible() async throws {
        let scratch = try folder()
        for command in ["list", "tree", "match"] {
            let outcome = try await Program.run([command, "--json", "folder"], in: scratch)
            #expect(outcome.status == 0)
            let invisible = outcome.output.unicodeScalars.filter {
                $0 != "\n" && [.control, .format, .lineSeparator].contains($0.properties.generalCategory)
            }
            #expect(invisible.isEmpty)
            let records = try JSONRecord.all(of: outcome.output).dropFirst()
            let places = try records.flatMap { $0.names.contains("a") ? [try $0.record("a"), try $0.record("b")] : [$0] }
            #expect(try places.contains { try $0.string("doc") == "folder/" + Self.name })
        }
    }

    @Test func aLineOfTwoMegabytesIsOpenedAndWalkedThrough() async throws {
        var state: UInt32 = 1
        func random(_ bound: UInt32) -> UInt32 {
            state = state &* 1_664_525 &+ 1_013_904_223
            return (state >> 8) % bound
        }
        var line = String.UnicodeScalarView()
        for place in 1...700_000 { line.append(place % 19 == 0 ? "，" : Unicode.Scalar(0x4e00 + random(3000)) ?? "一") }
        let scratch = try Scratch()
        try scratch.write("line.txt", "在试验会议上的讲话\n" + String(line) + "到此为止")
        let list = try await Program.run(["list", "line.txt"], in: scratch)
        #expect(list.status == 0)
        try await TerminalSession.run(["line.txt"], in: scratch) { terminal in
            try await terminal.wait(for: "在试验会议上的讲话")
            try await terminal.press("Enter")
            try await terminal.wait(for: "the reader") { $0.hasPrefix(" 文库 › 在试验") }
            try await terminal.press("G")
            try await terminal.wait(for: "到此为止")
            try await terminal.resize(to: 50, 12)
            try await terminal.wait(for: "the end after a resize") { $0.contains("止") && $0.split(separator: "\n").count <= 12 }
            try await terminal.press("g")
            try await terminal.wait(for: "the beginning") { $0.contains("\n在试验会议上的讲话") }
            try await terminal.press("Q")
            #expect(try await terminal.exitStatus() == 0)
        }
    }
}
