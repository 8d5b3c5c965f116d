import Archive
import ArgumentParser
import Matching
import Reading
import Screen
import Searching
import Speeches

/// The speeches of a library with their figures: what `duidu list` prints, and `duidu` itself where there is no terminal.
struct SpeechListing {
    private let library: Library
    private let matches: MatchIndex

    /// The speeches that are listed, in order.
    private let speeches: [Int]

    /// Matches the library, since the figures say how much is reused.
    init(_ library: Library, sort: SpeechOrder = .file, filter: String = "") {
        self.library = library
        matches = MatchIndex(MatchingArguments.standard().match(library), of: library)
        let parts = SpeechFilter.parts(of: filter)
        let holding = parts.texts.isEmpty ? nil : Searcher(SearchText(library)).speeches(holding: parts.texts)
        let passing = SpeechFilter(library).passing(parts.words).speeches.filter { holding?.contains($0) ?? true }
        speeches = sort.sorted(passing, of: library, matches)
    }

    func printRecords(parameters: [String: String]) throws {
        let counts = ["documents": library.documents.count, "speeches": speeches.count, "matches": matches.matches.count]
        Console.print(
            try JSONLine.encode(
                RunRecord(version: Duidu.version, command: "list", parameters: parameters, counts: counts)))
        for index in speeches {
            Console.print(try JSONLine.encode(ListRecord(index, in: library, matches)))
        }
    }

    func printTable() {
        let symbols = Symbols()
        let heads = [words("日期", "date"), words("字数", "chars"), words("节", "sect"), words("复用", "reuse"), words("匹配", "matches")]
        let origins = words("编码", "encoding")
        func row(_ title: String, _ figures: [String]) -> String {
            let columns = zip(figures, [10, 7, 5, 6, 8]).map { symbols.padded($0, columns: $1, .right) }
            return symbols.padded(title, columns: 48) + columns.joined(separator: " ")
        }
        Console.print(row(words("标题", "title"), heads) + "  " + origins)
        for index in speeches {
            let speech = library.speech(index)
            let length = library.document(of: index).contentOffsets(in: speech.range).count
            let reuse = Int((matches.reuse(of: index, in: library) * 100).rounded())
            let figures = [
                speech.facts.date ?? "-", String(length), String(speech.sections.headingCount), "\(reuse)%",
                String(matches.sides[index].count),
            ]
            let document = library.document(of: index)
            let origin = symbols.padded(document.origin.name, columns: 10)
            Console.print(row(speech.title.text, figures) + "  " + origin + "  " + document.name)
        }
    }
}
