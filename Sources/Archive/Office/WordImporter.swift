import Speeches

/// Reads a docx file.
enum WordImporter {
    static func read(_ archive: inout ZipArchive, limits: ReadingLimits) throws(ReadingFailure.Reason) -> ImportedText {
        let main = try mainPart(&archive, limits)
        let folder = main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        let parts = try archive.parts([main, folder + "styles.xml", folder + "numbering.xml", "docProps/core.xml"])
        guard let document = parts[main] else { throw .damaged(format: "docx") }
        let styles = WordStyles(MarkupTree.read(parts[folder + "styles.xml"], limits: limits))
        let numbering = WordNumbering(MarkupTree.read(parts[folder + "numbering.xml"], limits: limits), styles: styles)
        let reader = WordReader(styles: styles, numbering: numbering)
        try MarkupParser.parseXML(document, limits: limits, format: "docx", into: reader)
        let properties = MarkupTree.read(parts["docProps/core.xml"], limits: limits)
        return ImportedText(
            reader.assembled, origin: Origin(format: "docx", encoding: nil, metadata: .init(dublinCore: properties)))
    }

    /// The part that holds the text: by the package's relations, else where Word puts it.
    private static func mainPart(_ archive: inout ZipArchive, _ limits: ReadingLimits) throws(ReadingFailure.Reason) -> String {
        let relations = MarkupTree.read(try archive.part("_rels/.rels"), limits: limits)
        let office = relations?.children.first { $0["Type"]?.hasSuffix("/officeDocument") ?? false }
        return office?["Target"].map { PartPath.resolve($0, in: "") } ?? "word/document.xml"
    }
}

extension Origin.Metadata {
    /// Reads the `title`, `creator`, `created` and `date` that office formats and books share.
    init(dublinCore tree: MarkupTree?) {
        self.init()
        for element in tree?.children ?? [] where !element.text.isEmpty {
            switch element.element.name {
            case "title": title = title ?? element.text
            case "creator", "initial-creator": author = author ?? element.text
            case "created", "creation-date", "date": created = created ?? element.text
            default: break
            }
        }
    }
}
