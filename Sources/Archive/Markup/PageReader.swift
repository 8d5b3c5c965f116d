import Speeches

/// Reads the text of an HTML page: a paragraph for each block, headings, table rows; not what a page has around its text.
final class PageReader: MarkupHandler {
    /// What holds no text of the page.
    private static let skipped: Set<String> = [
        "script", "style", "nav", "template", "noscript", "svg", "math", "select", "button", "textarea", "iframe", "object",
        "audio", "video", "canvas", "map", "dialog", "rt", "rp",
    ]
    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li",
        "main", "menu", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "caption",
        "title",
    ]
    /// A part of an electronic book that only repeats its title or its contents.
    private static let bookParts: Set<String> = ["titlepage", "cover", "toc", "landmarks", "page-list", "halftitlepage"]

    private(set) var assembled: TextAssembler
    private(set) var metadata = Origin.Metadata()
    private var paragraph = ""
    private var level: Int?
    private var title: String?
    /// How many elements are open inside one that is left out, itself counted.
    private var skipDepth = 0
    private var preformattedDepth = 0
    /// How many `article`, `main` or `section` are open: a `header` inside one is text, one outside the page's banner.
    private var articleDepth = 0
    private var isInHead = false

    /// Whether what stands around a page's text is taken for text too.
    private let keepsFurniture: Bool
    /// A book's own title, which programs that make books put as a heading over what has none.
    private let bookTitle: String?
    private var isUnnumbered = false

    /// - Parameter assembled: what is read is put behind this.
    init(behind assembled: TextAssembler = TextAssembler(), bookTitle: String? = nil, keepsFurniture: Bool = false) {
        (self.assembled, self.bookTitle, self.keepsFurniture) = (assembled, bookTitle, keepsFurniture)
    }

    func start(_ element: MarkupElement) {
        let name = element.name.lowercased()
        if skipDepth > 0 || isSkipped(name, element) {
            skipDepth += 1
            return
        }
        switch name {
        case "head": isInHead = true
        case "title" where isInHead: title = ""
        case "meta": readMeta(element)
        case "br": paragraph += preformattedDepth > 0 ? "\n" : "\u{b}"
        case "td", "th": if !paragraph.isEmpty { paragraph += "\t" }
        case "pre": preformattedDepth += 1
        case "article", "main", "section": articleDepth += 1
        default: break
        }
        if Self.blocks.contains(name) { flush() }
        if let level = Self.headingLevel(name) {
            self.level = level
            isUnnumbered = element["class"]?.contains("unnumbered") ?? false
        }
    }

    func end(_ name: String, space: String) {
        let name = name.lowercased()
        if skipDepth > 0 {
            skipDepth -= 1
            return
        }
        if Self.blocks.contains(name) { flush() }
        switch name {
        case "head": isInHead = false
        case "title":
            if let title, !title.isEmpty { metadata.title = Self.collapsed(title) }
            title = nil
        case "pre": preformattedDepth = max(0, preformattedDepth - 1)
        case "article", "main", "section": articleDepth = max(0, articleDepth - 1)
        default: break
        }
        if Self.headingLevel(name) != nil { level = nil }
    }

    func text(_ text: String) {
        guard skipDepth == 0 else { return }
        if title != nil { title? += text } else if !isInHead { paragraph += text }
    }

    /// Adds what is left at the page's end.
    func finish() { flush() }

    private func isSkipped(_ name: String, _ element: MarkupElement) -> Bool {
        if keepsFurniture { return name == "script" || name == "style" }
        if Self.skipped.contains(name) || element["hidden"] != nil { return true }
        if name == "header" || name == "footer", articleDepth == 0 { return true }
        if element["role"] == "navigation" { return true }
        let kinds = element["epub:type"]?.split(separator: " ").map(String.init) ?? []
        return name != "body" && kinds.contains { Self.bookParts.contains($0) }
    }

    private static func headingLevel(_ name: String) -> Int? {
        guard name.count == 2, name.first == "h", let level = name.last?.wholeNumberValue, (1...6).contains(level) else {
            return nil
        }
        return level
    }

    private func readMeta(_ element: MarkupElement) {
        guard let content = element["content"], !content.isEmpty else { return }
        switch element["name"]?.lowercased() {
        case "author": metadata.author = content
        case "pubdate", "date", "dcterms.date": metadata.created = content
        default: break
        }
    }

    private func flush() {
        defer { paragraph = "" }
        if preformattedDepth > 0 { return assembled.add(paragraph, level: level) }
        if let bookTitle, level != nil, isUnnumbered, Self.collapsed(paragraph) == bookTitle { return }
        for line in paragraph.split(separator: "\u{b}") { assembled.add(Self.collapsed(String(line)), level: level) }
    }

    /// White space as CSS collapses it: a line break between Chinese characters is none; the ideographic blank and the
    /// no-break one stay.
    static func collapsed(_ text: String) -> String {
        var collapsed = String.UnicodeScalarView()
        var blank: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" || scalar == "\u{c}" {
                blank = blank == nil || scalar != "\n" ? (scalar == "\r" ? "\n" : scalar) : blank
                continue
            }
            if let blank, let last = collapsed.last,
                blank != "\n" || !(WideCharacters.contain(last) && WideCharacters.contain(scalar))
            {
                collapsed.append(blank == "\t" ? "\t" : " ")
            }
            blank = nil
            collapsed.append(scalar)
        }
        return String(collapsed)
    }
}
