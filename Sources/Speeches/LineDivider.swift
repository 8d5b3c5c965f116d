/// Cuts a line that holds a whole speech where its line breaks were: at blanks behind a sentence's end, before a label
/// and behind a heading or a salutation.
enum LineDivider {
    /// A line shorter than this, in characters, is a paragraph.
    private static let shortest = 1200

    static func divide(_ lines: [Line], in text: CleanText) -> [Line] {
        guard lines.contains(where: { $0.text.count >= shortest }) else { return lines }
        return lines.flatMap { $0.text.count >= shortest ? divide($0, text) : [$0] }
    }

    private static func divide(_ line: Line, _ text: CleanText) -> [Line] {
        let blanks = line.text.filter { text.kind(at: $0) == .space && text.kind(at: $0 - 1) != .space }
        let (ends, spaced) = sentenceEnds(in: line.text, text)
        let cutsAtEveryEnd = ends > 0 && spaced * 2 < ends
        var parts: [Line] = []
        var start = line.text.lowerBound
        var isHeading = isHeading(at: start, text)
        for blank in blanks where blank > start {
            var next = blank
            while next < line.text.upperBound, text.kind(at: next) == .space { next += 1 }
            let isLabelled = Label.read(in: text, at: next, atLineStart: true) != nil && !text.isContent(at: blank - 1)
            let isSaluted = Vocative.salutation(in: text, at: next, before: line.text.upperBound) != nil
            let endsHeading = isHeading && blank - start <= 60 && !(start..<blank).contains { Punctuation.isStop(text[$0]) }
            let endsSalutation = Vocative.salutation(in: text, at: start, before: blank) == blank
            let endsSentence = cutsAtEveryEnd && isSentenceEnd(before: blank, text)
            let endsHeadLine = isHeadLine(start..<blank, next: next, text)
            guard isLabelled || isSaluted || endsHeadLine || endsHeading || endsSalutation || endsSentence else { continue }
            parts.append(part(of: line, start..<blank, next: next, isFirst: parts.isEmpty, text))
            start = next
            isHeading = Self.isHeading(at: start, text)
        }
        guard !parts.isEmpty else { return [line] }
        var last = part(of: line, start..<line.text.upperBound, next: line.full.upperBound, isFirst: false, text)
        last.full = start..<line.full.upperBound
        return parts + [last]
    }

    private static func part(of line: Line, _ range: Range<Int>, next: Int, isFirst: Bool, _ text: CleanText) -> Line {
        Line(
            full: (isFirst ? line.full.lowerBound : range.lowerBound)..<next, text: range, length: text.contentCount(in: range),
            isIndented: isFirst && line.isIndented, followsBlank: isFirst && line.followsBlank, isPart: true)
    }

    private static func isHeading(at index: Int, _ text: CleanText) -> Bool {
        guard let label = Label.read(in: text, at: index, atLineStart: true) else { return false }
        return label.kind != .connective
    }

    /// Whether a title or a date in brackets ends at a blank: `在……会上的讲话 （2024年3月5日） 县长 王小明 同志们：`
    private static func isHeadLine(_ range: Range<Int>, next: Int, _ text: CleanText) -> Bool {
        guard range.count <= 60, text.isHan else { return false }
        let line = Line(full: range, text: range, length: text.contentCount(in: range), isIndented: false, followsBlank: false)
        return HeadLine.isDate(line, text) || HeadLine.isTitleLike(line, text) && HeadLine.namesSpeech(line, text)
    }

    private static func isSentenceEnd(before index: Int, _ text: CleanText) -> Bool {
        var place = index - 1
        while Punctuation.isClosing(text[place]) { place -= 1 }
        return Punctuation.isFullStop(text[place]) && text.isHan
    }

    /// How many sentences end in a range, and before how many blanks.
    private static func sentenceEnds(in range: Range<Int>, _ text: CleanText) -> (ends: Int, spaced: Int) {
        var (ends, spaced) = (0, 0)
        for index in range where Punctuation.isFullStop(text[index]) {
            ends += 1
            if text.kind(at: index + 1) == .space { spaced += 1 }
        }
        return (ends, spaced)
    }
}
