import Screen
import Views

/// Settings as they are typed behind `:set`.
extension Setting {
    private static let keyMark = "keys."

    /// The settings with one of them changed; keys are set by `keys.next-match`.
    /// - Throws: what to say, where there is no such setting or it can't be that.
    static func changed(_ settings: Settings, _ name: String, to text: String) throws(SettingMistake) -> Settings {
        var result = settings
        if name.hasPrefix(keyMark) {
            try changeKeys(of: String(name.dropFirst(keyMark.count)), to: text, in: &result)
            return result
        }
        guard let setting = all.first(where: { $0.name == name }) else {
            let known = (all.map(\.name) + [keyMark + "…"]).joined(separator: " ")
            throw SettingMistake(
                Phrase("没有名为 \(kept: name) 的设置；有：\(known)", "no setting is called \(name); there are \(known)"))
        }
        guard values(of: text).contains(where: { setting.set(&result, $0) }) else {
            throw SettingMistake(
                Phrase(
                    "\(name) 不能是 \(kept: text)；可用：\(setting.allowed(.chinese))",
                    "\(name) can't be \(text); allowed: \(setting.allowed(.english))"))
        }
        if result.theme != settings.theme {
            do throws(SettingsProblem) {
                _ = try ThemeFile.themeOrAuto(named: result.theme)
            } catch {
                throw SettingMistake(error.message)
            }
        }
        return result
    }

    /// What a typed value may be taken for.
    private static func values(of text: String) -> [SettingValue] {
        let bare = text.filter { $0 != "\"" }
        let words = bare.split { " ,[]".contains($0) }.map(String.init)
        let flag: [SettingValue] =
            bare == "true" || bare == "on" ? [.flag(true)] : bare == "false" || bare == "off" ? [.flag(false)] : []
        return flag + (Int(bare).map { [.number($0)] } ?? []) + [.text(bare), .list(words)]
    }

    private static func changeKeys(of command: String, to keys: String, in settings: inout Settings) throws(SettingMistake) {
        let bare = keys.filter { $0 != "\"" || keys.count == 1 }
        let changes = settings.keyChanges.filter { $0.command != command } + [KeymapChange(command: command, keys: bare)]
        let (keymap, problems) = Keymap.changed(by: changes)
        if let problem = problems[changes.count - 1] { throw SettingMistake(problem.phrase) }
        (settings.keymap, settings.keyChanges) = (keymap, changes)
    }

    /// What `:set` completes.
    static var arguments: [CommandArguments.Setting] {
        all.map { CommandArguments.Setting(name: $0.name, values: $0.values) }
            + Keymap.bindings.map { CommandArguments.Setting(name: keyMark + $0.command.id, values: []) }
    }
}

/// Why a setting can't be changed so.
struct SettingMistake: Error {
    let message: Phrase

    init(_ message: Phrase) { self.message = message }
}
