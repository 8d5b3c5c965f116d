import Archive
import Foundation

/// Generated speeches as files, with a list of what was planted: one family a line.
enum GeneratedFolder {
    private struct Place: Encodable {
        let file: String
        let start: Int
        let end: Int
    }

    static func write(_ corpus: PlantedCorpus, to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (index, text) in corpus.texts.enumerated() {
            var string = String.UnicodeScalarView()
            string.append(contentsOf: text)
            try String(string).write(toFile: folder + "/" + name(index), atomically: false, encoding: .utf8)
        }
        let lines = try corpus.families.map { family in
            try JSONLine.encode(
                family.map { Place(file: name($0.speech), start: $0.range.lowerBound, end: $0.range.upperBound) })
        }
        try (lines.joined(separator: "\n") + "\n").write(toFile: folder + "/planted.jsonl", atomically: false, encoding: .utf8)
    }

    private static func name(_ speech: Int) -> String { "speech-\(speech).txt" }
}
