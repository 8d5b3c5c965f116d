import Foundation
import Views

/// The manual page in the mdoc language, made from the argument tables and the keymap.
struct ManualPage {
    /// The day of the version.
    private static let date = "November 24, 2026"
    /// Options of so many commands are described once.
    private static let commonFrom = 2

    private let program: CommandDescription
    private let keymap: Keymap
    private let language: Language
    private var lines: [String] = []

    /// The page as text that `man` and `mandoc` read.
    static func text(of program: CommandDescription, _ keymap: Keymap, _ language: Language) -> String {
        var page = ManualPage(program: program, keymap: keymap, language: language)
        page.write()
        return page.lines.joined(separator: "\n") + "\n"
    }

    private init(program: CommandDescription, keymap: Keymap, language: Language) {
        (self.program, self.keymap, self.language) = (program, keymap, language)
    }

    private mutating func write() {
        lines = [".Dd \(Self.date)", ".Dt DUIDU 1", ".Os", ".Sh NAME", ".Nm duidu", ".Nd " + Self.inline(program.abstract ?? "")]
        writeSynopsis()
        writeDescription()
        let leaves = program.leaves
        let common = commonOptions(of: leaves.map(\.command))
        heading("命令", "COMMANDS")
        for (name, command) in leaves { write(command, name, without: common) }
        heading("各命令共有的选项", "COMMON OPTIONS")
        list(common)
        writeKeys()
        writeSurroundings()
    }

    private mutating func writeSynopsis() {
        lines += [".Sh SYNOPSIS"]
        for (name, command) in program.leaves {
            lines += [name == "read" ? ".Nm" : ".Nm \"duidu \(name)\""]
            if !command.options.isEmpty { lines.append(".Op " + Self.argument(words("选项", "options")) + " ...") }
            lines += command.positionals.map(synopsis)
        }
    }

    private func synopsis(_ argument: CommandDescription.Argument) -> String {
        let name = Self.argument(argument.valueName ?? "") + (argument.isRepeating ? " ..." : "")
        return argument.isOptional ? ".Op Ar " + name : ".Ar " + name
    }

    private mutating func writeDescription() {
        heading("说明", "DESCRIPTION")
        lines.append(".Nm")
        paragraph(
            words(
                "是阅读讲话文库的终端程序：列出讲话，把每篇显示为可折叠的层次，找出篇与篇之间相同、相近的段落，并列比对。没有命令名时即为 read。",
                "is a reader for collections of speeches: it lists them, shows each as a tree of sections, finds every passage "
                    + "that one shares with another, and sets the passages side by side. Without the name of a command it is read."
            ))
        literal(program.discussion)
    }

    private func commonOptions(of commands: [CommandDescription]) -> [CommandDescription.Argument] {
        let all = commands.flatMap(\.options)
        var seen = Set<CommandDescription.Argument>()
        return all.filter { option in
            all.count { $0 == option } >= Self.commonFrom && seen.insert(option).inserted
        }
    }

    private mutating func write(
        _ command: CommandDescription, _ name: String, without common: [CommandDescription.Argument]
    ) {
        lines.append(".Ss duidu \(name)")
        paragraph((command.abstract ?? "") + words("。", "."))
        literal(command.discussion)
        list(command.positionals.filter { $0.abstract != nil } + command.options.filter { !common.contains($0) })
        let others = command.options.filter(common.contains).compactMap { $0.names?.first?.spelling }
        if !others.isEmpty {
            lines.append(".Pp")
            paragraph(words("另有共有的选项：", "Besides the common options: ") + others.joined(separator: " "))
        }
    }

    private mutating func list(_ arguments: [CommandDescription.Argument]) {
        if arguments.isEmpty { return }
        lines.append(".Bl -tag -width Ds")
        for (index, argument) in arguments.enumerated() {
            if index > 0, argument.isOther(than: arguments[index - 1]) { continue }
            var names = argument.names ?? []
            if index + 1 < arguments.count, arguments[index + 1].isOther(than: argument) {
                names += arguments[index + 1].names ?? []
            }
            let value = argument.kind == .flag ? "" : " Ar " + Self.argument(argument.valueName ?? "")
            let spelled = names.map { Self.inline($0.spelling) }.joined(separator: " , ")
            lines.append(spelled.isEmpty ? ".It" + value : ".It Sy " + spelled + value)
            let abstract = argument.abstract ?? ""
            let values = (argument.allValues ?? []).filter { !abstract.contains($0) }
            let standard = argument.defaultValue.map { words("；默认 \($0)", "; \($0) by default") } ?? ""
            paragraph(abstract + (values.isEmpty ? "" : " (" + values.joined(separator: " ") + ")") + standard + words("。", "."))
        }
        lines.append(".El")
    }

