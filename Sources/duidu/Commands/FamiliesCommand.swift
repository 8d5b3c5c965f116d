import Archive
import ArgumentParser
import Matching
import Speeches

/// What families are listed by.
enum FamilyOrder: String, CaseIterable, ExpressibleByArgument {
    /// The most telling first.
    case score
    /// Those that most speeches have first.
    case spread
}

struct FamiliesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "families", abstract: words("打印同源组：每种说法的各处和异文", "Print the phrasings with their places and variants"),
        discussion: words(
            """
            例：duidu families --sort spread ~/讲话
                duidu families --json ~/讲话 > 同源组.jsonl
            """,
            """
            Examples: duidu families --sort spread ~/speeches
                      duidu families --json ~/speeches > families.jsonl
            """))

    @OptionGroup var input: PathOptions
    @OptionGroup var matching: MatchingArguments
    @Flag(help: help("打印 JSON Lines", "print JSON Lines")) var json = false
    @Option(help: help("次序：score 最突出的在前，spread 篇数最多的在前", "the order: score or spread (how many speeches)"))
    var sort = FamilyOrder.score
    @Option(help: help("至少在多少篇里出现", "only those in at least so many speeches", value: "n")) var least = 2

    func validate() throws {
        if least < 1 { throw ValidationError(words("--least 至少为 1", "--least is at least 1")) }
    }

    func run() throws {
        let library = try input.read()
        let matcher = try matching.matcher()
        guard let result = matcher.match(library) else { return }
        let all = FamilyGatherer(library, versions: result.versions).families(of: result.matches)
        let families = sorted(all.filter { $0.speeches >= least })
        guard json else { return families.forEach(FamilyListing(library: library).print) }
        let counts = ["documents": library.documents.count, "speeches": library.count, "families": families.count]
        let parameters = input.parameters.merging(matching.parameters(matcher)) { first, _ in first }
            .merging(["sort": sort.rawValue, "least": String(least)]) { first, _ in first }
        Console.print(
            try JSONLine.encode(
                RunRecord(version: Duidu.version, command: "families", parameters: parameters, counts: counts)))
        for family in families { Console.print(try JSONLine.encode(FamilyRecord(family, in: library))) }
    }

    private func sorted(_ families: [Family]) -> [Family] {
        guard sort == .spread else { return families }
        return families.enumerated()
            .sorted { (-$0.element.speeches, $0.offset) < (-$1.element.speeches, $1.offset) }.map(\.element)
    }
}
