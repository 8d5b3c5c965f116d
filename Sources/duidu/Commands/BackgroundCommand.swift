import Archive
import ArgumentParser
import Matching

struct BackgroundCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "background", abstract: words("背景表：哪些词句是常用的", "The background: what wording is usual"),
        subcommands: [BackgroundBuildCommand.self])
}

struct BackgroundBuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: words("由一批文稿做背景表", "Make a background table from a collection of texts"),
        discussion: words(
            """
            表里只有相邻两字的散列和频次，不含原文；用 duidu match --background 文件 指定。
            例：duidu background build ~/政府工作报告 --output 背景表
            """,
            """
            The table holds hashes of pairs of neighbouring characters or words with their frequencies, no text; name it with
            duidu match --background FILE.
            Example: duidu background build ~/reports --output reports.background
            """))

    @OptionGroup var input: PathOptions
    @Option(name: .shortAndLong, help: help("写到哪个文件", "the file to write", value: "file")) var output: String
    @Option(help: help("至少在多少篇里出现才收入", "leave out what stands in fewer speeches", value: "n")) var least = 3

    func validate() throws {
        if least < 1 { throw ValidationError(words("--least 至少为 1", "--least is at least 1")) }
    }

    func run() throws {
        let table = BackgroundTable(counting: try input.read(), least: least)
        do {
            try BackgroundReader.write(table, to: output)
        } catch {
            Console.printError("duidu: \(output): \(error.localizedDescription)")
            throw ExitCode.failure
        }
    }
}
