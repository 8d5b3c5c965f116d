/// Finds glosses, doubled punctuation, damage, stray bars and runs of blanks.
///
/// A gloss is a Latin syllable in brackets directly behind a Chinese character, `學(xué)` or `學（xué）`; its opening bracket may
/// have been damaged into `?`. One without a tone mark counts only in a text that has others with one. An ASCII `?`
/// is damage where junk follows it, or where the text shows other damage and no question stands before it.
struct NoiseFinder {
    private let scalars: [Unicode.Scalar]
    private let folded: [FoldedScalar]
    private var found: [Noise] = []
    private var untoned: [Range<Int>] = []
    private var questions: [Int] = []
    private var bars: [Int] = []
    private var tonedCount = 0
    private var damageCount = 0
    /// Where the last gloss or damage ended; another may follow directly.
    private var lastEnd = -1

    private init(_ scalars: [Unicode.Scalar], _ folded: [FoldedScalar]) { (self.scalars, self.folded) = (scalars, folded) }

    /// The noise of a text, in order, apart from each other. Linear.
    static func find(_ scalars: [Unicode.Scalar], folded: [FoldedScalar]) -> [Noise] {
        var finder = NoiseFinder(scalars, folded)
        finder.scan()
        finder.settle()
        return finder.found
    }

    private mutating func scan() {
        var index = 0
        while index < scalars.count {
            let value = folded[index].value
            guard value < 0x3b || value == 0x3f || value == 0x3001 || value == 0x3002, folded[index].kind == .punctuation else {
                index = readOther(value, at: index)
                continue
            }
            switch value {
            case 0x28, 0x3f: index = readBracketOrDamage(at: index)  // ( ?
            case 0x2f where lastEnd == index && isText("/p>", at: index): index = add(index..<index + 3, .damage)
            case 0x2c, 0x3001, 0x3002: index = readDoubled(at: index)  // , 、 。
            default: index += 1
            }
        }
    }

    private mutating func readBracketOrDamage(at index: Int) -> Int {
        let isDamaged = scalars[index] == "?"
        if followsHan(index), let gloss = gloss(at: index) {
            if gloss.isToned || isDamaged {
                tonedCount += 1
                if isDamaged { damageCount += 1 }
                return add(index..<gloss.end, .gloss)
            }
            untoned.append(index..<gloss.end)
            return gloss.end
        }
        guard isDamaged else { return index + 1 }
        for junk in ["?/p>", "?p>"] where isText(junk, at: index) {
            damageCount += 1
            return add(index..<index + junk.utf8.count, .damage)
        }
        questions.append(index)
        return index + 1
    }

    /// The end of a gloss that begins with the bracket at the index.
    private func gloss(at index: Int) -> (end: Int, isToned: Bool)? {
        var next = index + 1
        if next < scalars.count, folded[next].kind == .space { next += 1 }
        let first = next
        var (isToned, hasVowel) = (false, false)
        while next < scalars.count, next - first < 8, folded[next].kind == .letter, (0x61...0x7a).contains(folded[next].value) {
            if !scalars[next].isASCII { isToned = true }
            if [0x61, 0x65, 0x69, 0x6f, 0x75].contains(folded[next].value) { hasVowel = true }
            next += 1
        }
        guard next > first, next - first <= 7, hasVowel || isToned else { return nil }
        if next < scalars.count, folded[next].kind == .space { next += 1 }
        guard next < scalars.count, folded[next].value == 0x29 || isToned && scalars[next] == "?" else { return nil }
        return (next + 1, isToned)
    }

    private mutating func readOther(_ value: UInt32, at index: Int) -> Int {
        if value == 0x200b { return readPageMark(at: index) }
        if value == 0x7c, followsHan(index), isHan(index + 1) { bars.append(index) }
        return folded[index].kind == .space ? readBlanks(at: index) : index + 1
    }

    /// `大会   开始`: the blanks behind the first, in Chinese text.
    private mutating func readBlanks(at index: Int) -> Int {
        var end = index + 1
        while end < scalars.count, folded[end].kind == .space { end += 1 }
        guard end - index >= 3, isHan(index - 1), isHan(end) else { return end }
        return add(index + 1..<end, .blankRun)
    }

