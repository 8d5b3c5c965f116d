import Foundation
import Speeches

/// Reads Microsoft's compound files: Word's old format through antiword or catdoc, of which the more plausible text is taken,
/// and so what WPS Office writes as `.wps`; Microsoft Works' through wps2text.
enum CompoundImporter {
    private static let word = [
        Converter.Program(name: "antiword", package: "antiword"), Converter.Program(name: "catdoc", package: "catdoc"),
    ]
    private static let works = [Converter.Program(name: "wps2text", package: "libwps-tools")]

    static func read(_ bytes: [UInt8], limits: ReadingLimits) throws(ReadingFailure.Reason) -> ImportedText {
        if holds("EncryptedPackage", bytes) { throw .encrypted }
        if holds("WordDocument", bytes) { return try readWord(bytes, limits) }
        if holds("Workbook", bytes) || holds("PowerPoint Document", bytes) {
            throw .unsupported(format: holds("Workbook", bytes) ? "xls" : "ppt")
        }
        let program = try Converter.find(works)
        let text = try convert(bytes, program, limits)
        guard isPlausible(text) else { throw .unsupported(format: "wps") }
        return imported(text, format: "wps")
    }

    private static func readWord(_ bytes: [UInt8], _ limits: ReadingLimits) throws(ReadingFailure.Reason) -> ImportedText {
        _ = try Converter.find(word)
        var best: (text: String, score: Double)?
        var failure = ReadingFailure.Reason.damaged(format: "doc")
        for program in Converter.available(word) {
            do throws(ReadingFailure.Reason) {
                let text = try convert(bytes, program, limits)
                let score = Plausibility(text).score
                if score > best?.score ?? Plausibility.least, isPlausible(text) { best = (text, score) }
            } catch {
                if case .limit = error { failure = error }
            }
            if let best, best.score > 0.95 { break }
        }
        guard let best else { throw failure }
        return imported(best.text, format: "doc")
    }

    private static func convert(_ bytes: [UInt8], _ program: Converter.Program, _ limits: ReadingLimits) throws(ReadingFailure
        .Reason)
        -> String
    {
        let arguments =
            switch program.name {
            case "antiword": ["-m", "UTF-8.txt", "-w", "0", "%"]
            case "catdoc": ["-d", "utf-8", "-w", "%"]
            default: ["%"]
            }
        let output = try Converter.run(
            program, on: bytes, named: "input.doc", arguments: arguments, environment: ["LC_ALL": "C.UTF-8"], limits: limits)
        return String(decoding: output, as: UTF8.self)
    }

    private static func isPlausible(_ text: String) -> Bool {
        let plausibility = Plausibility(text)
        return plausibility.isText && plausibility.score >= Plausibility.least
    }

    /// Each line is a paragraph or a row of a table; the blanks that set columns are taken out.
    private static func imported(_ text: String, format: String) -> ImportedText {
        var assembled = TextAssembler()
        for line in text.split(whereSeparator: \.isNewline) {
            let isRow = line.first == "|" && line.last == "|"
            assembled.add(isRow ? row(line) : String(line.drop { $0 == " " }))
        }
        return ImportedText(assembled, origin: Origin(format: format, encoding: nil))
    }

    private static func row(_ line: Substring) -> String {
        line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
            String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "|")
    }

    /// Whether a stream or storage of that name stands in the file's directory, in UTF-16.
    private static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
        Data(bytes).range(of: Data(name.utf8.flatMap { [$0, 0] as [UInt8] })) != nil
    }
}
