import Speeches

/// Puts a document's paragraphs together, one a line, and remembers which of them the format marks as headings.
struct TextAssembler {
    private(set) var scalars: [Unicode.Scalar] = []
    private(set) var headings: [MarkedHeading] = []

    /// Adds a paragraph without the white space at its end; one of white space alone is left out.
    /// - Parameter level: of a heading, from 1.
    mutating func add(_ paragraph: String, level: Int? = nil) {
        var added = Array(paragraph.unicodeScalars)
        while let last = added.last, last.properties.isWhitespace { added.removeLast() }
        guard let first = added.firstIndex(where: { !$0.properties.isWhitespace }) else { return }
        if let level {
            headings.append(MarkedHeading(range: range(scalars.count + first, scalars.count + added.count), level: level))
        }
        scalars += added
        scalars.append("\n")
    }

    private func range(_ start: Int, _ end: Int) -> TextRange { TextRange(scalars: start..<end) }
}
