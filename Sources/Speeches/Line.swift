/// A line of the text that structure is read from.
struct Line {
    /// With its line break and the blank lines behind it; each reaches to the next, so that together they are the text.
    var full: Range<Int>
    /// Without blanks at its ends; never empty.
    var text: Range<Int>
    /// The number of letters, digits and ideographs.
    var length: Int
    /// Whether blanks stand before its first character.
    var isIndented: Bool
    /// Whether a blank line, or the text's beginning, stands above.
    var followsBlank: Bool
    /// Cut out of a longer line at a blank.
    var isPart = false
    /// The level of a heading that the file's format marks, from 1.
    var markedLevel: Int?
}

extension [Line] {
    /// The lines, those of them marked that begin in one of the headings, which are in order. Linear.
    func marked(_ headings: [MarkedHeading], in text: CleanText) -> [Line] {
        guard !headings.isEmpty else { return self }
        var lines = self
        var rest = headings[...]
        for index in indices {
            let start = text.start(lines[index].text.lowerBound)
            while let first = rest.first, first.range.upperBound <= start { rest.removeFirst() }
            if let first = rest.first, first.range.contains(start) { lines[index].markedLevel = first.level }
        }
        return lines
    }
}

extension CleanText {
    /// The text's lines that hold anything. Linear.
    func lines() -> [Line] {
        var lines: [Line] = []
        var start = 0
        var followsBlank = true
        while start < count {
            var end = start
            while end < count, scalars[end].kind != .lineBreak { end += 1 }
            let text = trimmed(start..<end)
            if end < count { end += original(at: end) == 0x0d && original(at: end + 1) == 0x0a ? 2 : 1 }
            if text.isEmpty {
                if let last = lines.indices.last { lines[last].full = lines[last].full.lowerBound..<end }
            } else {
                lines.append(
                    Line(
                        full: (lines.isEmpty ? 0 : start)..<end, text: text, length: contentCount(in: text),
                        isIndented: text.lowerBound > start && kind(at: start) == .space, followsBlank: followsBlank))
            }
            followsBlank = text.isEmpty
            start = end
        }
        return lines
    }
}
