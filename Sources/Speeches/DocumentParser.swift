/// From a file's decoded text to its speeches and their trees (text.md).
public enum DocumentParser {
    /// Reads a document. Linear in the text; never fails, since any text is at least one speech.
    ///
    /// - Parameter name: the file's path as the user will see it; a date in the file's name counts as stated.
    public static func parse(_ text: DecodedText, name: String) -> Document {
        let folded = Folding.fold(text.scalars)
        let noise = NoiseFinder.find(text.scalars, folded: folded)
        let clean = LineJoiner.clean(text.scalars, folded: folded, noise: noise)
        let lines = LineDivider.divide(clean.lines(), in: clean)
        let reader = SpeechReader(text: clean, lines: lines, document: text, name: FileName(name))
        let speeches = reader.speeches()
        return Document(
            name: name, text: text, folded: folded, noise: noise, frontMatter: between(speeches.map(\.range), in: text.range),
            paragraphs: ParagraphCutter.cut(clean, lines, whole: text.range), speeches: speeches)
    }

    /// What of a text none of the ranges takes.
    private static func between(_ ranges: [TextRange], in whole: TextRange) -> [TextRange] {
        let starts = [whole.lowerBound] + ranges.map(\.upperBound)
        let ends = ranges.map(\.lowerBound) + [whole.upperBound]
        return zip(starts, ends).filter { $0 < $1 }.map { $0..<$1 }
    }
}

/// Reads each speech of a document.
private struct SpeechReader {
    let text: CleanText
    let lines: [Line]
    let document: DecodedText
    let name: FileName

    func speeches() -> [Speech] {
        guard !lines.isEmpty else { return [blank] }
        let hash = document.contentHash
        return SpeechSplitter.split(text, lines).enumerated().map { index, part in
            speech(part, id: SpeechID(content: hash, number: index + 1))
        }
    }

    private func speech(_ part: SpeechSplitter.Part, id: SpeechID) -> Speech {
        var lineRange = EndMatter.trimmed(part.lines, lines, text)
        let head = SpeechHead.read(text, lines, in: lineRange, titleLine: part.titleLine, name: name)
        lineRange = min(head.firstLine, lineRange.upperBound - 1)..<lineRange.upperBound
        let range = extent(of: lineRange)
        let titles = TitleReader(text: text, source: document.scalars)
        let body = (head.salutation?.upperBound ?? lines[min(head.bodyLine, lineRange.upperBound - 1)].text.lowerBound)
        let title =
            head.title.map(titles.stated) ?? titles.derived(from: body, before: lines[lineRange.upperBound - 1].text.upperBound)
        let tree = TreeBuilder(text: text, lines: lines, range: lineRange, head: head, extent: range).build()
        return Speech(
            id: id, title: title, range: range, titleLine: head.title.map(text.range),
            salutation: head.salutation.map(text.range),
            facts: FactFinder(text: text, lines: lines, titles: titles).facts(of: head, name: name), sections: tree)
    }

    /// From the start of the first line to behind the last line's break.
    private func extent(of range: Range<Int>) -> TextRange {
        let first = lines[range.lowerBound]
        let last = lines[range.upperBound - 1]
        let start = range.lowerBound == 0 ? TextPosition(0) : text.boundary(first.full.lowerBound)
        guard range.upperBound < lines.count || last.text.upperBound < last.full.upperBound else {
            return start..<document.range.upperBound
        }
        var end = last.text.upperBound
        while end < last.full.upperBound, text.kind(at: end) != .lineBreak { end += 1 }
        if end < last.full.upperBound { end += text.original(at: end) == 0x0d && text.original(at: end + 1) == 0x0a ? 2 : 1 }
        return start..<max(start, text.boundary(end))
    }

    /// A text of blanks alone: one speech without a word.
    private var blank: Speech {
        let start = document.range.lowerBound
        let root = Section(
            kind: .speech, level: 0, label: start..<start, heading: start..<start, range: document.range, parent: nil)
        return Speech(
            id: SpeechID(content: document.contentHash, number: 1), title: SpeechTitle(text: "", isDerived: true),
            range: document.range,
            titleLine: nil, salutation: nil, facts: SpeechFacts(), sections: SectionTree(nodes: [root]))
    }
}
