import Speeches

/// Reads an rtf file through unrtf, as HTML.
enum RichTextImporter {
    private static let programs = [Converter.Program(name: "unrtf", package: "unrtf")]

    static func read(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingFailure.Reason) -> ImportedText {
        let program = try Converter.find(programs)
        let output = try Converter.run(
            program, on: bytes, named: "input.rtf", arguments: ["--html", "--nopict", "%"], limits: limits)
        let reader = PageReader()
        try MarkupParser.parseHTML(String(decoding: output, as: UTF8.self), limits: limits, into: reader)
        reader.finish()
        return ImportedText(reader.assembled, origin: Origin(format: "rtf", encoding: nil, metadata: reader.metadata))
    }
}
