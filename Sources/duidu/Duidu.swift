import ArgumentParser
import Foundation
import Views

/// The program: the reader, and a subcommand for everything that other programs want of it.
@main
struct Duidu: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "duidu",
        abstract: words("对读：阅读讲话文库，找出篇与篇之间相同的段落，并列比对", "Read speeches against each other, side by side"),
        discussion: words(
            """
            例：
              duidu                       打开样例文库
              duidu ~/讲话                打开一个文件夹
              duidu match --json a.txt b.txt > 匹配.jsonl
              duidu compare a.txt b.txt
            """,
            """
            Examples:
              duidu                       opens the sample library
              duidu ~/speeches            opens a folder
              duidu match --json a.txt b.txt > matches.jsonl
              duidu compare a.txt b.txt
            """),
        version: version,
        subcommands: [
            ReadCommand.self, ListCommand.self, TextCommand.self, TreeCommand.self, MatchCommand.self,
            SearchCommand.self, FamiliesCommand.self, SectionsCommand.self, CheckCommand.self, BackgroundCommand.self,
            CompareCommand.self,
            ScreenCommand.self, ManCommand.self,
            ConfigCommand.self,
        ],
        defaultSubcommand: ReadCommand.self)

    static func main() {
        do {
            var command = try parseAsRoot(HelpWording.arguments(Array(CommandLine.arguments.dropFirst())))
            try command.run()
        } catch {
            finish(with: error)
        }
    }

    /// Exit status 2 for wrong usage; otherwise what the command says.
    private static func finish(with error: any Error) -> Never {
        let message = HelpWording.translated(fullMessage(for: error))
        switch exitCode(for: error) {
        case .validationFailure:
            Console.printError(message)
            Foundation.exit(2)
        case .success where !message.isEmpty:
            Console.write(message + "\n")
            Foundation.exit(0)
        default: exit(withError: error)
        }
    }
}

/// A text of the help in the language of the locale; English where it names none.
func words(_ chinese: String, _ english: String) -> String { Phrase(chinese, english)(Console.language) }

/// The help of an argument or option.
/// - Parameter value: how the help names the value.
func help(_ chinese: String, _ english: String, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(words(chinese, english), valueName: value)
}
