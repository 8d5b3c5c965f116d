import Foundation
import Speeches

/// Puts what the folders' `metadata.csv` state before what the texts of their files state.
struct MetadataReader {
    private(set) var documents: [Document]
    private(set) var failures: [ReadingFailure] = []
    private var places: [String: Int] = [:]

    init(_ documents: [Document]) {
        self.documents = documents
        for (index, document) in documents.enumerated() { places[Self.path(document.name)] = index }
    }

    /// Reads the table of a folder. Of two tables that state one fact the later counts: read the inner folder's last.
    mutating func read(_ table: String) {
        do throws(ReadingFailure) {
            let text = try LibraryReader.readText(table)
            let rows = MetadataTable(text.string(in: text.range))
            for warning in rows.warnings { fail(table, warning.line, warning.problem) }
            state(rows.entries, of: table)
        } catch {
            failures.append(error)
        }
    }

    private mutating func state(_ entries: [MetadataTable.Entry], of table: String) {
        let folder = (table as NSString).deletingLastPathComponent
        var facts: [Int: [Int: SpeechFacts]] = [:]
        var lines: [[Int]: Int] = [:]
        for entry in entries {
            guard let document = places[Self.path(folder.isEmpty ? entry.file : folder + "/" + entry.file)] else {
                fail(table, entry.line, .unknownFile(entry.file))
                continue
            }
            if let line = lines[[document, entry.speech ?? 0]] { fail(table, entry.line, .repeated(line: line)) }
            lines[[document, entry.speech ?? 0]] = entry.line
            let count = documents[document].speeches.count
            if let number = entry.speech, number > count {
                fail(table, entry.line, .noSuchSpeech(number, count: count))
                continue
            }
            var stated = entry.facts
            if entry.speech == nil, count > 1, stated[.title] != nil {
                fail(table, entry.line, .titleOfSeveral(count: count))
                stated[.title] = nil
            }
            for speech in entry.speech.map({ [$0 - 1] }) ?? Array(0..<count) {
                facts[document, default: [:]][speech] = (facts[document]?[speech] ?? SpeechFacts()).overruled(by: stated)
            }
        }
        for (document, facts) in facts { documents[document] = documents[document].stating(facts) }
    }

    private mutating func fail(_ table: String, _ line: Int, _ problem: MetadataProblem) {
        failures.append(ReadingFailure(name: table, reason: .metadata(line: line, problem)))
    }

    /// A path in one spelling: macOS and Linux store `é` in different ways, and `./a//b` is `a/b`.
    private static func path(_ name: String) -> String {
        NSString(string: name.replacingOccurrences(of: "\\", with: "/")).standardizingPath.precomposedStringWithCanonicalMapping
    }
}
