/// The words that end a speech, after its last section.
enum Closing {
    private static let words: WordList = ["谢谢", "讲完了", "完毕", "圆满成功", "身体健康", "thank you", "就谈这些", "就讲这些", "就说这些", "就讲到这"]

    /// Whether a paragraph says good-bye.
    static func thanks(in range: Range<Int>, _ text: CleanText) -> Bool { words.occurs(in: text, range.suffix(80)) }

    /// Where the closing begins, given the last section's heading and its text; nil where there is none.
    static func start(behind heading: Int, in range: Range<Int>, lines: [Line], _ text: CleanText) -> Int? {
        let below = range.filter { lines[$0].text.lowerBound > heading }
        if let line = below.first(where: { opens(lines[$0].text, text) }) { return lines[line].text.lowerBound }
        guard let last = range.last, lines[last].text.upperBound > heading else { return nil }
        let line = max(heading, lines[last].text.lowerBound)..<lines[last].text.upperBound
        return line.last { index in
            Punctuation.isFullStop(text[index - 1]) && index > heading + 20
                && Vocative.begins(in: text, at: index, before: line.upperBound)
        }
    }

    private static func opens(_ line: Range<Int>, _ text: CleanText) -> Bool {
        Vocative.begins(in: text, at: line.lowerBound, before: line.upperBound)
            || text.has("最后,", at: line.lowerBound) || text.has("谢谢", at: line.lowerBound)
            || text.has("thank you", at: line.lowerBound)
    }
}
