import Foundation
import Speeches
import Testing

@testable import Archive

/// The 25 files of `../shared/corpus/formats`, where that folder lies beside the repository.
@Suite struct CorpusTests {
    /// `DUIDU_SHARED` names another place for `../shared`.
    private static let folder: String = {
        let root = #filePath.prefix(upTo: #filePath.range(of: "/Tests/")?.lowerBound ?? #filePath.startIndex)
        return (ProcessInfo.processInfo.environment["DUIDU_SHARED"] ?? "\(root)/../shared") + "/corpus/formats"
    }()

    private static var isThere: Bool { FileManager.default.fileExists(atPath: folder + "/expected_first_lines.tsv") }

    private struct Row {
        let id: String
        let file: String
        let firstLines: [String]
    }

    @Test(.enabled(if: isThere, "../shared/corpus/formats isn't there"))
    func everyFileGivesTheExpectedText() throws {
        for row in try rows() {
            let path = Self.folder + "/" + row.file
            guard let imported = try read(path) else { continue }
            let text = imported.text.string(in: imported.text.range)
            let beginsRight = begins(text, with: row.firstLines)
            let expected = Likeness.withoutBlanks(try expectation(row.id))
            let likeness = Likeness.ratio(Likeness.withoutBlanks(text), expected)
            print(
                row.id, imported.origin.format, imported.origin.encoding ?? "-",
                beginsRight ? "first lines equal" : "FIRST LINES DIFFER",
                String(format: "%.4f", likeness), "headings \(imported.headings.count)", row.file)
            #expect(beginsRight, "\(row.file) begins \(text.prefix(120))")
            #expect(likeness >= 0.99, "\(row.file)")
        }
    }

    /// Nil where the program that reads the format isn't installed.
    private func read(_ path: String) throws -> ImportedText? {
        do {
            return try LibraryReader.importFile(path, ReadingOptions())
        } catch {
            guard case .missingConverter = error.reason else { throw error }
            print("not read for want of a program:", path)
            return nil
        }
    }

    private func rows() throws -> [Row] {
        try String(contentsOfFile: Self.folder + "/expected_first_lines.tsv", encoding: .utf8)
            .split(separator: "\n").dropFirst().map { line in
                let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                return Row(id: fields[0], file: fields[1], firstLines: fields[6].components(separatedBy: " ⏎ "))
            }
    }

    private func expectation(_ id: String) throws -> String {
        let folder = Self.folder + "/expected"
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasPrefix(id + ".") })
        return try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }

    /// Whether a text begins with lines that are cut at 40 characters; lines that were joined to paragraphs count as equal.
    private func begins(_ text: String, with lines: [String]) -> Bool {
        var rest = Likeness.withoutBlanks(text)[...]
        var mayBeCut = false
        for line in lines {
            let words = Likeness.withoutBlanks(line)
            guard let place = rest.firstRange(of: words), mayBeCut || place.lowerBound == rest.startIndex else { return false }
            rest = rest[place.upperBound...]
            mayBeCut = line.count >= 38
        }
        return true
    }
}