    private mutating func writeKeys() {
        heading("按键", "KEYS")
        paragraph(
            words(
                "以下为默认的键；设置里可以改。F1 或 ? 显示现在的键，F9 打开菜单。",
                "The keys without a user's changes; F1 or ? shows them as they are, F9 opens the menu."))
        for group in Binding.Group.allCases {
            lines += [".Ss " + Self.inline(group.name(language)), ".Bl -tag -width Ds"]
            for binding in keymap.bindings where binding.group == group {
                lines.append(".It Ic " + Self.inline(binding.spelling))
                paragraph(binding.name(language) + words("。", "."))
            }
            lines.append(".El")
        }
    }

    private mutating func writeSurroundings() {
        heading("环境变量", "ENVIRONMENT")
        table("Ev", Self.variables)
        heading("文件", "FILES")
        table("Pa", Self.files)
        heading("退出状态", "EXIT STATUS")
        paragraph(
            words(
                "0 为做完，1 为没有做成（如文件读不了），2 为用法有误，128 加信号的编号为被信号终止。",
                "0 where it was done, 1 where it wasn't (a file can't be read), 2 for wrong usage, 128 and its number for a signal."
            ))
    }

    private static var variables: [(name: String, words: String)] {
        [
            ("LC_ALL, LC_MESSAGES, LANG", words("界面的语言", "the language of the interface")),
            ("NO_COLOR", words("有值则不用颜色", "no colours, where it is set")),
            ("COLUMNS", words("compare 在管道里一行的列数", "columns of a line that compare prints in a pipe")),
            ("VISUAL, EDITOR", words("e 键打开文件用的编辑器", "the editor that e opens a file with")),
            ("XDG_CONFIG_HOME, XDG_STATE_HOME", words("设置和阅读位置所在的文件夹", "where settings and the place in a library are kept")),
            ("DUIDU_DATA", words("样例文库和背景表所在的文件夹", "where the sample library and the background table lie")),
        ]
    }

    private static var files: [(name: String, words: String)] {
        [
            (
                "~/.config/duidu/config.toml",
                words("设置；duidu config --print 打印其默认值", "settings; duidu config --print writes the defaults")
            ),
            ("~/.config/duidu/formulas.txt", words("自己认定的套语，一行一句", "phrases that you call usual, one a line")),
            ("~/.local/state/duidu", words("各文库读到哪里", "where each library was left")),
        ]
    }

    private mutating func table(_ macro: String, _ rows: [(name: String, words: String)]) {
        lines.append(".Bl -tag -width Ds")
        for row in rows {
            lines.append(".It \(macro) " + Self.inline(row.name))
            paragraph(row.words + words("。", "."))
        }
        lines.append(".El")
    }

    private mutating func heading(_ chinese: String, _ english: String) {
        lines.append(".Sh " + Self.inline(words(chinese, english)))
    }

    private mutating func paragraph(_ text: String) {
        for line in text.split(separator: "\n") { lines += Self.filled(String(line)) }
    }

    /// Lines of at most 80 bytes where there are blanks to break at; each sentence begins one.
    private static func filled(_ text: String) -> [String] {
        var lines: [String] = []
        var current = ""
        for word in text.split(separator: " ") {
            if !current.isEmpty,
                current.utf8.count + word.utf8.count > 74 || current.hasSuffix(".") && word.first?.isUppercase ?? false
            {
                lines.append(line(current))
                current = ""
            }
            current += (current.isEmpty ? "" : " ") + word
        }
        return lines + [line(current)]
    }

    /// Examples keep their lines.
    private mutating func literal(_ text: String?) {
        guard let text, !text.isEmpty else { return }
        lines.append(".Bd -literal")
        lines += text.split(separator: "\n", omittingEmptySubsequences: false).map { Self.line(String($0)) }
        lines.append(".Ed")
    }

    /// A line of text, in which nothing is a request.
    private static func line(_ text: String) -> String {
        let escaped = escape(text)
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }

    /// Words on a macro's line, none of which is a macro.
    private static func inline(_ text: String) -> String {
        escape(text).replacingOccurrences(of: "\"", with: "\\(dq").split(separator: " ").map { "\\&" + $0 }.joined(separator: " ")
    }

    /// One word on a macro's line.
    private static func argument(_ text: String) -> String {
        text.contains(" ") ? "\"" + escape(text) + "\"" : inline(text)
    }

    private static func escape(_ text: String) -> String {
        text.replacingOccurrences(of: "\\", with: "\\e").replacingOccurrences(of: "-", with: "\\-").replacingOccurrences(
            of: "]", with: "\\(rB")
    }
}
