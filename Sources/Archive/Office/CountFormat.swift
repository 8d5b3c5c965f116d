/// How a list's numbers are written, by Word's names.
enum CountFormat {
    /// A number as an item of a list shows it; nil for a format that shows none.
    static func string(_ number: Int, as format: String) -> String? {
        switch format {
        case "none", "bullet": nil
        case "upperRoman": roman(number)
        case "lowerRoman": roman(number).lowercased()
        case "upperLetter": letters(number)
        case "lowerLetter": letters(number).lowercased()
        case "decimalZero": number < 10 ? "0\(number)" : "\(number)"
        case "decimalFullWidth", "decimalFullWidth2": String(String.UnicodeScalarView("\(number)".unicodeScalars.map(fullWidth)))
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": enclosed(number, from: 0x2460)
        case "decimalEnclosedParen": enclosed(number, from: 0x2474)
        case "decimalEnclosedFullstop": enclosed(number, from: 0x2488)
        case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
            "japaneseCounting", "koreanCounting":
            chinese(number, digits: counting, units: ["", "十", "百", "千"])
        case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand":
            number == 10 ? "十" : digitwise(number)
        case "chineseLegalSimplified": chinese(number, digits: Array("零壹贰叁肆伍陆柒捌玖"), units: ["", "拾", "佰", "仟"])
        case "ideographLegalTraditional", "japaneseLegal":
            chinese(number, digits: Array("零壹貳參肆伍陸柒捌玖"), units: ["", "拾", "佰", "仟"])
        case "ideographTraditional": cyclic(number, Array("甲乙丙丁戊己庚辛壬癸"))
        case "ideographZodiac": cyclic(number, Array("子丑寅卯辰巳午未申酉戌亥"))
        default: "\(number)"
        }
    }

    private static let counting = Array("零一二三四五六七八九")

    /// `二十一`; beyond 9,999 in digits.
    private static func chinese(_ number: Int, digits: [Character], units: [String]) -> String {
        guard (1..<10000).contains(number) else { return "\(number)" }
        var words = ""
        var skippedZero = false
        for place in stride(from: 3, through: 0, by: -1) {
            let digit = number / [1, 10, 100, 1000][place] % 10
            if digit == 0 {
                skippedZero = !words.isEmpty
                continue
            }
            if skippedZero { words.append(digits[0]) }
            skippedZero = false
            let isBareTen = place == 1 && digit == 1 && words.isEmpty && digits == counting
            words += (isBareTen ? "" : String(digits[digit])) + units[place]
        }
        return words
    }

    /// `二一`, `一〇`
    private static func digitwise(_ number: Int) -> String {
        String("\(number)".map { $0.wholeNumberValue.map { $0 == 0 ? "〇" : counting[$0] } ?? $0 })
    }

    private static func roman(_ number: Int) -> String {
        guard (1..<4000).contains(number) else { return "\(number)" }
        let values = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = number
        var words = ""
        for (value, letters) in values {
            while rest >= value {
                words += letters
                rest -= value
            }
        }
        return words
    }

    /// A…Z, AA, BB, as Word counts.
    private static func letters(_ number: Int) -> String {
        guard (1...780).contains(number), let letter = Unicode.Scalar(UInt32(0x41 + (number - 1) % 26)) else {
            return "\(number)"
        }
        return String(repeating: Character(letter), count: (number - 1) / 26 + 1)
    }

    private static func enclosed(_ number: Int, from first: Int) -> String {
        guard (1...20).contains(number), let scalar = Unicode.Scalar(UInt32(first + number - 1)) else { return "\(number)" }
        return String(Character(scalar))
    }

    private static func cyclic(_ number: Int, _ signs: [Character]) -> String {
        number >= 1 ? String(signs[(number - 1) % signs.count]) : "\(number)"
    }

    private static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(scalar.value + 0xfee0) ?? scalar
    }
}
