import Speeches

/// Reads a zip file that holds a document.
enum PackageImporter {
    static func read(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingFailure.Reason) -> ImportedText {
        var archive = ZipArchive(bytes, limits: limits, format: "zip")
        let names = try archive.names()
        if names.contains("META-INF/container.xml") { return try BookImporter.read(&archive, limits: limits) }
        if names.contains(where: { $0.hasPrefix("word/") }) { return try WordImporter.read(&archive, limits: limits) }
        if names.contains("OFD.xml") { return try FixedPageImporter.read(&archive, limits: limits) }
        if names.contains("content.xml") { return try OpenDocumentImporter.read(&archive, limits: limits) }
        if names.contains("[Content_Types].xml") {
            let isSheet = names.contains { $0.hasPrefix("xl/") }
            throw .unsupported(format: isSheet ? "xlsx" : names.contains { $0.hasPrefix("ppt/") } ? "pptx" : "zip")
        }
        throw .unsupported(format: "zip")
    }
}
