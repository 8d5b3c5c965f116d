import ArgumentParser
import Foundation
import Views

/// What ArgumentParser itself says in help and about mistakes, in the language of the interface.
enum HelpWording {
    /// What is said, and how in Chinese; longer before what they hold.
    private static let wordings: [(String, String)] = [
        ("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
        ("SUBCOMMANDS:", "子命令："), ("(default) ", "(默认)    "), ("(default: ", "(默认 "), ("(values: ", "(可用 "), ("(values:", "(可用"),
        ("; default: ", "；默认 "), ("Show help information.", "显示帮助"), ("Show the version.", "显示版本"),
        (" <subcommand>' for detailed help.", " <子命令>"), ("' for more information.", ""), ("  See '", "  详见 "),
        ("Error: Unknown option ", "错误：没有选项 "), (". Did you mean ", "；是不是 "), ("Error: Missing value for ", "错误：缺值："),
        ("Error: Missing expected argument ", "错误：缺参数 "), ("Error: ", "错误："),
    ]

    /// A message of ArgumentParser, in which what the program says is in that language already.
    static func translated(_ message: String) -> String {
        guard Console.language.isChinese else { return message }
        return wordings.reduce(message) { $0.replacingOccurrences(of: $1.0, with: words($1.1, $1.0)) }
    }

    /// The arguments without the language, which ``Console`` has read already, where help is asked for: it must not stand in the
    /// way of finding out whose.
    static func arguments(_ arguments: [String]) -> [String] {
        let options = arguments.prefix { $0 != "--" }
        let others = LanguageChoice.removed(from: Array(options))
        let asksForHelp = others.contains("--help") || others.contains("-h") || others.first == "help"
        return asksForHelp ? others + arguments[options.endIndex...] : arguments
    }
}
