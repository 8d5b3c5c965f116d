import Screen
import Views

/// From a file's text to settings; what doesn't hold is told, and the rest holds.
struct SettingsReader: Sendable {
    private(set) var settings = Settings()
    private(set) var problems: [SettingsProblem]
    /// The names that are set, as the file has them.
    private(set) var assigned: [(name: String, value: String)] = []
    private let toml: TOMLText

    init(_ text: String, file: String) {
        toml = TOMLText(text, file: file)
        problems = toml.problems
        for setting in Setting.all { read(setting) }
        for name in toml.values.keys.sorted() where name != "keys" && !Setting.all.contains(where: { $0.name == name }) {
            let known = (Setting.all.map(\.name) + ["[keys]"]).joined(separator: " ")
            report(name, Phrase("没有名为 \(kept: name) 的设置；有：\(known)", "no setting is called \(name); there are \(known)"))
        }
        readKeys()
        problems.sort { $0.line < $1.line }
    }

    mutating func add(_ problem: SettingsProblem) { problems.append(problem) }

    private mutating func read(_ setting: Setting) {
        guard let value = toml.values[setting.name] else { return }
        if setting.set(&settings, value) {
            assigned.append((setting.name, value.spelling))
        } else {
            report(
                setting.name,
                Phrase(
                    "\(setting.name) 不能是 \(kept: value.spelling)；可用：\(setting.allowed(.chinese))",
                    "\(setting.name) can't be \(value.spelling); allowed: \(setting.allowed(.english))"))
        }
    }

    private mutating func readKeys() {
        guard let keys = toml.values["keys"] else { return }
        guard let group = keys.group else {
            return report("keys", Phrase("keys 是一节：另起一行写 [keys]", "keys is a table: write [keys] on a line of its own"))
        }
        var changes: [KeymapChange] = []
        for (name, value) in group.sorted(by: { toml.line(of: $0.key, in: "keys") < toml.line(of: $1.key, in: "keys") }) {
            if let text = value.text {
                changes.append(KeymapChange(command: name, keys: text))
            } else {
                report(name, Phrase("键要写在引号里，如 \"j Down\"", "keys are written in quotation marks: \"j Down\""), in: "keys")
            }
        }
        let result = Keymap.changed(by: changes)
        settings.keymap = result.keymap
        settings.keyChanges = changes.indices.filter { result.problems[$0] == nil }.map { changes[$0] }
        for (index, change) in changes.enumerated() {
            if let problem = result.problems[index] {
                report(change.command, problem.phrase, in: "keys")
            } else {
                assigned.append(("keys." + change.command, SettingValue.text(change.keys).spelling))
            }
        }
    }

    private mutating func report(_ name: String, _ message: Phrase, in group: String = "") {
        problems.append(SettingsProblem(file: toml.file, line: toml.line(of: name, in: group), message: message))
    }
}

extension KeymapChange.Problem {
    var phrase: Phrase {
        switch self {
        case .unknownCommand(let name):
            Phrase(
                "没有名为 \(kept: name) 的命令；duidu config --print 列出全部",
                "no command is called \(name); duidu config --print lists them all")
        case .unknownKey(let name):
            Phrase(
                "没有名为 \(kept: name) 的键；如 j、]c、C-d、F5、PgDn、Space", "no key is called \(name); as in j, ]c, C-d, F5, PgDn, Space")
        case .conflict(let keys, let command, let other):
            Phrase(
                "\(keys) 既要作 \(command.id)，又已用于 \(other.id)；请给其中之一换键",
                "\(keys) can't mean \(command.id), as it begins or means \(other.id); give one of them other keys")
        }
    }
}
