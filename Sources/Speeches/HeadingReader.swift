/// Finds where a heading's text ends: at its own full stop, the line's end, a blank in Chinese text or the next heading;
/// one too long to be a heading is cut at a comma.
enum HeadingReader {
    /// A heading on a line of its own may be this long, in letters and characters; one that is a sentence of a paragraph that.
    private static let (longestLine, longestSentence) = (60, 40)
    private static let shortestClause = 5

    /// The heading's range. `end` is the end of its line, or where the next heading begins.
    static func heading(from start: Int, before end: Int, isAtLineStart: Bool, in text: CleanText) -> Range<Int> {
        guard start < end else { return start..<start }
        let line = start..<end
        let sentence = start..<(line.first { endsSentence(at: $0, text) } ?? end)
        let isWholeLine = isAtLineStart && sentence.upperBound >= end - 1
        let limit = (isWholeLine ? longestLine : longestSentence) * (text.isHan ? 1 : 3)
        var heading = sentence
        if !isWholeLine, text.isHan, let blank = blank(in: sentence, text) { heading = start..<blank }
        let isSeveral = !isWholeLine && heading.count(where: { endsClause(at: $0, text) }) >= 2
        if text.contentCount(in: heading) > (isSeveral ? limit * 3 / 5 : limit) { heading = firstClause(of: heading, text) }
        return withoutFinalMarks(heading, text)
    }

    private static func endsSentence(at index: Int, _ text: CleanText) -> Bool {
        if Punctuation.isStop(text[index]) { return true }
        return text[index] == 0x2e && !text.isHan && text.isBlank(at: index + 1)
    }

    /// `，` and `：`, not in a number.
    private static func endsClause(at index: Int, _ text: CleanText) -> Bool {
        let isNumber = text.kind(at: index - 1) == .digit && text.kind(at: index + 1) == .digit
        return (text[index] == 0x2c || text[index] == 0x3a) && !isNumber
    }

    private static func blank(in range: Range<Int>, _ text: CleanText) -> Int? {
        range.first {
            text.kind(at: $0) == .space && text.kind(at: $0 - 1) == .ideograph && text.kind(at: $0 + 1) == .ideograph
                && $0 - range.lowerBound >= 6
        }
    }

    private static func firstClause(of range: Range<Int>, _ text: CleanText) -> Range<Int> {
        let end = range.prefix(longestLine * 4).first {
            endsClause(at: $0, text) && text.contentCount(in: range.lowerBound..<$0) >= shortestClause
        }
        return range.lowerBound..<(end ?? min(range.upperBound, range.lowerBound + longestLine * (text.isHan ? 1 : 3)))
    }

    private static func withoutFinalMarks(_ range: Range<Int>, _ text: CleanText) -> Range<Int> {
        var range = text.trimmed(range)
        while let last = range.last, Punctuation.isComma(text[last]) || text[last] == 0x2e && !text.isHan {
            range = text.trimmed(range.lowerBound..<last)
        }
        return range
    }
}
