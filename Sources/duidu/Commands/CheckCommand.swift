import Archive
import ArgumentParser
import Checking
import Foundation
import Matching
import Speeches

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: words("查稿：草稿的每一句是否已见于别处", "Say of each sentence of a draft where it stands already"),
        discussion: words(
            """
            每句是四种之一：只在此处、自己用过、别人用过、通用套语；注明出处的引文另行标出。
            草稿可以是文件、其中一篇（合集.txt#2）或一节（报告.txt:三），- 为标准输入；它若也在所给路径里，不与自己比。
            例：duidu check 草稿.docx ~/讲话
                duidu check --mine ~/讲话/我的 --html 查稿.html 草稿.docx ~/讲话
            """,
            """
            Each is one of four: only here, mine before, others', usual everywhere; quotations that name their source are marked.
            The draft may be a file, a speech in it (all.txt#2), a section (report.txt:3), or - for standard input; where it lies
            among the paths too, it isn't compared with itself.
            Examples: duidu check draft.docx ~/speeches
                      duidu check --mine ~/speeches/mine --html check.html draft.docx ~/speeches
            """))

    @Argument(help: help("草稿", "the draft", value: "draft")) var draft: String
    @Argument(help: help("文件、文件夹", "files, folders", value: "path")) var paths: [String]
    @Option(
        help: help(
            "自己的：讲话人，或文件、文件夹；默认为草稿写明的讲话人", "mine: a speaker, file or folder; else the speaker whom the draft states",
            value: "speaker|folder"))
    var mine: String?
    @Flag(help: help("打印 JSON Lines", "print JSON Lines")) var json = false
    @Option(help: help("写成网页", "write a page of HTML", value: "file")) var html: String?
    @Option(help: help("每句最多列几处出处", "how many sources of a sentence are named", value: "n")) var top = 3
    @Option(help: help("一行的列数", "columns of a line", value: "n")) var width: Int?
    @OptionGroup var reading: ReadingArguments
    @OptionGroup var matching: MatchingArguments
    @Option(help: help("何时用颜色", "when colours are used")) var color: ColorChoice?

    func validate() throws {
        if top < 1 { throw ValidationError(words("--top 至少为 1", "--top is at least 1")) }
        if let width, !(20...1000).contains(width) {
            throw ValidationError(words("--width 在 20 到 1000 之间", "--width is from 20 to 1000"))
        }
        if json, html != nil { throw ValidationError(words("--json 和 --html 只能选一个", "either --json or --html")) }
        if draft == "-", paths.contains("-") {
            throw ValidationError(words("标准输入只能用一次", "the standard input can be read once only"))
        }
    }

    func run() throws {
        let text = try ComparedText(draft, reading.options).document
        let library = try library(with: text)
        let matcher = try matching.matcher()
        let found = MatchIndex(matcher.match(library), of: library)
        let check = DraftCheck(
            0, of: library, found.matches, versions: found.versions, mine: try mine(in: library, draft: text))
        if let html { return try write(DraftPage(check: check, library: library, sourceLimit: top).html, to: html) }
        if json { return try printRecords(check, library, matching.parameters(matcher)) }
        let columns = width ?? min(Console.columns ?? 80, 120)
        DraftListing(
            check: check, library: library, columns: max(20, columns), isColoured: Console.isColoured(color ?? .auto),
            sourceLimit: top
        ).printAll()
    }

    /// The draft, and behind it all that it is compared with.
    private func library(with text: Document) throws -> Library {
        let read = try PathOptions.read(paths + ownPath, reading)
        let path = Self.real(text.name)
        let others = read.documents.map { document in
            document.name != "-" && Self.real(document.name) == path
                ? document.omittingSpeeches(touching: text.speeches[0].range) : document
        }
        return Library(documents: [text] + others, failures: read.failures, passedOver: read.passedOver)
    }

    private static func real(_ name: String) -> String { URL(fileURLWithPath: name).resolvingSymlinksInPath().path }

    /// What `--mine` names, where it is a file or folder beside the paths.
    private var ownPath: [String] {
        guard let mine, FileManager.default.fileExists(atPath: mine) else { return [] }
        let own = Self.real(mine)
        let isWithin = paths.contains { own == Self.real($0) || own.hasPrefix(Self.real($0) + "/") }
        return isWithin ? [] : [mine]
    }

    /// The speeches of the draft's author.
    /// - Throws: failure, where `--mine` names nobody.
    private func mine(in library: Library, draft: Document) throws -> Set<Int> {
        let speaker = mine ?? draft.speeches[0].facts.speaker
        guard let speaker else { return [] }
        let folded = Folding.fold(speaker).map(\.value)
        let isFolder = FileManager.default.fileExists(atPath: speaker) && mine != nil
        let own = (1..<library.count).filter { speech in
            if isFolder {
                let (file, folder) = (Self.real(library.document(of: speech).name), Self.real(speaker))
                return file == folder || file.hasPrefix(folder + "/")
            }
            return library.speech(speech).facts.speaker.map { Folding.fold($0).map(\.value) } == folded
        }
        if own.isEmpty, mine != nil {
            Console.printError(
                "duidu: \(speaker): " + words("没有这个讲话人的讲话，也没有这个文件夹", "no speech by such a speaker, and no such folder"))
            throw ExitCode.failure
        }
        return Set(own)
    }

    private func write(_ page: String, to path: String) throws {
        do {
            try Data(page.utf8).write(to: URL(fileURLWithPath: path))
        } catch {
            Console.printError("duidu: \(path): \(error.localizedDescription)")
            throw ExitCode.failure
        }
    }

    private func printRecords(_ check: DraftCheck, _ library: Library, _ matching: [String: String]) throws {
        var counts = ["documents": library.documents.count - 1, "speeches": library.count - 1]
        for (name, totals) in SentenceKind.allCases.map({ ($0.rawValue, check.totals($0)) })
            + [("quoted", check.quoted), ("all", check.all)]
        {
            counts[name + "Sentences"] = totals.sentences
            counts[name + "Characters"] = totals.characters
        }
        let parameters = ["draft": draft, "paths": paths.joined(separator: "\n"), "mine": mine ?? ""]
            .filter { !$0.value.isEmpty }.merging(matching) { first, _ in first }
        Console.print(
            try JSONLine.encode(RunRecord(version: Duidu.version, command: "check", parameters: parameters, counts: counts)))
        for sentence in check.sentences {
            Console.print(try JSONLine.encode(CheckRecord(sentence, of: check, in: library)))
        }
    }
}
