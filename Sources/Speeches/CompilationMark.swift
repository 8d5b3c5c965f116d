/// The running number that marks a speech of several in one file: `……篇一`, `第一篇`, `范文1：`, `【篇二】`.
struct CompilationMark {
    enum Style: Hashable { case suffix, ordinal, prefix }

    let style: Style
    let number: Int

    private static let prefixes: WordList = ["篇", "范文", "讲话稿", "例文", "讲话"]
    private static let suffixes: WordList = ["篇", "范文"]

    /// The mark of a line; nil for one without.
    static func read(_ line: Line, _ text: CleanText) -> CompilationMark? {
        guard line.length <= 50 else { return nil }
        var start = line.text.lowerBound
        while start < line.text.upperBound, !text.isContent(at: start) { start += 1 }
        if text[start] == 0x7b2c, let (number, end) = number(text, start + 1), text[end] == 0x7bc7 {  // 第…篇
            return CompilationMark(style: .ordinal, number: number)
        }
        if let length = prefixes.match(in: text, at: start) {
            let place = start + length
            if let (number, end) = number(text, place), !text.isContent(at: end) || end >= line.text.upperBound {
                return CompilationMark(style: .prefix, number: number)
            }
        }
        var end = line.text.upperBound
        while end > start, !text.isContent(at: end - 1) { end -= 1 }
        let tail = max(start + 1, end - 5)..<max(start + 1, end)
        for index in tail {
            guard let length = suffixes.match(in: text, at: index) else { continue }
            if let (number, last) = number(text, index + length), last == end {
                return CompilationMark(style: .suffix, number: number)
            }
        }
        return nil
    }

    /// Whether a line is nothing but the number.
    static func isBare(_ line: Line, _ text: CleanText) -> Bool { line.length <= 5 && read(line, text) != nil }

    private static func number(_ text: CleanText, _ index: Int) -> (Int, Int)? {
        if let found = ChineseNumber.read(text, at: index) { return found }
        var (number, end) = (0, index)
        while (0x30...0x39).contains(text[end]), end - index < 3 {
            (number, end) = (number * 10 + Int(text[end] - 0x30), end + 1)
        }
        return end > index ? (number, end) : nil
    }
}
