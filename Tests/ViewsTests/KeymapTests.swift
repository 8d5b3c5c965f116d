import Screen
import Testing

@testable import Reading
@testable import Views

struct KeymapTests {
    private static let contexts: [Context] = [
        .library, .tree, .text, .compare, .parallels, .family, .families, .matrix, .outline, .notes, .hits, .help, .menu, .choice,
    ]

    /// Keys that lead to a page of each context, in the sample library.
    static let ways: [(context: Context, keys: String)] = [
        (.library, "j j"), (.text, "Enter ]c ]c ]c"), (.tree, "Enter ]] ]] h"), (.compare, "Enter ]c ]c c ]c"),
        (.parallels, "Enter ]] p"), (.family, "Enter ]c ]c F t"),
        (.families, "W j"), (.matrix, "X j l"), (.outline, "Enter ]c c T"), (.notes, "Enter a x Enter A"),
        (.hits, "/ 群 众 Enter j"), (.help, "? j"),
    ]

    @Test(arguments: contexts)
    func noTwoBindingsOfAContextShareASequenceNorItsBeginning(context: Context) {
        let bound = Keymap.bindings.filter { !$0.contexts.isDisjoint(with: context) }
            .flatMap { binding in binding.sequences.map { (binding.command, $0) } }
        for (index, (command, sequence)) in bound.enumerated() {
            for (other, longer) in bound[(index + 1)...] {
                let isPrefix = sequence.starts(with: longer) || longer.starts(with: sequence)
                #expect(!isPrefix, "\(command) and \(other) in one context: \(sequence), \(longer)")
            }
        }
    }

    @Test func noCommandHasTwoRows() {
        #expect(Set(Keymap.bindings.map(\.command)).count == Keymap.bindings.count)
    }

    @Test func everyCommandButShareAndTheMenuItselfIsInSomeMenu() {
        let offered = Set(Self.contexts.flatMap { Keymap.standard.menu(of: $0) }.map(\.command))
        #expect(
            Set(Keymap.bindings.map(\.command)).subtracting(offered) == [
                .share, .menu, .searchScope, .complete, .earlierLine, .laterLine, .caretLeft, .caretRight, .caretToStart,
                .caretToEnd, .eraseBehind, .eraseWord, .eraseToStart, .eraseToEnd,
            ])
    }

    @Test(arguments: Keymap.bindings.map(\.spelling))
    func theSpellingOfABindingReadsBack(spelling: String) throws {
        let binding = try #require(Keymap.bindings.first { $0.spelling == spelling })
        #expect(spelling.split(separator: " ").map { Key.sequence(spelling: String($0)) } == binding.sequences)
    }

    @Test(arguments: contexts)
    func everyContextHasHintsAndTheyWorkThere(context: Context) {
        let hinted = Keymap.bindings.filter { !$0.hints.isDisjoint(with: context) }
        #expect(!hinted.isEmpty)
        #expect(hinted.allSatisfy { !$0.contexts.isDisjoint(with: context) })
    }

    @Test(arguments: contexts)
    func whatMayFollowABeginningIsShown(context: Context) {
        for binding in Keymap.bindings where !binding.contexts.isDisjoint(with: context) {
            for sequence in binding.sequences where sequence.count > 1 {
                let shown = Keymap.standard.continuations(of: [sequence[0]], in: context).map(\.key)
                #expect(shown.contains(sequence[1].spelling))
            }
        }
    }

    /// F9, arrows and Enter do what the keys do: on every page, for every row of the menu.
    @Test(arguments: ways.map(\.keys))
    func theMenuDoesWhatTheKeysDo(way: String) throws {
        let size = Size(columns: 80, rows: 24)
        let start = Session(.sample, way, size)
        for (row, binding) in Keymap.standard.menu(of: Context(start.state)).enumerated() where binding.command != .escape {
            var (byKeys, byMenu) = (start, start)
            let sequence = try #require(binding.sequences.first)
            let wanted = sequence.flatMap { byKeys.press($0, size) }
            var keys = Array(repeating: Key.down, count: row)
            keys.insert(.function(9), at: 0)
            for key in keys { _ = byMenu.press(key, size) }
            let found = byMenu.press(.enter, size)
            let isSame = byMenu.picture(size).grid == byKeys.picture(size).grid
            #expect(isSame, "\(way): \(binding.spelling)")
            #expect(found.count == wanted.count, "\(way): \(binding.spelling)")
        }
    }

    @Test func everyPageIsReachedByArrowsEnterTabEscapeAndFunctionKeysAlone() {
        let size = Size(columns: 80, rows: 60)
        func menu(_ command: Command, _ context: Context) -> String {
            let row = Keymap.standard.menu(of: context).firstIndex { $0.command == command } ?? 0
            return "F9 " + String(repeating: "Down ", count: row) + "Enter "
        }
        func context(_ keys: String) -> Context { Context(Session(.sample, keys, size).state) }
        #expect(context("Down Enter") == .text)
        #expect(context("Down Enter Left") == .tree)
        #expect(context("Down Enter Tab Right Esc") == .library)
        let toMatch = "Enter " + menu(.nextMatch, .text) + menu(.nextMatch, .text)
        #expect(context(toMatch + menu(.compare, .text)) == .compare)
        #expect(context("Enter " + menu(.nextSection, .text) + menu(.parallels, .text)) == .parallels)
        #expect(context(menu(.compare, .library)) == .choice)
        #expect(context(menu(.search, .library) + "的 Enter") == .hits)
        #expect(context("F1") == .help)
        #expect(context("F10") == .menu)
    }
}
