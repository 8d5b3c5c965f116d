import Speeches

/// Reads an HTML file.
enum PageImporter {
    static func read(_ bytes: [UInt8], options: ReadingOptions) throws(ReadingFailure.Reason) -> ImportedText {
        let declared = DeclaredEncoding.find(in: bytes)
        let decoded = try TextDecoder.decode(bytes, stated: options.encoding, declared: declared)
        let reader = PageReader()
        try MarkupParser.parseHTML(decoded.text, limits: options.limits, into: reader)
        reader.finish()
        return ImportedText(
            reader.assembled,
            origin: Origin(
                format: "html", encoding: decoded.encoding.rawValue, undecodable: decoded.undecodable, metadata: reader.metadata))
    }
}
