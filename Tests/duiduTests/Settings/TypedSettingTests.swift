import Testing
import Views

@testable import duidu

struct TypedSettingTests {
    private func changed(_ name: String, _ text: String) -> Settings? { try? Setting.changed(Settings(), name, to: text) }

    @Test func everySettingCanBeTyped() {
        let values = [
            "theme": "light", "color": "never", "background": "dark", "language": "en", "ambiguous": "2", "ascii": "on",
            "mouse": "false", "columns": "date, reuse", "text-width": "full", "shortest-match": "12",
        ]
        #expect(Set(values.keys) == Set(Setting.all.map(\.name)))
        for (name, value) in values { #expect(changed(name, value) != nil, "\(name)") }
        #expect(changed("columns", "date, reuse")?.columns == [.date, .reuse])
        #expect(changed("ambiguous", "2")?.ambiguous == .wide && changed("ascii", "on")?.ascii == true)
        #expect(changed("keys.help", "F5 ?")?.keymap.answer(to: [.function(5)], in: .library) == .command(.help))
    }

    @Test(arguments: [
        ("theme", "nowhere"), ("mouse", "3"), ("columns", "date date"), ("shortest-match", "2"), ("nothing", "1"),
        ("keys.nothing", "j"), ("keys.down", "k"), ("keys.down", "NoKey"), ("text-width", "9"), ("language", "fr"),
    ])
    func whatCannotBeIsRefused(name: String, value: String) { #expect(changed(name, value) == nil) }
}
