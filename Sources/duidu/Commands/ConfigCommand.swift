import ArgumentParser
import Views

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: words("说明用哪个设置文件、其中设了什么", "Say which file of settings is used, and what it sets"),
        discussion: words(
            "例：duidu config --print > ~/.config/duidu/config.toml", "Example: duidu config --print > ~/.config/duidu/config.toml")
    )

    @Flag(help: help("打印带注释的默认设置", "print the commented defaults")) var print = false
    @OptionGroup var language: LanguageArguments

    func run() throws {
        if print { return Console.write(SettingsFile.commented(in: Console.language)) }
        guard let path = SettingsFile.path else {
            Console.printError(words("duidu: 没有 HOME，也没有 XDG_CONFIG_HOME", "duidu: there is neither HOME nor XDG_CONFIG_HOME"))
            throw ExitCode.failure
        }
        guard let content = SettingsFile.content else {
            return Console.print(words("没有设置文件；会读 \(kept: path)", "no file of settings; it would be \(path)"))
        }
        Console.print(path)
        for (name, value) in content.assigned { Console.print("\(name) = \(value)") }
        let themeProblems = content.settings.themeProblems
        (content.problems + themeProblems).forEach { Console.printError($0.words(in: Console.language)) }
        if !content.problems.isEmpty || !themeProblems.isEmpty { throw ExitCode.failure }
    }
}

extension Settings {
    /// What is wrong with the theme's file.
    fileprivate var themeProblems: [SettingsProblem] {
        if theme == "auto" { return [] }
        do { return try ThemeFile.theme(named: theme).problems } catch { return [error] }
    }
}
