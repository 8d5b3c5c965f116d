import ArgumentParser
import Views

struct ManCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "man", abstract: words("打印手册页", "Print the manual page"),
        discussion: words("例：duidu man | man -l -", "Example: duidu man | man -l -"))

    @OptionGroup var language: LanguageArguments

    func run() throws { Console.write(ManualPage.text(of: try .program(), .standard, Console.language)) }
}
