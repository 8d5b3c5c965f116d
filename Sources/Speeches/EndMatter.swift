/// Finds where a speech ends and page navigation, licences and marks without words begin.
enum EndMatter {
    /// The lines of the speech without end matter; never empty if it was not.
    static func trimmed(_ range: Range<Int>, _ lines: [Line], _ text: CleanText) -> Range<Int> {
        guard range.count > 1 else { return range }
        var end = range.upperBound
        if let tail = tail(of: range, lines, text) { end = tail }
        while end > range.lowerBound + 1, isMatter(lines[end - 1], text) { end -= 1 }
        return range.lowerBound..<end
    }

    private static func isMatter(_ line: Line, _ text: CleanText) -> Bool {
        let last = text[line.text.upperBound - 1]
        return Boilerplate.isBoilerplate(line, in: text) && last != 0x3002 && last != 0x21 || line.length == 0
    }

    /// The first line from which on everything belongs to the page, if it is a small part of the speech.
    private static func tail(of range: Range<Int>, _ lines: [Line], _ text: CleanText) -> Int? {
        var found: Int?
        var behind = 0
        let whole = lines[range.lowerBound].text.lowerBound..<lines[range.upperBound - 1].text.upperBound
        for index in range.dropFirst().reversed() {
            behind += lines[index].length
            guard behind < 1500, behind * 3 < whole.count else { break }
            if Boilerplate.beginsTail(lines[index], in: text) { found = index }
        }
        return found
    }
}
