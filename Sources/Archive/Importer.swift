import Speeches

/// From a file's bytes to its text, whatever its format.
enum Importer {
    static func read(_ bytes: [UInt8], name: String, options: ReadingOptions) throws(ReadingFailure.Reason) -> ImportedText {
        guard !bytes.isEmpty else { throw .empty }
        try options.limits.check(.fileSize, bytes.count)
        let imported = try readFormat(bytes, FileFormat.recognize(bytes, name: name), options)
        guard imported.text.scalars.contains(where: { !$0.properties.isWhitespace && $0 != "\u{feff}" }) else { throw .empty }
        return imported
    }

    private static func readFormat(
        _ bytes: [UInt8], _ format: FileFormat, _ options: ReadingOptions
    ) throws(ReadingFailure.Reason) -> ImportedText {
        switch format {
        case .text: try readText(bytes, "text", options)
        case .markdown: try readText(bytes, "markdown", options)
        case .html: try PageImporter.read(bytes, options: options)
        case .xml: try FeedImporter.read(bytes, options: options)
        case .zip: try PackageImporter.read(bytes, limits: options.limits)
        case .pdf: try PDFImporter.read(bytes, limits: options.limits)
        case .rtf: try RichTextImporter.read(bytes, limits: options.limits)
        case .compound: try CompoundImporter.read(bytes, limits: options.limits)
        }
    }

    private static func readText(
        _ bytes: [UInt8], _ format: String, _ options: ReadingOptions
    ) throws(ReadingFailure.Reason) -> ImportedText {
        let decoded = try TextDecoder.decode(bytes, stated: options.encoding)
        return ImportedText(
            text: DecodedText(decoded.text),
            origin: Origin(format: format, encoding: decoded.encoding.rawValue, undecodable: decoded.undecodable))
    }
}
