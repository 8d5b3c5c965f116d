/// What stands in Chinese text without blanks: ideographs, kana and their marks, and Chinese quotation marks.
enum WideCharacters {
    static func contain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2e80...0x9fff, 0xf900...0xfaff, 0xff00...0xffef, 0x20000...0x3ffff: true
        case 0x2014, 0x2018...0x201d, 0x2026: true
        default: false
        }
    }
}
