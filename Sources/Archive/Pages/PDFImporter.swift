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
        let pages = PageFurniture.removed(from: reader.pages.map { PrintedLine.merging(PrintedLine.rejoined($0)) })
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