    /// Blanks without width on a line of their own stand where a page ended: they and their line break are no paragraph's end.
    private mutating func readPageMark(at index: Int) -> Int {
        var end = index + 1
        while end < scalars.count, folded[end].value == 0x200b { end += 1 }
        let isLine = index > 0 && folded[index - 1].kind == .lineBreak && end < scalars.count && folded[end].kind == .lineBreak
        return isLine ? add(index..<end + 1, .damage) : end
    }

    /// `,,` and `、、`: the second is superfluous; `,。`, `,、`, `,；`: the comma is. In Chinese text only.
    private mutating func readDoubled(at index: Int) -> Int {
        guard index + 1 < scalars.count, followsChinese(index) else { return index + 1 }
        let (value, next) = (folded[index].value, folded[index + 1].value)
        let isLonger = index + 2 < scalars.count && folded[index + 2].value == next
        if value == next { return isLonger && value == 0x3002 ? index + 3 : add(index + 1..<index + 2, .doubledPunctuation) }
        let isSuperfluous =
            value == 0x2c && (next == 0x3001 || next == 0x3a || Punctuation.isStop(next)) && scalars[index + 1] != "?"
        guard isSuperfluous else { return index + 1 }
        _ = add(index..<index + 1, .doubledPunctuation)
        return index + 1
    }

    private mutating func add(_ range: Range<Int>, _ kind: Noise.Kind) -> Int {
        found.append(Noise(range: TextRange(scalars: range), kind: kind))
        if kind == .gloss || kind == .damage { lastEnd = range.upperBound }
        return range.upperBound
    }

    /// Decides on what depends on the whole text, and puts everything in order.
    private mutating func settle() {
        let decided = found.count
        if tonedCount >= 3 { for range in untoned { _ = add(range, .gloss) } }
        for (place, index) in questions.enumerated()
        where isDamage(index, isFirst: place == 0 || questions[place - 1] != index - 1) {
            let next = index + 1
            let takesLetter = next < scalars.count && scalars[next].isASCII && folded[next].kind == .letter && isHan(next + 1)
            _ = add(index..<(takesLetter ? next + 1 : next), .damage)
        }
        if tonedCount + damageCount >= 3 { for index in bars { _ = add(index..<index + 1, .strayBar) } }
        guard found.count > decided else { return }
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
        var end = TextPosition(0)
        found.removeAll { noise in
            defer { end = Swift.max(end, noise.range.upperBound) }
            return noise.range.lowerBound < end
        }
    }

    private func isDamage(_ index: Int, isFirst: Bool) -> Bool {
        guard isHan(index - 1) || followsChinese(index) || !isFirst else { return false }
        let next = index + 1 < scalars.count ? folded[index + 1] : nil
        let meetsJunk =
            next.map { $0.kind == .punctuation && !Punctuation.isClosing($0.value) && !Punctuation.isOpening($0.value) } ?? false
        if damageCount == 0 {
            return meetsJunk && !asksQuestion(before: index) && scalars[index + 1] != "?" && scalars[index + 1] != "!"
        }
        return !asksQuestion(before: index)
    }

    /// Whether the clause before the index holds a word that asks.
    private func asksQuestion(before index: Int) -> Bool {
        let asking: [UInt32] = [0x5417, 0x5462, 0x4e48, 0x8c01, 0x4f55, 0x600e, 0x54ea, 0x51e0, 0x5426]  // 吗呢么谁何怎哪几否
        var place = index - 1
        while place >= 0, index - place < 24, !Punctuation.isStop(folded[place].value), folded[place].kind != .lineBreak {
            if asking.contains(folded[place].value) { return true }
            place -= 1
        }
        return false
    }

    private func isHan(_ index: Int) -> Bool { scalars.indices.contains(index) && folded[index].kind == .ideograph }
    private func followsHan(_ index: Int) -> Bool { isHan(index - 1) || lastEnd == index }

    /// Whether one of the characters before the index is Chinese or a Chinese mark.
    private func followsChinese(_ index: Int) -> Bool {
        lastEnd == index || (1...3).contains { isHan(index - $0) }
            || index > 0 && (0x3000...0x303f).contains(scalars[index - 1].value)
    }

    private func isText(_ text: String, at index: Int) -> Bool {
        var place = index
        for scalar in text.unicodeScalars {
            guard place < scalars.count, scalars[place] == scalar else { return false }
            place += 1
        }
        return true
    }
}
