/// The words that end a speech, after its last section.
enum Closing {
    private static let words: WordList = ["谢谢", "讲完了", "完毕", "圆满成功", "身体健康", "thank you", "就谈这些", "就讲这些", "就说这些", "就讲到这"]

    /// Whether a paragraph says good-bye.
    static func thanks(in range: Range<Int>, _ text: CleanText) -> Bool { words.occurs(in: text, range.suffix(80)) }

    /// A closing is at most this long, or an eighth of the speech, in characters.
    private static let longest = 600

    /// Where the closing begins, given where the last section's heading stands, the speech's lines from that one on, and
    /// where the speech begins; nil where there is none.
    static func start(behind heading: Int, in range: Range<Int>, lines: [Line], speechStart: Int, _ text: CleanText) -> Int? {
        guard let last = range.last, lines[last].text.upperBound > heading else { return nil }
        let end = lines[last].text.upperBound
        let allowed = max(longest, (end - speechStart) / 8)
        let below = range.filter { lines[$0].text.lowerBound > heading && end - lines[$0].text.lowerBound <= allowed }
        if let line = below.first(where: { opens(lines[$0].text, text) }) { return lines[line].text.lowerBound }
        let line = max(heading, lines[last].text.lowerBound)..<lines[last].text.upperBound
        return line.last { index in
            Punctuation.isFullStop(text[index - 1]) && index > heading + 20 && end - index <= allowed
                && Vocative.begins(in: text, at: index, before: line.upperBound)
        }
    }

    private static func opens(_ line: Range<Int>, _ text: CleanText) -> Bool {
        Vocative.begins(in: text, at: line.lowerBound, before: line.upperBound)
            || text.has("最后,", at: line.lowerBound) || text.has("谢谢", at: line.lowerBound)
            || text.has("thank you", at: line.lowerBound)
    }
}
