/// Chinese numbers up to 999.
enum ChineseNumber {
    /// The number that begins at an index, and where it ends; nil for none and for years such as 二〇二四.
    static func read(_ text: CleanText, at index: Int) -> (number: Int, end: Int)? {
        var (total, digit, end, hasUnit, digitCount) = (0, 0, index, false, 0)
        loop: while end - index < 7 {
            switch text[end] {
            case 0x5341: (total, digit, hasUnit) = (total + max(digit, 1) * 10, 0, true)  // 十
            case 0x767e: (total, digit, hasUnit) = (total + max(digit, 1) * 100, 0, true)  // 百
            default:
                guard let value = digits[text[end]] else { break loop }
                digitCount += 1
                digit = value
            }
            end += 1
        }
        guard end > index, hasUnit || digitCount == 1, total + digit > 0 else { return nil }
        return (total + digit, end)
    }

    /// 一二三四五六七八九零〇
    private static let digits: [UInt32: Int] = [
        0x4e00: 1, 0x4e8c: 2, 0x4e09: 3, 0x56db: 4, 0x4e94: 5, 0x516d: 6, 0x4e03: 7, 0x516b: 8, 0x4e5d: 9, 0x96f6: 0, 0x3007: 0,
    ]
}
