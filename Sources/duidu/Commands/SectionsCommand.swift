import Archive
import ArgumentParser
import Matching
import Speeches

struct SectionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sections",
        abstract: words("打印各节的平行节：别篇里说同样意思的节", "Print for each section those elsewhere that make the same point"),
        discussion: words(
            """
            例：duidu sections --top 3 ~/讲话
                duidu sections --json ~/讲话 > 平行节.jsonl
            """,
            """
            Examples: duidu sections --top 3 ~/speeches
                      duidu sections --json ~/speeches > parallels.jsonl
            """))

    /// Wording quoted for each counterpart.
    private static let phraseLimit = 3

    @OptionGroup var input: PathOptions
    @OptionGroup var matching: MatchingArguments
    @Flag(help: help("打印 JSON Lines", "print JSON Lines")) var json = false
    @Option(help: help("每节最多列出几处；默认 5，JSON 为 20", "how many for each section; 5, and 20 in JSON", value: "n"))
    var top: Int?

    func validate() throws {
        if let top, top < 1 { throw ValidationError(words("--top 至少为 1", "--top is at least 1")) }
    }

    func run() throws {
        let library = try input.read()
        let matcher = try matching.matcher()
        let found = MatchIndex(matcher.match(library), of: library)
        let sections = SectionIndex(library, versions: found.versions)
        if json {
            let counts = ["documents": library.documents.count, "speeches": library.count]
            Console.print(
                try JSONLine.encode(
                    RunRecord(
                        version: Duidu.version, command: "sections",
                        parameters: input.parameters.merging(matching.parameters(matcher)) { first, _ in first },
                        counts: counts)))
        }
        for speech in 0..<library.count {
            for (section, node) in library.speech(speech).sections.nodes.enumerated() where node.kind == .headed {
                let all = found.parallels(ofSection: section, inSpeech: speech, of: library, sections: sections)
                let parallels = Array((json ? all : all.bestOfEachBranch(in: library)).prefix(top ?? (json ? 20 : 5)))
                let shared = parallels.map {
                    sections.sharedWording(
                        ofSection: section, inSpeech: speech, with: $0.similar, of: library, limit: Self.phraseLimit)
                }
                if json {
                    let record = ParallelRecord(
                        section: section, inSpeech: speech, of: library, parallels: parallels, shared: shared)
                    Console.print(try JSONLine.encode(record))
                } else {
                    ParallelListing(library: library).print(section, inSpeech: speech, parallels, shared)
                }
            }
        }
    }
}
