import Archive
import ArgumentParser
import Foundation
import Matching
import Speeches

extension Grade: ExpressibleByArgument {}

struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: words("打印匹配，最突出的在前", "Print the matches, the most telling first"),
        discussion: words(
            """
            例：duidu match --json ~/讲话 > 匹配.jsonl
                duidu match --grade near --grade verbatim --between 草稿.txt 去年.txt ~/讲话
            """,
            """
            Examples: duidu match --json ~/speeches > matches.jsonl
                      duidu match --grade near --grade verbatim --between draft.txt last-year.txt ~/speeches
            """))

    @Argument(help: help("文件、文件夹，或 - 表示标准输入", "files, folders, or - for standard input", value: "path"))
    var paths: [String] = []
    @OptionGroup var reading: ReadingArguments
    @OptionGroup var matching: MatchingArguments
    @Flag(help: help("打印 JSON Lines", "print JSON Lines")) var json = false
    @Option(name: .customLong("min"), help: help("匹配的最短字数", "the shortest match in characters or words", value: "n"))
    var minimum = MatchSettings().minimumLength
    @Option(help: help("只要这些等级：verbatim near parallel formula", "only these grades: verbatim near parallel formula"))
    var grade: [Grade] = []
    @Option(
        parsing: .upToNextOption,
        help: help("只在这两个文件之间（可带 #篇号）", "only between these two files (with #number for a speech)", value: "a b"))
    var between: [String] = []
    @Option(help: help("只要一侧出自此路径的", "only matches with one side under this path", value: "path")) var from: String?
    @Option(help: help("只要另一侧出自此路径的", "and the other side under this one", value: "path")) var to: String?
    @Flag(help: help("也列出篇内的重复", "also what stands twice inside one speech")) var within = false
    @Flag(help: help("只要更有把握的", "only what is certain; for planted or machine-made copies")) var strict = false
    @Flag(help: help("在标准错误打印各阶段的数字", "print what each stage did to standard error")) var stages = false

    @Option(help: help("线程数", "how many threads work", value: "n")) var threads = ProcessInfo.processInfo.activeProcessorCount
    @Option(
        help: help(
            "缓冲区可占的内存（MB），不影响结果", "what buffers may take beside texts and matches; changes no result", value: "MB"))
    var memory = MatchSettings().memory >> 20

    func validate() throws {
        if threads < 1 || memory < 1 {
            throw ValidationError(words("--threads 和 --memory 至少为 1", "--threads and --memory are at least 1"))
        }
        if between.count == 1 { throw ValidationError(words("--between 要两个文件", "--between takes two files")) }
        if places.isEmpty { throw ValidationError(words("要读哪些文件？", "which files are to be read?")) }
        if minimum < 1 { throw ValidationError(words("--min 至少为 1", "--min is at least 1")) }
    }

    /// What is read: the paths, of which some may stand behind the two of `--between`; without any, those two.
    private var places: [String] {
        let named = between.dropFirst(2) + paths
        return named.isEmpty ? between.map { SpeechName($0).path } : Array(named)
    }

    func run() throws {
        let library = try PathOptions.read(places, reading)
        var settings = MatchSettings()
        settings.minimumLength = minimum
        settings.findsWithin = within
        settings.isStrict = strict
        settings.threads = threads
        settings.memory = memory << 20
        let matcher = try matching.matcher(settings)
        guard let result = matcher.match(library) else { return }
        let matches = result.matches.filter { isWanted($0, in: library) }
        if stages { result.stages.forEach(printStage) }
        if json {
            try printRecords(matches, of: library, result.versions, matching.parameters(matcher))
        } else {
            for match in matches { MatchListing(library: library).print(match) }
        }
    }

    private func isWanted(_ match: Match, in library: Library) -> Bool {
        guard grade.isEmpty || grade.contains(match.grade) else { return false }
        func lies(_ speech: Int, _ place: String?) -> Bool { place.map { SpeechName($0).names(speech, in: library) } ?? true }
        func joins(_ first: String?, _ second: String?) -> Bool {
            let (a, b) = (match.a.speech, match.b.speech)
            return lies(a, first) && lies(b, second) || lies(a, second) && lies(b, first)
        }
        return joins(from, to) && joins(between.first, between.dropFirst().first)
    }

    private func printStage(_ stage: StageReport) {
        let milliseconds = (stage.seconds * 100_000).rounded() / 100
        Console.printError(
            "\(stage.stage)  in \(stage.input)  out \(stage.output)  \(milliseconds) ms  \(stage.memory / 1_000_000) MB")
    }

    private func printRecords(_ matches: [Match], of library: Library, _ versions: VersionGroups, _ matching: [String: String])
        throws
    {
        let parameters = [
            "paths": places.joined(separator: "\n"), "min": String(minimum), "within": String(within),
            "strict": String(strict),
            "grade": grade.map(\.rawValue).joined(separator: ","), "between": between.prefix(2).joined(separator: "\n"),
            "from": from ?? "", "to": to ?? "",
        ].filter { !$0.value.isEmpty }.merging(matching) { first, _ in first }
        let counts = ["documents": library.documents.count, "speeches": library.count, "matches": matches.count]
        Console.print(
            try JSONLine.encode(RunRecord(version: Duidu.version, command: "match", parameters: parameters, counts: counts)))
        for match in matches { Console.print(try JSONLine.encode(MatchRecord(match, in: library, versions))) }
    }
}
