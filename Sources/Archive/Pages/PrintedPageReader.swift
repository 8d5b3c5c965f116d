import Speeches

/// Reads what pdftotext prints of each page: the lines, in reading order.
final class PrintedPageReader: MarkupHandler {
    private(set) var pages: [[PrintedLine]] = []
    private(set) var metadata = Origin.Metadata()
    /// A word of the open line, which `words` are the earlier ones of.
    private var word: PrintedLine?
    private var words: [PrintedLine] = []
    private var title: String?

    func start(_ element: MarkupElement) {
        switch element.name {
        case "page": pages.append([])
        case "line": words = []
        case "word":
            word = PrintedLine(
                text: "", left: Self.number(element["xMin"]), right: Self.number(element["xMax"]),
                top: Self.number(element["yMin"]), bottom: Self.number(element["yMax"]))
        case "title": title = ""
        case "meta":
            if element["name"] == "Author" { metadata.author = element["content"] }
            if element["name"] == "CreationDate" { metadata.created = element["content"] }
        default: break
        }
    }

    func end(_ name: String, space: String) {
        switch name {
        case "word":
            if let word { words.append(word) }
            word = nil
        case "line": if !pages.isEmpty { pages[pages.count - 1] += PrintedLine.merging(words) }
        case "title":
            if let title, !title.isEmpty { metadata.title = title }
            title = nil
        default: break
        }
    }

    func text(_ text: String) {
        if word != nil { word?.text += text } else if title != nil { title? += text }
    }

    private static func number(_ value: String?) -> Double { value.flatMap { PrintedLine.coordinate($0) } ?? 0 }
}
