/// A heading's label, in positions of the clean text.
struct Label {
    let kind: LabelKind
    /// From 1; for `connective` 1 首先, 2 其次, 3 再次, 4 最后.
    let number: Int
    /// With the mark behind the number.
    let range: Range<Int>
    /// Where the heading begins.
    let headingStart: Int
}

extension Label {
    static let lastConnective = 4

    /// Reads the label that begins at an index; nil where none does.
    static func read(in text: CleanText, at index: Int, atLineStart: Bool) -> Label? {
        if let (kind, number) = singleCharacter(text.original(at: index)) { return make(kind, number, index, index + 1, text) }
        switch text[index] {
        case 0x23: return atLineStart ? markup(text, index) : nil  // #
        case 0x28, 0x3014: return bracketed(text, index)  // ( 〔
        case 0x7b2c: return ordinal(text, index, atLineStart)  // 第
        case 0x5176, 0x53e6, 0x9996, 0x518d, 0x6700: return word(text, index)  // 其 另 首 再 最
        case 0x30...0x39: return (atLineStart ? decimal(text, index) : nil) ?? arabic(text, index, atLineStart)
        case 0x69, 0x76, 0x78: return atLineStart ? roman(text, index) : nil  // i v x
        case 0x61, 0x63, 0x70, 0x73: return atLineStart ? namedDivision(text, index) : nil  // a c p s
        case 0x2014, 0x2015, 0x2500: return atLineStart ? dash(text, index) : nil  // — ― ─
        case 0x9644, 0x540d, 0x6ce8, 0x7ed3: return atLineStart ? appendix(text, index) : nil  // 附 名 注 结
        default: return chinese(text, index, atLineStart)
        }
    }

    /// A label whose range takes in a comma or colon behind it.
    private static func make(_ kind: LabelKind, _ number: Int, _ start: Int, _ end: Int, _ text: CleanText) -> Label {
        let labelEnd = Punctuation.isComma(text[end]) ? end + 1 : end
        var heading = labelEnd
        while heading < text.count, text.kind(at: heading) == .space { heading += 1 }
        return Label(kind: kind, number: number, range: start..<labelEnd, headingStart: heading)
    }

    /// `①`, `㈠`, `⑴`, `⒈`, which Unicode has as one character.
    private static func singleCharacter(_ value: UInt32) -> (LabelKind, Int)? {
        switch value {
        case 0x2460...0x2473: (.circled, Int(value - 0x245f))
        case 0x2776...0x277f: (.circled, Int(value - 0x2775))
        case 0x2474...0x2487: (.bracketedArabic, Int(value - 0x2473))
        case 0x2488...0x249b: (.arabic, Int(value - 0x2487))
        case 0x3220...0x3229: (.bracketedChinese, Int(value - 0x321f))
        default: nil
        }
    }

    private static func markup(_ text: CleanText, _ index: Int) -> Label? {
        var end = index
        while text[end] == 0x23 { end += 1 }
        guard end - index <= 9, text.kind(at: end) == .space else { return nil }
        return make(.markup(end - index), 1, index, end, text)
    }

    private static func bracketed(_ text: CleanText, _ index: Int) -> Label? {
        let isChinese = ChineseNumber.read(text, at: index + 1)
        guard let (number, end) = isChinese ?? digits(text, index + 1), text[end] == 0x29 || text[end] == 0x3015 else {
            return nil
        }
        return make(isChinese == nil ? .bracketedArabic : .bracketedChinese, number, index, end + 1, text)
    }

