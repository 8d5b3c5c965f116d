import Speeches

/// Reads the text of an OpenDocument text's `content.xml`.
final class OpenDocumentReader: MarkupHandler {
    private struct Paragraph {
        var text = ""
        var level: Int?
    }

    private struct List {
        let style: String?
        var count: Int
        /// Whether the item's first paragraph, which the number stands before, is yet to come.
        var isNumberDue = false
    }

    private static let skipped: Set<String> = [
        "tracked-changes", "annotation", "note", "table-of-content", "automatic-styles", "font-face-decls", "scripts", "forms",
        "ruby-text", "sequence-decls", "alphabetical-index", "bibliography",
    ]

    private(set) var assembled = TextAssembler()
    private var numbering: OpenDocumentNumbering
    private var paragraphs: [Paragraph] = []
    private var lists: [List] = []
    /// The last number of each list style's outermost level, for lists that count on.
    private var lastCounts: [String: Int] = [:]
    /// The lines so far of each cell of the open rows.
    private var rows: [[[String]]] = []
    private var skipDepth = 0

    init(numbering: OpenDocumentNumbering) { self.numbering = numbering }

    func start(_ element: MarkupElement) {
        guard skipDepth == 0, !Self.skipped.contains(element.name) else {
            skipDepth += 1
            return
        }
        switch element.name {
        case "p": paragraphs.append(Paragraph())
        case "h": startHeading(element)
        case "s": append(String(repeating: " ", count: min(max(1, element["c"].flatMap { Int($0) } ?? 1), 1000)))
        case "tab": append("\t")
        case "line-break": append("\n")
        case "list": startList(element)
        case "list-item": startItem(element)
        case "table-row": rows.append([])
        case "table-cell": if !rows.isEmpty { rows[rows.count - 1].append([]) }
        default: break
        }
    }

    func end(_ name: String, space: String) {
        guard skipDepth == 0 else {
            skipDepth -= 1
            return
        }
        switch name {
        case "p", "h": endParagraph()
        case "list":
            if let list = lists.popLast(), lists.isEmpty, let style = list.style { lastCounts[style] = list.count }
        case "table-row": endRow()
        default: break
        }
    }

    func text(_ text: String) {
        if skipDepth == 0, !paragraphs.isEmpty { append(PageReader.collapsed(text)) }
    }

    private func append(_ text: String) {
        if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].text += text }
    }

    private func startHeading(_ element: MarkupElement) {
        let level = min(max(1, element["outline-level"].flatMap { Int($0) } ?? 1), 10)
        let isListed = lists.last?.isNumberDue ?? false
        let label = isListed ? nil : numbering.headingLabel(level: level)
        paragraphs.append(Paragraph(text: label ?? "", level: level))
    }

    private func startList(_ element: MarkupElement) {
        let style = element["style-name"] ?? lists.last?.style
        let start = numbering.start(ofList: style, level: lists.count + 1) - 1
        let isContinued = element["continue-numbering"] == "true" || element["continue-list"] != nil
        let last = isContinued && lists.isEmpty ? style.flatMap { lastCounts[$0] } : nil
        lists.append(List(style: style, count: last ?? start))
    }

    private func startItem(_ element: MarkupElement) {
        guard let place = lists.indices.last else { return }
        let stated = element["start-value"].flatMap { Int($0) }.map { min(max($0, 0), 1_000_000) }
        lists[place].count = stated ?? lists[place].count + 1
        lists[place].isNumberDue = true
    }

    private func endParagraph() {
        guard var paragraph = paragraphs.popLast() else { return }
        if let place = lists.indices.last, lists[place].isNumberDue, !paragraph.text.allSatisfy(\.isWhitespace) {
            lists[place].isNumberDue = false
            let label = numbering.label(ofList: lists[place].style, counts: lists.map(\.count))
            paragraph.text = (label ?? "") + paragraph.text
        }
        if let row = rows.indices.last, let cell = rows[row].indices.last {
            rows[row][cell].append(paragraph.text)
        } else {
            assembled.add(paragraph.text, level: paragraph.level)
        }
    }

    /// A row of short cells is a line; one of paragraphs is these.
    private func endRow() {
        guard let cells = rows.popLast() else { return }
        let isLine = cells.count > 1 && cells.allSatisfy { $0.count <= 1 && ($0.first?.count ?? 0) <= 200 }
        let lines = isLine ? [cells.map { $0.joined(separator: " ") }.joined(separator: "\t")] : cells.flatMap { $0 }
        if let row = rows.indices.last, let cell = rows[row].indices.last {
            rows[row][cell] += lines
        } else {
            for line in lines { assembled.add(line) }
        }
    }
}
