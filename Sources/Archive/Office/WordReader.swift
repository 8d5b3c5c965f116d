import Speeches

/// Reads the text of a Word document's main part: paragraphs with their list numbers, headings, table rows, pictures'
/// descriptions; not comments, deleted text, notes or what a fallback repeats.
final class WordReader: MarkupHandler {
    private struct Paragraph {
        var text = ""
        var style: String?
        var level: Int?
        var numbering: ListPlace?
        /// Its end is deleted: the next paragraph goes on in it.
        var goesOn = false
    }

    private struct Cell {
        var paragraphs: [(text: String, level: Int?)] = []
    }

    private static let skipped: Set<String> = [
        "del", "moveFrom", "Fallback", "instrText", "delText", "rubyPr", "rt", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr",
        "sdtPr", "pPrChange", "rPrChange", "numberingChange", "binData",
    ]

    private(set) var assembled = TextAssembler()
    private let styles: WordStyles
    private var numbering: WordNumbering
    /// Open paragraphs: one in a text box stands inside another.
    private var paragraphs: [Paragraph] = []
    /// The cells so far of the open rows; tables stand inside each other.
    private var rows: [[Cell]] = []
    private var carried = ""
    private var skipDepth = 0
    private var (isInText, isInParagraphProperties, isInRunProperties, isHidden) = (false, false, false, false)

    init(styles: WordStyles, numbering: WordNumbering) { (self.styles, self.numbering) = (styles, numbering) }

    func start(_ element: MarkupElement) {
        guard skipDepth == 0 else {
            skipDepth += 1
            return
        }
        if isInParagraphProperties, readProperty(element) { return }
        switch element.name {
        case "pPr": isInParagraphProperties = true
        case "p" where Self.isWord(element.space): paragraphs.append(Paragraph())
        case "r": isHidden = false
        case "rPr": isInRunProperties = true
        case "vanish" where isInRunProperties: isHidden = element["val"] != "0" && element["val"] != "false"
        case "t" where Self.isWord(element.space): isInText = true
        case "tab" where !isInRunProperties: append("\t")
        case "br", "cr": append("\n")
        case "docPr": if let description = element["descr"], !description.isEmpty { append("[\(description)]") }
        case "noBreakHyphen": append("-")
        case "tr" where Self.isWord(element.space): rows.append([])
        case "tc" where Self.isWord(element.space): if !rows.isEmpty { rows[rows.count - 1].append(Cell()) }
        default: if Self.skipped.contains(element.name) { skipDepth = 1 }
        }
    }

    func end(_ name: String, space: String) {
        guard skipDepth == 0 else {
            skipDepth -= 1
            return
        }
        switch name {
        case "pPr": isInParagraphProperties = false
        case "rPr": isInRunProperties = false
        case "t": isInText = false
        case "p" where Self.isWord(space): endParagraph()
        case "tr" where Self.isWord(space): endRow()
        default: break
        }
    }

    func text(_ text: String) {
        if isInText, skipDepth == 0 { append(text) }
    }

    private static func isWord(_ space: String) -> Bool {
        space.hasSuffix("/wordprocessingml/2006/main") || space.hasSuffix("/ooxml/wordprocessingml/main")
    }

    private func append(_ text: String) {
        if !isHidden, !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].text += text }
    }

    /// - Returns: whether the element says something of the paragraph.
    private func readProperty(_ element: MarkupElement) -> Bool {
        guard let place = paragraphs.indices.last else { return false }
        let value = element["val"]
        switch element.name {
        case "pStyle": paragraphs[place].style = value
        case "outlineLvl": paragraphs[place].level = value.flatMap { Int($0) }.map { $0 < 9 ? max(0, $0) + 1 : 0 }
        case "numPr": paragraphs[place].numbering = ListPlace()
        case "ilvl": paragraphs[place].numbering?.level = value.flatMap { Int($0) }
        case "numId": paragraphs[place].numbering?.list = value
        case "del", "moveFrom": paragraphs[place].goesOn = true
        case "rPr", "ins": break
        default: return false
        }
        return true
    }

    private func endParagraph() {
        guard let paragraph = paragraphs.popLast() else { return }
        isHidden = false
        let style = styles[paragraph.style]
        var text = carried + paragraph.text
        carried = ""
        if paragraph.goesOn {
            carried = text
            return
        }
        guard !style.name.hasPrefix("toc ") else { return }
        let isBlank = text.allSatisfy(\.isWhitespace)
        let stated = paragraph.numbering
        let place = ListPlace(list: stated?.list ?? style.numbering?.list, level: stated?.level ?? style.numbering?.level)
        if !isBlank, let label = numbering.label(place, style: paragraph.style) { text = label + text.drop { $0 == " " } }
        let level = paragraph.level ?? style.level
        let heading = level.flatMap { $0 > 0 ? $0 : nil }
        if let row = rows.indices.last, let cell = rows[row].indices.last {
            rows[row][cell].paragraphs.append((text, heading))
        } else {
            assembled.add(text, level: heading)
        }
    }

    /// A row of short cells is a line; one of paragraphs, as tables that only lay out a page have, is these paragraphs.
    private func endRow() {
        guard let cells = rows.popLast() else { return }
        let paragraphs = cells.flatMap(\.paragraphs)
        let isLine = cells.count > 1 && paragraphs.count <= cells.count && paragraphs.allSatisfy { $0.text.count <= 200 }
        let lines =
            isLine
            ? [(text: cells.map { $0.paragraphs.map(\.text).joined(separator: " ") }.joined(separator: "\t"), level: nil)]
            : paragraphs
        if let row = rows.indices.last, let cell = rows[row].indices.last {
            rows[row][cell].paragraphs += lines
        } else {
            for line in lines { assembled.add(line.text, level: line.level) }
        }
    }
}