    private static func ordinal(_ text: CleanText, _ index: Int, _ atLineStart: Bool) -> Label? {
        guard let (number, end) = ChineseNumber.read(text, at: index + 1) ?? digits(text, index + 1) else { return nil }
        let next = text[end]
        if next == 0x90e8, text[end + 1] == 0x5206 {  // 部分
            return atLineStart ? make(.division(next), number, index, end + 2, text) : nil
        }
        if [0x7ae0, 0x8282, 0x6761, 0x7f16, 0x7bc7, 0x8bb2].contains(next) {  // 章节条编篇讲
            guard atLineStart, !text.isContent(at: end + 1) || next != 0x6761 else { return nil }
            return make(.division(next), number, index, end + 1, text)
        }
        let isMarked = Punctuation.isComma(next) || next == 0x2e || text.kind(at: end) == .space || next == 0x662f
        guard isMarked else { return nil }
        return make(.ordinal, number, index, next == 0x2e ? end + 1 : end, text)
    }

    private static let words: [(Word, LabelKind, Int)] = [
        ("首先", .connective, 1), ("其次", .connective, 2), ("再次", .connective, 3), ("再者", .connective, 3),
        ("最后", .connective, lastConnective), ("另一方面", .side, 2),
    ]

    private static func word(_ text: CleanText, _ index: Int) -> Label? {
        for (word, kind, number) in words where text.has(word, at: index) {
            return make(kind, number, index, index + word.values.count, text)
        }
        guard text[index] == 0x5176, let (number, end) = ChineseNumber.read(text, at: index + 1) else { return nil }
        guard Punctuation.isComma(text[end]) || text[end] == 0x662f else { return nil }
        return make(.ofThese, number, index, end, text)
    }

    private static func chinese(_ text: CleanText, _ index: Int, _ atLineStart: Bool) -> Label? {
        guard let (number, end) = ChineseNumber.read(text, at: index) else { return nil }
        switch text[end] {
        case 0x3001, 0x2e:  // 、 .
            let isRange = ChineseNumber.read(text, at: end + 1) != nil || text.kind(at: end + 1) == .digit
            guard atLineStart || !isRange else { return nil }
            return make(.chineseNumber, number, index, end + 1, text)
        case 0x2c where atLineStart: return make(.chineseNumber, number, index, end, text)
        case 0x662f, 0x8981, 0x5e94, 0x987b, 0x9760, 0x6293, 0x770b, 0x8bb2, 0x4e3a:  // 是要应须靠抓看讲为
            return make(.enumerator(text[end]), number, index, end + 1, text)
        case 0x65b9 where number == 1 && text[end + 1] == 0x9762: return make(.side, 1, index, end + 2, text)  // 方面
        default:
            guard atLineStart, text.kind(at: end) == .space else { return nil }
            return make(.chineseNumber, number, index, end, text)
        }
    }

    private static func arabic(_ text: CleanText, _ index: Int, _ atLineStart: Bool) -> Label? {
        guard let (number, end) = digits(text, index), number > 0 else { return nil }
        if text[end] == 0x29, atLineStart { return make(.bracketedArabic, number, index, end + 1, text) }
        guard text[end] == 0x2e || text[end] == 0x3001, text.kind(at: end + 1) != .digit else { return nil }
        return make(.arabic, number, index, end + 1, text)
    }

    /// `1.2 修路`, `3.1.4`: before a short line without a stop, since a sentence may begin with an amount.
    private static func decimal(_ text: CleanText, _ index: Int) -> Label? {
        guard var (number, end) = digits(text, index), isShortLine(text, index) else { return nil }
        var depth = 1
        while text[end] == 0x2e, let next = digits(text, end + 1) {
            (number, end) = next
            depth += 1
        }
        let isMarked = text[end] == 0x2e || text[end] == 0x3001
        guard (2...5).contains(depth), number > 0, isMarked || text.kind(at: end) == .space else { return nil }
        return make(.decimal(depth), number, index, isMarked ? end + 1 : end, text)
    }

    private static func isShortLine(_ text: CleanText, _ index: Int) -> Bool {
        let longest = text.isHan ? 40 : 100
        let line = (index..<min(index + longest + 1, text.count)).prefix { text.kind(at: $0) != .lineBreak }
        return line.count <= longest && !line.contains { Punctuation.isStop(text[$0]) || text[$0] == 0x2c }
    }

