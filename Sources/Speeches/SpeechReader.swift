/// Reads each speech of a document.
struct SpeechReader {
    let text: CleanText
    let lines: [Line]
    let document: DecodedText
    let name: FileName
    /// What the file's format says that the text is called.
    let formatTitle: String?

    func speeches() -> [Speech] {
        guard !lines.isEmpty else { return [blank] }
        let hash = document.contentHash
        let parts = SpeechSplitter.split(text, lines)
        return parts.enumerated().map { index, part in
            speech(part, id: SpeechID(content: hash, number: index + 1), isAlone: parts.count == 1)
        }
    }

    private func speech(_ part: SpeechSplitter.Part, id: SpeechID, isAlone: Bool) -> Speech {
        var lineRange = EndMatter.trimmed(part.lines, lines, text)
        let head = SpeechHead.read(text, lines, in: lineRange, titleLine: part.titleLine, name: name)
        lineRange = min(head.firstLine, lineRange.upperBound - 1)..<lineRange.upperBound
        let range = extent(of: lineRange)
        let titles = TitleReader(text: text)
        let body = (head.salutation?.upperBound ?? lines[min(head.bodyLine, lineRange.upperBound - 1)].text.lowerBound)
        var facts = FactFinder(text: text, lines: lines, titles: titles)
            .facts(of: head, part: part.lines, body: lineRange, name: isAlone ? name : name.dateAlone)
        if isAlone, head.title == nil { facts.add(.title, formatTitle.flatMap(FileName.title(inFormat:))) }
        let title =
            facts[.title].map { SpeechTitle(text: $0.value, isDerived: false) }
            ?? titles.derived(from: body, before: lines[lineRange.upperBound - 1].text.upperBound)
        let tree = TreeBuilder(text: text, lines: lines, range: lineRange, head: head, extent: range).build()
        return Speech(
            id: id, title: title, range: range,
            length: text.contentCount(
                in: lines[lineRange.lowerBound].text.lowerBound..<lines[lineRange.upperBound - 1].text.upperBound),
            titleLine: head.title.map(text.range),
            salutation: head.salutation.map(text.range),
            facts: facts, sections: tree)
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
            range: document.range, length: 0, titleLine: nil, salutation: nil, facts: SpeechFacts(),
            sections: SectionTree(nodes: [root]))
    }
}
