import Archive
import ArgumentParser
import Speeches

struct TextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text", abstract: words("打印解码后的文本（各处位置即由此计数）", "Print the decoded text that offsets count in"))

    @Argument(help: help("文件，或 - 表示标准输入", "a file, or - for standard input", value: "file"))
    var file: String
    @OptionGroup var reading: ReadingArguments

    func run() throws {
        do {
            let text = try LibraryReader.readText(file, options: reading.options)
            Console.write(text.string(in: text.range))
        } catch {
            Console.report(error)
            throw ExitCode.failure
        }
    }
}