    private static let divisions: WordList = ["part ", "chapter ", "section ", "article "]

    /// `PART I: THE PAST`, `Chapter 3`, `Section 2. Money`: in capitals, on a short line.
    private static func namedDivision(_ text: CleanText, _ index: Int) -> Label? {
        guard (0x41...0x5a).contains(text.original(at: index)), isShortLine(text, index),
            let length = divisions.match(in: text, at: index),
            let (number, end) = digits(text, index + length) ?? romanNumber(text, index + length)
        else { return nil }
        var next = end
        while text.kind(at: next) == .space { next += 1 }
        let isTitled = [0x2e, 0x3a, 0x2014, 0x2d].contains(text[next]) || text.kind(at: next) == .lineBreak  // . : — -
        let isCapital = next > end && (0x41...0x5a).contains(text.original(at: next))
        guard number > 0, isTitled || isCapital else { return nil }
        return make(.division(text[index]), number, index, text[end] == 0x2e ? end + 1 : end, text)
    }

    /// Up to three digits.
    private static func digits(_ text: CleanText, _ index: Int) -> (Int, Int)? {
        var (number, end) = (0, index)
        while (0x30...0x39).contains(text[end]), end - index < 4 {
            number = number * 10 + Int(text[end] - 0x30)
            end += 1
        }
        return end > index && end - index <= 3 ? (number, end) : nil
    }

    /// `——修好山里的路。`: two dashes or more before a sentence.
    private static func dash(_ text: CleanText, _ index: Int) -> Label? {
        var end = index
        while text[end] == text[index] { end += 1 }
        guard end - index >= 2, text.isContent(at: end) else { return nil }
        let isSentence = (end..<min(end + 500, text.count)).prefix { text.kind(at: $0) != .lineBreak }
            .contains { Punctuation.isStop(text[$0]) || text[$0] == 0x3a }
        return isSentence ? make(.dash, 1, index, end, text) : nil
    }

    private static let appendices: WordList = ["附件", "附录", "附表", "附:", "名词解释", "名词注释", "注释", "结束语", "结语"]

    /// `附件1`, `附件：今年要办的事`, `名词解释`, `结束语`: the beginning of a short line without a stop, or all of it.
    private static func appendix(_ text: CleanText, _ index: Int) -> Label? {
        guard let length = appendices.match(in: text, at: index) else { return nil }
        let line = (index..<min(index + 41, text.count)).prefix { text.kind(at: $0) != .lineBreak }
        guard line.count <= 40, !line.contains(where: { Punctuation.isStop(text[$0]) || text[$0] == 0x2c }) else { return nil }
        guard text[index] == 0x9644 else {
            return line.count <= length + 1 ? make(.appendix, 1, index, index, text) : nil
        }
        let number = digits(text, index + length) ?? ChineseNumber.read(text, at: index + length)
        let end = number?.1 ?? index + length
        let isMarked = end == index + line.count || !text.isContent(at: end)
        return isMarked ? make(.appendix, number?.0 ?? 1, index, end, text) : nil
    }

    private static func roman(_ text: CleanText, _ index: Int) -> Label? {
        guard let (number, end) = romanNumber(text, index), text[end] == 0x2e, text.kind(at: end + 1) == .space else {
            return nil
        }
        return make(.roman, number, index, end + 1, text)
    }

    /// Capitals up to `XXXVIII`.
    private static func romanNumber(_ text: CleanText, _ index: Int) -> (Int, Int)? {
        let worth: [UInt32: Int] = [0x69: 1, 0x76: 5, 0x78: 10]
        var (number, last, end) = (0, 100, index)
        while let value = worth[text[end]], (0x41...0x5a).contains(text.original(at: end)), end - index < 6 {
            number += value > last ? value - 2 * last : value
            last = value
            end += 1
        }
        return end > index ? (number, end) : nil
    }
}
