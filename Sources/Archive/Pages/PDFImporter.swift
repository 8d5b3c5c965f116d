import Speeches

/// Reads a PDF through pdftotext, which says where each word stands.
enum PDFImporter {
    static func read(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingFailure.Reason) -> ImportedText {
        let program = try Converter.find([Converter.Program(name: "pdftotext", package: "poppler-utils")])
        let output: [UInt8]
        do throws(ReadingFailure.Reason) {
            output = try Converter.run(
                program, on: bytes, named: "input.pdf", arguments: ["-q", "-bbox-layout", "-enc", "UTF-8", "%", "-"],
                limits: limits)
        } catch .converterFailed {
            throw isEncrypted(bytes) ? .encrypted : .damaged(format: "pdf")
        }
        let reader = PrintedPageReader()
        try MarkupParser.parseXML(cleaned(output), encoding: "UTF-8", limits: limits, format: "pdf", into: reader)
        let pages = PageFurniture.removed(from: reader.pages.map { PrintedLine.merging($0) })
        guard pages.contains(where: { !$0.isEmpty }) else { throw .noText(format: "pdf") }
        return ImportedText(
            ParagraphJoiner.join(pages), origin: Origin(format: "pdf", encoding: nil, metadata: reader.metadata))
    }

    /// pdftotext's output without the controls that XML has no place for.
    private static func cleaned(_ output: [UInt8]) -> [UInt8] {
        let text = String(decoding: output, as: UTF8.self).unicodeScalars.filter {
            $0.value >= 0x20 && $0.value != 0xfffe && $0.value != 0xffff || $0 == "\n" || $0 == "\t"
        }
        return Array(String(text).utf8)
    }

    private static func isEncrypted(_ bytes: [UInt8]) -> Bool { bytes.firstRange(of: Array("/Encrypt".utf8)) != nil }
}

/// Reads what pdftotext prints of each page: the lines, in reading order.
private final class PrintedPageReader: MarkupHandler {
    private(set) var pages: [[PrintedLine]] = []
    private(set) var metadata = Origin.Metadata()
    private var line: PrintedLine?
    private var word: String?
    private var title: String?

    func start(_ element: MarkupElement) {
        switch element.name {
        case "page": pages.append([])
        case "line":
            line = PrintedLine(
                text: "", left: Self.number(element["xMin"]), right: Self.number(element["xMax"]),
                top: Self.number(element["yMin"]), bottom: Self.number(element["yMax"]))
        case "word": word = ""
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
            endWord()
        case "line":
            if let line, !pages.isEmpty { pages[pages.count - 1].append(line) }
            line = nil
        case "title":
            if let title, !title.isEmpty { metadata.title = title }
            title = nil
        default: break
        }
    }

    private func endWord() {
        let isFirst = line?.text.isEmpty ?? true
        if let word { line?.text += isFirst ? word : " " + word }
        word = nil
    }

    func text(_ text: String) {
        if word != nil { word? += text } else if title != nil { title? += text }
    }

    private static func number(_ value: String?) -> Double { value.flatMap { Double($0) } ?? 0 }
}
