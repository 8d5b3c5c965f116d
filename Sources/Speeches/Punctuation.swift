/// What punctuation says about structure; of folded scalars, so `，` is `,` and `！` is `!`.
enum Punctuation {
    /// `。！？；…` and their ASCII forms, save the full stop, which also stands in numbers.
    static func isStop(_ value: UInt32) -> Bool {
        switch value {
        case 0x3002, 0x21, 0x3f, 0x3b, 0xff61: true  // 。 ! ? ; ｡
        default: false
        }
    }

    /// `。！？`
    static func isFullStop(_ value: UInt32) -> Bool { isStop(value) && value != 0x3b }

    /// `，、：`
    static func isComma(_ value: UInt32) -> Bool { value == 0x2c || value == 0x3001 || value == 0x3a }

    /// `”’」』）》】` and ASCII quotes.
    static func isClosing(_ value: UInt32) -> Bool {
        switch value {
        case 0x201d, 0x2019, 0x300d, 0x300f, 0x29, 0x300b, 0x3011, 0x22, 0x27, 0x5d, 0x3015: true
        default: false
        }
    }

    static func isOpening(_ value: UInt32) -> Bool {
        switch value {
        case 0x201c, 0x2018, 0x300c, 0x300e, 0x28, 0x300a, 0x3010, 0x5b, 0x3014: true
        default: false
        }
    }
}
