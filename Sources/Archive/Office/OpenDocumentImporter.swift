import Speeches

/// Reads an odt file.
enum OpenDocumentImporter {
    static func read(_ archive: inout ZipArchive, limits: ReadingLimits) throws(ReadingFailure.Reason) -> ImportedText {
        let parts = try archive.parts(["content.xml", "styles.xml", "meta.xml", "mimetype", "META-INF/manifest.xml"])
        let kind = String(decoding: parts["mimetype"] ?? [], as: UTF8.self)
        if kind.contains("spreadsheet") { throw .unsupported(format: "ods") }
        if kind.contains("presentation") { throw .unsupported(format: "odp") }
        if String(decoding: parts["META-INF/manifest.xml"] ?? [], as: UTF8.self).contains("encryption-data") { throw .encrypted }
        guard let content = parts["content.xml"] else { throw .damaged(format: "odt") }
        let styles = OpenDocumentStyles()
        try MarkupParser.parseXML(content, limits: limits, format: "odt", into: styles)
        let numbering = OpenDocumentNumbering([MarkupTree.read(parts["styles.xml"], limits: limits), styles.tree])
        let reader = OpenDocumentReader(numbering: numbering)
        try MarkupParser.parseXML(content, limits: limits, format: "odt", into: reader)
        let metadata = MarkupTree.read(parts["meta.xml"], limits: limits)?.child("meta")
        return ImportedText(reader.assembled, origin: Origin(format: "odt", encoding: nil, metadata: .init(dublinCore: metadata)))
    }
}

/// Collects the list styles that stand in the text's own part, before the text.
private final class OpenDocumentStyles: MarkupHandler {
    private(set) var tree: MarkupTree?
    private var open: [MarkupTree] = []
    private var isInStyles = false

    func start(_ element: MarkupElement) {
        if element.name == "automatic-styles" { isInStyles = true }
        if isInStyles { open.append(MarkupTree(element: element)) }
    }

    func end(_ name: String, space: String) {
        guard isInStyles, let done = open.popLast() else { return }
        if open.isEmpty {
            (tree, isInStyles) = (done, false)
        } else {
            open[open.count - 1].add(done)
        }
    }

    func text(_ text: String) {}
}
