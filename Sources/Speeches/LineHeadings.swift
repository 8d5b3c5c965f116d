/// Finds headings without a label: short lines that stand alone between paragraphs.
struct LineHeadings {
    let text: CleanText
    let lines: [Line]

    /// The candidates among the lines of a speech's body that hold no other heading.
    func find(in range: Range<Int>, labelled: Set<Int>) -> [Candidate] {
        var found: [Int] = []
        for line in range where !labelled.contains(line) && isHeading(line, in: range, labelled: labelled, above: found.last) {
            found.append(line)
        }
        let prose = range.count { isProse($0) }
        guard found.count <= max(2, prose) else { return [] }
        return found.enumerated().map { number, line in
            let start = lines[line].text.lowerBound
            let label = Label(kind: .line, number: number + 1, range: start..<start, headingStart: start)
            return Candidate(label: label, boundary: .line, line: line)
        }
    }

    /// Whether a short line stands between paragraphs; `above` is the last heading found.
    private func isHeading(_ index: Int, in range: Range<Int>, labelled: Set<Int>, above: Int?) -> Bool {
        guard isShort(index), index + 1 < range.upperBound, !lines[index].isPart else { return false }
        let before = index - 1
        let isBehindHeading = above == before || labelled.contains(before) && !holdsStop(before)
        let isApart = index == range.lowerBound || endsSentence(before) || lines[index].followsBlank
        guard isApart || isBehindHeading else { return false }
        let next = index + 1
        let isAboveHeading = isShort(next) && next + 1 < range.upperBound && isProse(next + 1)
        return isProse(next) || labelled.contains(next) || isAddress(next) || isAboveHeading
    }

    /// Whether a line could be a heading by itself: a few words, and no mark at the end.
    private func isShort(_ index: Int) -> Bool {
        let line = lines[index]
        let standsAlone = line.followsBlank && index + 1 < lines.count && lines[index + 1].followsBlank
        let longest = text.isHan ? standsAlone ? 45 : 30 : 60
        guard line.length >= 2, line.length <= longest, text.isContent(at: line.text.lowerBound) || startsQuoted(line) else {
            return false
        }
        let last = text[line.text.upperBound - 1]
        guard text.isContent(at: line.text.upperBound - 1) || Punctuation.isClosing(last), !isCutOff(line) else { return false }
        let isRest =
            Self.joints.match(in: text, at: line.text.lowerBound) != nil
            || line.length > 30 && Self.subjects.match(in: text, at: line.text.lowerBound) != nil
        guard !holdsStop(index), isWorded(line), !isRest else { return false }
        return !Boilerplate.isBoilerplate(line, in: text) && !HeadLine.isDate(line, text)
    }

    /// What begins the rest of a sentence, and no heading.
    private static let joints: WordList = ["和", "与", "及", "或", "而", "并", "的", "了", "是", "下面,", "最后,", "and ", "or "]

    /// What begins a sentence of its own.
    private static let subjects: WordList = ["我", "你", "他", "她", "这", "那", "现在", "今天", "大家"]

    /// Whether a line ends in a 的 that asks for a noun, not in `是……的`.
    private func isCutOff(_ line: Line) -> Bool {
        guard text[line.text.upperBound - 1] == 0x7684 else { return false }
        let clause = line.text.reversed().prefix { !Punctuation.isComma(text[$0]) }
        return !clause.contains { text[$0] == 0x662f }
    }

    private func isAddress(_ index: Int) -> Bool {
        Vocative.salutation(in: text, at: lines[index].text.lowerBound, before: lines[index].text.upperBound) != nil
    }

    private func holdsStop(_ index: Int) -> Bool { lines[index].text.contains { Punctuation.isStop(text[$0]) } }

    private func startsQuoted(_ line: Line) -> Bool { Punctuation.isOpening(text[line.text.lowerBound]) }

    /// Whether more of the line is words than digits, and in Chinese text at least two ideographs.
    private func isWorded(_ line: Line) -> Bool {
        let digits = line.text.count { text.kind(at: $0) == .digit }
        let ideographs = line.text.count { text.kind(at: $0) == .ideograph }
        return digits * 2 < line.length && (ideographs >= 2 || !text.isHan && text.original(at: line.text.lowerBound) < 0x61)
    }

    private func isProse(_ index: Int) -> Bool {
        let line = lines[index]
        return line.length > (text.isHan ? 40 : 80) || endsSentence(index) && line.length > 12
    }

    private func endsSentence(_ index: Int) -> Bool {
        var place = lines[index].text.upperBound - 1
        while place > lines[index].text.lowerBound, Punctuation.isClosing(text[place]) { place -= 1 }
        let value = text[place]
        return Punctuation.isStop(value) || value == 0x3a || value == 0x2e
    }
}
