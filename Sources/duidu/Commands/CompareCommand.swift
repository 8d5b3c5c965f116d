import Archive
import ArgumentParser
import Curses
import Matching
import Reading
import Speeches
import Views

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: words("比对两篇：在终端里打开比对屏，在管道里打印文本", "Compare two speeches: on a terminal the screen, in a pipe text"),
        discussion: words(
            """
            例：duidu compare 去年.txt 今年.txt
                duidu compare 合集.txt#1 合集.txt#3 | less
            """,
            """
            Examples: duidu compare last-year.txt this-year.txt
                      duidu compare collection.txt#1 collection.txt#3 | less
            """))

    @Argument(help: help("左边的文件；#2 表示其中第二篇", "the left file; #2 for the second speech in it", value: "a"))
    var left: String
    @Argument(help: help("右边的文件", "the right file", value: "b"))
    var right: String
    @Flag(help: help("在管道里只打印有不同的行", "in a pipe only what differs"))
    var onlyDifferences = false
    @Option(help: help("在管道里一行的列数；两个版本并排打印", "columns of a line in a pipe, where versions stand side by side", value: "n"))
    var width = 100
    @OptionGroup var reading: ReadingArguments
    @OptionGroup var terminal: TerminalArguments

    func validate() throws {
        if !(20...1000).contains(width) { throw ValidationError(words("--width 在 20 到 1000 之间", "--width is from 20 to 1000")) }
    }

    func run() throws {
        let names = [left, right].map(SpeechName.init)
        let library = LibraryReader.read(
            names[0].path == names[1].path ? [names[0].path] : names.map(\.path), options: reading.options)
        library.failures.forEach(Console.report)
        let found = names.map { name in (0..<library.count).first { name.names($0, in: library) } }
        for (name, speech) in zip([left, right], found) where speech == nil && library.failures.isEmpty {
            Console.printError("duidu: \(name): " + words("没有这一篇", "no such speech in it"))
        }
        guard let a = found[0], let b = found[1] else { throw ExitCode.failure }
        guard a != b else { throw ValidationError(words("两边是同一篇", "both sides are the same speech")) }
        if Console.outputIsTerminal {
            try ReaderLoop(terminal.applied(to: SettingsFile.settings), opening: .compareSpeeches(a, b)).run(library)
        } else {
            printMatches(between: a, and: b, of: library)
        }
    }

    private func printMatches(between a: Int, and b: Int, of library: Library) {
        let index = MatchIndex(MatchingArguments.standard().match(library), of: library)
        let pairs = PairMatches(a, b, in: index, of: library)
        for speech in [a, b] { Console.print(library.speech(speech).title.text + "  " + library.document(of: speech).name) }
        if pairs.areVersions {
            return VersionText(pairs, of: library, width: width).lines(onlyDifferences: onlyDifferences).forEach(Console.print)
        }
        let text = ComparisonText(library: library, isColoured: terminal.color == .always)
        for (number, pair) in pairs.pairs.enumerated() where !onlyDifferences || pair.edits.contains(where: { $0.kind != .equal })
        {
            let percent = Int((pair.match.likeness * 100).rounded())
            Console.print("")
            Console.print("\(number + 1)/\(pairs.pairs.count) \(pair.match.grade.name(Console.language)) \(percent)%")
            Console.print(text.merged(pair, of: pairs))
        }
    }
}
