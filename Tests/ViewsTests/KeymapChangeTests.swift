import Screen
import Testing

@testable import Reading
@testable import Views

struct KeymapChangeTests {
    private func changed(_ pairs: KeyValuePairs<String, String>) -> (keymap: Keymap, problems: [Int: KeymapChange.Problem]) {
        Keymap.changed(by: pairs.map { KeymapChange(command: $0.key, keys: $0.value) })
    }

    private func spelling(_ command: Command, _ keymap: Keymap) -> String? {
        keymap.bindings.first { $0.command == command }?.spelling
    }

    @Test func aChangeReplacesTheKeysInDispatchMenuAndHelp() {
        let (keymap, problems) = changed(["next-match": "B F5"])
        #expect(problems.isEmpty)
        #expect(keymap.answer(to: [.character("B")], in: .text) == .command(.nextMatch))
        #expect(keymap.answer(to: [.character(".")], in: .text) == .nothing)
        #expect(keymap.menu(of: .text).contains { $0.spelling == "B F5" })
        let size = Size(columns: 80, rows: 60)
        var session = Session(locale: .chinese, symbols: Symbols(), keymap: keymap)
        _ = session.receive(.libraryRead(OpenedLibrary.sample.library))
        session.press("?", size)
        #expect(session.picture(size).grid.picture.contains("B F5"))
    }

    @Test func aConflictNamesBothCommandsAndTheRestHolds() {
        let (keymap, problems) = changed(["down": "k", "help": "F6"])
        #expect(problems == [0: .conflict("k", .down, .up)])
        #expect(spelling(.down, keymap) == "j Down")
        #expect(spelling(.help, keymap) == "F6")
    }

    @Test func keysThatBeginOthersAreAConflict() {
        #expect(changed(["help": "z"]).problems.count == 1)
        #expect(changed(["help": "zq"]).problems.isEmpty)
    }

    @Test func twoCommandsMaySwapTheirKeys() {
        let (keymap, problems) = changed(["down": "k Up", "up": "j Down"])
        #expect(problems.isEmpty)
        #expect(spelling(.up, keymap) == "j Down")
    }

    @Test func ofTwoChangesThatContradictTheLaterIsLeftOut() {
        let (keymap, problems) = changed(["down": "F5", "up": "F5"])
        #expect(problems == [1: .conflict("F5", .up, .down)])
        #expect(spelling(.down, keymap) == "F5")
    }

    @Test func commandsKeysAndDigitsThatCannotBeAreNamed() {
        let problems = changed(["bogus": "x", "down": "F99x\u{7}", "up": "5"]).problems
        #expect(problems == [0: .unknownCommand("bogus"), 1: .unknownKey("F99x\u{7}"), 2: .unknownKey("5")])
    }

    @Test func aCommandMayLoseItsKeysAndItsHint() {
        let (keymap, problems) = changed(["mark": ""])
        #expect(problems.isEmpty)
        let size = Size(columns: 100, rows: 30)
        var session = Session(locale: .chinese, symbols: Symbols(), keymap: keymap)
        _ = session.receive(.libraryRead(OpenedLibrary.sample.library))
        #expect(!session.picture(size).grid.text(row: 29).contains("标记"))
    }

    @Test(arguments: Command.allCases)
    func everyCommandHasANameThatReadsBack(command: Command) {
        #expect(Command(id: command.id) == command)
        #expect(command.id.allSatisfy { $0.isLowercase || $0 == "-" })
    }
}
