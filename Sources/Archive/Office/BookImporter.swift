import Speeches

/// Reads an epub file: its chapters in the order of its spine.
enum BookImporter {
    static func read(_ archive: inout ZipArchive, limits: ReadingLimits) throws(ReadingFailure.Reason) -> ImportedText {
        let container = MarkupTree.read(try archive.part("META-INF/container.xml"), limits: limits)
        guard let path = container?.descendants("rootfile").first?["full-path"],
            let package = MarkupTree.read(try archive.part(path), limits: limits)
        else { throw .damaged(format: "epub") }
        let chapters = chapters(of: package).map { PartPath.resolve($0, in: path) }
        let parts = try archive.parts(Set(chapters))
        let metadata = Origin.Metadata(dublinCore: package.child("metadata"))
        var assembled = TextAssembler()
        for chapter in chapters {
            guard let bytes = parts[chapter] else { throw .damaged(format: "epub") }
            let reader = PageReader(behind: assembled, bookTitle: metadata.title)
            let text = try TextDecoder.decode(bytes, declared: DeclaredEncoding.find(in: bytes)).text
            try MarkupParser.parseHTML(text, limits: limits, into: reader)
            reader.finish()
            assembled = reader.assembled
        }
        return ImportedText(assembled, origin: Origin(format: "epub", encoding: nil, metadata: metadata))
    }

    /// The chapters' paths as the package states them; without its contents, and each once.
    private static func chapters(of package: MarkupTree) -> [String] {
        var paths: [String: String] = [:]
        for item in package.child("manifest")?.children("item") ?? [] {
            let isContents = item["properties"]?.split(separator: " ").contains("nav") ?? false
            if let id = item["id"], let path = item["href"], !isContents { paths[id] = path }
        }
        var seen: Set<String> = []
        return (package.child("spine")?.children("itemref") ?? []).compactMap { $0["idref"].flatMap { paths[$0] } }
            .filter { seen.insert($0).inserted }
    }
}
