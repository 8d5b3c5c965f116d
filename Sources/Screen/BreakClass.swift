/// How a character behaves at the ends of a row: W3C's Requirements for Chinese Text Layout, level "basic", with the
/// Latin, number and sign rules of UAX #14 that matter beside Chinese.
enum BreakClass: UInt8 {
    /// Han characters, kana, Hangul, symbols: a row may end on either side.
    case ideograph
    /// A blank hangs at the end of a row.
    case blank
    /// Holds on to both neighbours: a no-break space.
    case glue
    /// Never last: “ （.
    case opening
    /// Never first: 。 ） ”.
    case closing
    /// Never first, and holds a word or number together when it stands inside one: . , : ’.
    case joiner
    /// Never first; a fraction's two sides stay together: /.
    case solidus
    /// Never first after a word; before a number, its sign.
    case hyphen
    /// " and ', which may open or close.
    case quote
    /// Part of a word of a script that writes blanks; part of a number.
    case word, digit
    /// Belongs to the number after it (￥) or before it (％).
    case prefix, postfix
    /// Halves of —— and ……, which stay together.
    case dash, ellipsis

    init(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if value >= 0x3400 && value < 0xa000 {
            self = .ideograph
        } else if value < 0x80 {
            self = BreakClass.ascii(value)
        } else {
            self = BreakClass.punctuation(value) ?? BreakClass.script(value)
        }
    }

    /// Never first in a row, whatever stands before.
    var isClosing: Bool { self == .closing || self == .joiner || self == .solidus || self == .postfix }
    var isWord: Bool { self == .word || self == .digit }

    private static func ascii(_ value: UInt32) -> BreakClass {
        switch Unicode.Scalar(UInt8(value)) {
        case " ", "\t", "\n", "\r": .blank
        case "0"..."9": .digit
        case "(", "[", "{": .opening
        case ")", "]", "}", ";", "!", "?", "%": .closing
        case ".", ",", ":": .joiner
        case "/": .solidus
        case "-": .hyphen
        case "\"", "'": .quote
        case "$", "#": .prefix
        case "\0"..."\u{1f}", "\u{7f}": .ideograph  // markers
        default: .word
        }
    }

    private static func punctuation(_ value: UInt32) -> BreakClass? {
        switch value {
        case 0xa0, 0x2007, 0x202f: .glue
        case 0x2000...0x200a, 0x3000: .blank
        case 0xab, 0x2018, 0x201c, 0x3008, 0x300a, 0x300c, 0x300e, 0x3010, 0x3014, 0x3016, 0x3018, 0x301a, 0x301d: .opening
        case 0xfe59, 0xfe5b, 0xfe5d, 0xff08, 0xff3b, 0xff5b, 0xff5f, 0xff62: .opening
        case 0x2019, 0xff0e: .joiner
        case 0xb7, 0xbb, 0x2013, 0x201d, 0x2022, 0x2027, 0x3001, 0x3002, 0x3005, 0x3009, 0x300b, 0x300d, 0x300f: .closing
        case 0x3011, 0x3015, 0x3017, 0x3019, 0x301b, 0x301c, 0x301e, 0x301f, 0x303b, 0x30fb, 0x30fc: .closing
        case 0xfe50...0xfe52, 0xfe54...0xfe57, 0xfe5a, 0xfe5c, 0xfe5e, 0xff01, 0xff09, 0xff0c, 0xff0f: .closing
        case 0xff1a, 0xff1b, 0xff1f, 0xff3d, 0xff5d, 0xff5e, 0xff60, 0xff61, 0xff63, 0xff64, 0xff65: .closing
        case 0xa3, 0xa5, 0xb1, 0x20ac, 0x2116, 0x2212, 0xff04, 0xffe1, 0xffe5: .prefix
        case 0xb0, 0x2030, 0x2032, 0x2033, 0x2103, 0xff05: .postfix
        case 0x2014, 0x2015, 0x2500, 0x2e3a: .dash
        case 0x2026, 0x22ef: .ellipsis
        case 0xff10...0xff19: .digit
        default: nil
        }
    }

    private static func script(_ value: UInt32) -> BreakClass {
        switch value {
        case 0xc0..<0x1100, 0x1160..<0x2000, 0x2c00..<0x2e00, 0xa4d0..<0xa960, 0xa980..<0xac00, 0xfb00..<0xfe00: .word
        default: .ideograph
        }
    }

    /// Whether a Han character is a unit that stays with the number before it: 2023年, 3.8万.
    static func isUnit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "年", "月", "日", "号", "时", "点", "分", "秒", "岁", "元", "万", "亿", "吨", "米", "人", "个", "名", "次", "篇", "章": true
        case "號", "時", "點", "歲", "萬", "億", "噸", "個": true
        default: false
        }
    }
}
