import Testing

@testable import Screen

struct KeyNormalizationTests {
    @Test(
        arguments: [
            ("／", "/"), ("、", "/"), ("？", "?"), ("：", ":"), ("】", "]"), ("【", "["), ("。", "."), ("，", ","), ("ｊ", "j"),
            ("５", "5"),
            ("《", "<"), ("》", ">"), ("！", "!"), ("j", "j"), ("好", "好"),
        ] as [(Unicode.Scalar, Unicode.Scalar)])
    func fullWidthFormsActAsTheirKeys(typed: Unicode.Scalar, key: Unicode.Scalar) {
        #expect(Key.character(typed).normalized == .character(key))
    }

    @Test func otherKeysAreAsTheyAre() { #expect(Key.control("d").normalized == .control("d")) }

    @Test func hanInputShowsThatAnInputMethodIsOn() {
        #expect(Key.character("好").isFromInputMethod)
        #expect(!Key.character("／").isFromInputMethod)
        #expect(!Key.character("é").isFromInputMethod)
    }
}
