extension Key {
    /// The key that was meant where an input method was left on: full-width forms and Chinese punctuation act as the keys
    /// that they are typed with. All other keys are as they are.
    package var normalized: Key {
        guard case .character(let scalar) = self else { return self }
        if let key = Key.chinesePunctuation[scalar] { return .character(key) }
        guard (0xff01...0xff5e).contains(scalar.value) else { return self }
        return Unicode.Scalar(scalar.value - 0xfee0).map { .character($0) } ?? self
    }

    /// Whether only an input method gives such a character, so that outside a prompt it is time to say that one is on.
    package var isFromInputMethod: Bool {
        guard case .character(let scalar) = normalized else { return false }
        return scalar.value >= 0x2e80
    }

    /// What the keys of an American keyboard give with the usual input methods for Chinese.
    private static let chinesePunctuation: [Unicode.Scalar: Unicode.Scalar] = [
        "、": "/", "。": ".", "【": "[", "】": "]", "「": "[", "」": "]", "『": "{", "』": "}", "《": "<", "》": ">", "〈": "<",
        "〉": ">", "‘": "'", "’": "'", "“": "\"", "”": "\"", "￥": "$", "¥": "$", "—": "_", "…": "^", "·": "`",
        "\u{3000}": " ",
    ]
}
