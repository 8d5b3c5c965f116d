/// Cuts a document into the paragraphs that a reader sees.
enum ParagraphCutter {
    /// The ranges, which together are the whole text: one for each line, its line break and the blank lines behind it included.
    static func cut(_ text: CleanText, _ lines: [Line], whole: TextRange) -> [TextRange] {
        let starts = lines.dropFirst().map { text.boundary($0.full.lowerBound) }
        let bounds = ([whole.lowerBound] + starts + [whole.upperBound])
        return zip(bounds, bounds.dropFirst()).filter { $0 < $1 || whole.isEmpty }.map { $0..<$1 }
    }
}
