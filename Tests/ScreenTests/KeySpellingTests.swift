import Testing

@testable import Screen

struct KeySpellingTests {
    @Test(arguments: [
        ("j", Key.character("j")), ("]", .character("]")), ("好", .character("好")), ("Space", .character(" ")),
        ("C-d", .control("d")),
        ("C-]", .control("]")), ("Tab", .tab), ("S-Tab", .backTab), ("Enter", .enter), ("Esc", .escape), ("PgDn", .pageDown),
        ("Home", .home), ("F9", .function(9)), ("F12", .function(12)), ("S-Down", .shiftDown), ("Insert", .insert),
    ])
    func aNameIsReadAndWritten(name: String, key: Key) {
        #expect(Key(spelling: name) == key)
        #expect(key.spelling == name)
    }

    @Test(arguments: ["", " ", "F0", "F25", "F+1", "C-", "C-D", "jk", "\u{1b}"])
    func whatIsNoNameIsRefused(name: String) { #expect(Key(spelling: name) == nil) }

    @Test func aSequenceMixesNamesAndCharacters() {
        let keys = Key.sequence(spelling: "j 5j  ]c Enter /人民 C-d S-Tab F9")
        #expect(keys?.map(\.spelling) == ["j", "5", "j", "]", "c", "Enter", "/", "人", "民", "C-d", "S-Tab", "F9"])
        #expect(Key.sequence(spelling: "a\u{1b}b") == nil)
        #expect(Key.sequence(spelling: "") == [])
    }
}
