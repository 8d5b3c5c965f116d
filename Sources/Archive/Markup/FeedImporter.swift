import Speeches

/// Reads an XML file.
enum FeedImporter {
    static func read(_ bytes: [UInt8], options: ReadingOptions) throws(ReadingFailure.Reason) -> ImportedText {
        let decoded = try TextDecoder.decode(bytes, stated: options.encoding, declared: DeclaredEncoding.find(in: bytes))
        let reader = FeedReader()
        let text = decoded.text.unicodeScalars.drop { $0 == "\u{feff}" || $0.properties.isWhitespace }
        try MarkupParser.parseXML(
            Array(String(text).utf8), encoding: "UTF-8", limits: options.limits, format: "xml", into: reader)
        return ImportedText(
            reader.assembled,
            origin: Origin(
                format: "xml", encoding: decoded.encoding.rawValue, undecodable: decoded.undecodable, metadata: reader.metadata))
    }
}
