import Archive
import ArgumentParser
import Matching
import Screen
import Speeches
import Views

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: words("列出讲话及其数字", "List the speeches with their figures"),
        discussion: words("例：duidu list ~/讲话", "Example: duidu list ~/speeches"))

    @OptionGroup var input: PathOptions
    @Flag(help: help("打印 JSON Lines", "print JSON Lines")) var json = false

    func run() throws {
        let library = try input.read()
        guard let result = Matcher().match(library) else { return }
        let matches = MatchIndex(result.matches, speechCount: library.count)
        guard json else { return Self.printTable(library, matches) }
        let counts = ["documents": library.documents.count, "speeches": library.count, "matches": result.matches.count]
        Console.print(
            try JSONLine.encode(
                RunRecord(version: Duidu.version, command: "list", parameters: input.parameters, counts: counts)))
        for index in 0..<library.count {
            Console.print(try JSONLine.encode(SpeechRecord(library.speech(index), in: library.document(of: index))))
        }
    }

    /// The list as the reader prints it where there is no terminal.
    static func print(_ paths: [String]) throws {
        var command = ListCommand()
        command.input = PathOptions()
        command.input.paths = paths
        try command.run()
    }

    private static func printTable(_ library: Library, _ matches: MatchIndex) {
        let symbols = Symbols()
        let heads = [words("日期", "date"), words("字数", "chars"), words("节", "sect"), words("复用", "reuse"), words("匹配", "matches")]
        func row(_ title: String, _ figures: [String]) -> String {
            let columns = zip(figures, [10, 7, 5, 6, 8]).map { symbols.padded($0, columns: $1, .right) }
            return symbols.padded(title, columns: 48) + columns.joined(separator: " ")
        }
        Console.print(row(words("标题", "title"), heads))
        for index in 0..<library.count {
            let speech = library.speech(index)
            let length = library.document(of: index).contentOffsets(in: speech.range).count
            let reuse = Int((Double(matches.reused[index]) / Double(max(1, speech.range.count)) * 100).rounded())
            let figures = [
                speech.facts.date ?? "-", String(length), String(speech.sections.headingCount), "\(reuse)%",
                String(matches.sides[index].count),
            ]
            Console.print(row(speech.title.text, figures) + "  " + library.document(of: index).name)
        }
    }
}
