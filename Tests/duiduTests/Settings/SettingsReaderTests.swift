import Screen
import Testing
import Views

@testable import duidu

struct SettingsReaderTests {
    private func read(_ text: String) -> SettingsReader { SettingsReader(text, file: "config.toml") }

    @Test(arguments: Language.allCases)
    func thePrintedDefaultsReadBackAsTheDefaults(language: Language) {
        let printed = SettingsFile.commented(in: language).split(separator: "\n")
        let active = printed.filter { $0.contains(/^# ([a-z-]+ = |\[keys\])/) }.map { String($0.dropFirst(2)) }
        let reader = read(active.joined(separator: "\n"))
        #expect(reader.problems.isEmpty, "\(reader.problems)")
        #expect(reader.assigned.count == Setting.all.count + Keymap.bindings.count)
        #expect(reader.settings.keymap.bindings.map(\.spelling) == Keymap.bindings.map(\.spelling))
        #expect(reader.settings.theme == "auto" && reader.settings.columns == nil && reader.settings.mouse)
        #expect(reader.settings.shortestMatch == Settings().shortestMatch && reader.settings.language == nil)
    }

    @Test func whatIsSetIsFound() {
        let reader = read(
            """
            theme = "light"
            language = "zh-TW"
            mouse = false
            ambiguous = 2
            columns = ["date", "reuse"]
            shortest-match = 12
            text-width = "narrow"
            [keys]
            help = "F5"
            """)
        #expect(reader.problems.isEmpty)
        #expect(reader.settings.theme == "light" && reader.settings.language == .traditional && !reader.settings.mouse)
        #expect(reader.settings.ambiguous == .wide && reader.settings.columns == [.date, .reuse])
        #expect(reader.settings.shortestMatch == 12 && reader.settings.textWidth == .narrow)
        #expect(reader.settings.keymap.answer(to: [.function(5)], in: .library) == .command(.help))
    }

    @Test func aWrongLineIsToldByItsNumberAndTheRestHolds() {
        let reader = read(
            """
            # mine
            theme = "light"
            langage = "en"
            mouse = "yes"
            this is no toml
            shortest-match = 3
            color = "never"

            [keys]
            down = "k"
            help = "F5"
            """)
        #expect(reader.problems.map(\.line) == [3, 4, 5, 6, 10])
        #expect(reader.settings.theme == "light" && reader.settings.color == .never && reader.settings.mouse)
        #expect(reader.settings.keymap.answer(to: [.function(5)], in: .library) == .command(.help))
        let words = reader.problems.map { $0.words(in: .english) }
        #expect(words[0].hasPrefix("config.toml:3: ") && words[0].contains("langage"))
        #expect(words[1].contains("true false"))
        #expect(words[4].contains("down") && words[4].contains("up"), "a conflict names both")
    }

    @Test(arguments: ["a = [", "[keys", "\u{0}", "= = =\n= =", "theme = 'x'\ntheme = 'y'", "keys = 3", "[theme]\nx = 1"])
    func damagedFilesAreTold(text: String) {
        #expect(!read(text).problems.isEmpty)
    }

    @Test func anEmptyFileSetsNothing() {
        #expect(read("").problems.isEmpty && read("").assigned.isEmpty)
    }
}
