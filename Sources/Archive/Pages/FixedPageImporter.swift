import Speeches

/// Reads an OFD file, the national format of fixed pages (GB/T 33190).
enum FixedPageImporter {
    static func read(_ archive: inout ZipArchive, limits: ReadingLimits) throws(ReadingFailure.Reason) -> ImportedText {
        let root = MarkupTree.read(try archive.part("OFD.xml"), limits: limits)
        guard let root, root.descendants("DocRoot").first != nil else { throw .damaged(format: "ofd") }
        var pages: [[PrintedLine]] = []
        for document in root.descendants("DocRoot") {
            let path = PartPath.resolve(document.text, in: "OFD.xml")
            guard let tree = MarkupTree.read(try archive.part(path), limits: limits) else { throw .damaged(format: "ofd") }
            let paths = tree.descendants("Page").compactMap { $0["BaseLoc"] }.map { PartPath.resolve($0, in: path) }
            let parts = try archive.parts(Set(paths))
            for path in paths {
                guard let part = parts[path] else { throw .damaged(format: "ofd") }
                let reader = FixedPageReader()
                try MarkupParser.parseXML(part, limits: limits, format: "ofd", into: reader)
                pages.append(PrintedLine.merging(reader.lines))
            }
        }
        pages = PageFurniture.removed(from: pages)
        guard pages.contains(where: { !$0.isEmpty }) else { throw .noText(format: "ofd") }
        let metadata = Origin.Metadata(fixedPages: root.descendants("DocInfo").first)
        return ImportedText(ParagraphJoiner.join(pages), origin: Origin(format: "ofd", encoding: nil, metadata: metadata))
    }
}

extension Origin.Metadata {
    fileprivate init(fixedPages tree: MarkupTree?) {
        self.init(
            title: tree?.child("Title")?.text, author: tree?.child("Author")?.text, created: tree?.child("CreationDate")?.text)
    }
}

/// Reads a page's text objects, in millimetres; each is a line or a piece of one.
private final class FixedPageReader: MarkupHandler {
    private(set) var lines: [PrintedLine] = []
    private var line: PrintedLine?
    private var size = 0.0
    private var isInText = false
    private var lastY: Double?

    func start(_ element: MarkupElement) {
        switch element.name {
        case "TextObject":
            let box = (element["Boundary"] ?? "").split(separator: " ").compactMap { PrintedLine.coordinate($0) }
            guard box.count == 4 else { return }
            size = element["Size"].flatMap { PrintedLine.coordinate($0) } ?? box[3]
            line = PrintedLine(text: "", left: box[0], right: box[0] + box[2], top: box[1], bottom: box[1] + box[3])
            lastY = nil
        case "TextCode":
            isInText = true
            startCode(element)
        default: break
        }
    }

    func end(_ name: String, space: String) {
        if name == "TextCode" { isInText = false }
        if name == "TextObject", let line {
            lines.append(line)
            self.line = nil
        }
    }

    func text(_ text: String) {
        if isInText { line?.text += text.filter { !$0.isNewline } }
    }

    /// A text object may hold several lines, each with a lower Y.
    private func startCode(_ element: MarkupElement) {
        guard let y = element["Y"].flatMap({ PrintedLine.coordinate($0) }) else { return }
        defer { lastY = y }
        guard var next = line, let lastY, y - lastY > size / 2 else { return }
        lines.append(next)
        next.text = ""
        next.top += y - lastY
        next.bottom = max(next.bottom, next.top + size)
        line = next
    }
}
