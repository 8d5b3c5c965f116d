import Speeches

/// Reads an HTML file.
enum PageImporter {
    static func read(_ bytes: [UInt8], options: ReadingOptions) throws(ReadingFailure.Reason) -> ImportedText {
        let declared = DeclaredEncoding.find(in: bytes)
        let decoded = try TextDecoder.decode(bytes, stated: options.encoding, declared: declared)
        var reader = try parsed(decoded.text, PageReader(), options.limits)
        // A page whose banner never ends has its text in it.
        if reader.assembled.scalars.isEmpty {
            reader = try parsed(decoded.text, PageReader(keepsFurniture: true), options.limits)
        }
        return ImportedText(
            reader.assembled,
            origin: Origin(
                format: "html", encoding: decoded.encoding.rawValue, undecodable: decoded.undecodable, metadata: reader.metadata))
    }

    private static func parsed(
        _ text: String, _ reader: PageReader, _ limits: ReadingLimits
    ) throws(ReadingFailure.Reason) -> PageReader {
        try MarkupParser.parseHTML(text, limits: limits, into: reader)
        reader.finish()
        return reader
    }
}
