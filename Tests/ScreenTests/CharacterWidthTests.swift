import Testing

@testable import Screen

struct CharacterWidthTests {
    @Test(
        arguments: [
            ("a", 1, 1), ("人", 2, 2), ("，", 2, 2), ("〇", 2, 2), ("𠮷", 2, 2), ("😀", 2, 2), ("ｶ", 1, 1), ("\u{301}", 0, 0),
            ("“", 1, 2), ("”", 1, 2), ("‘", 1, 2), ("…", 1, 2), ("—", 1, 2), ("·", 1, 2), ("①", 1, 2), ("─", 1, 2), ("×", 1, 2),
            ("ā", 1, 2), ("ǎ", 1, 2), ("α", 1, 2), ("ж", 1, 2), ("ç", 1, 1), ("▸", 1, 1),
        ] as [(Unicode.Scalar, Int, Int)])
    func aCharacterTakesItsCells(scalar: Unicode.Scalar, narrow: Int, wide: Int) {
        #expect(CharacterWidth.width(of: scalar, ambiguous: .narrow) == narrow)
        #expect(CharacterWidth.width(of: scalar, ambiguous: .wide) == wide)
    }
}
