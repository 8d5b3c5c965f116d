import Foundation
import Glibc
import Views

/// The user's file of settings, `config.toml` in the folder `duidu` of the configuration.
enum SettingsFile {
    /// `$XDG_CONFIG_HOME/duidu`, else `~/.config/duidu`; nil where there is neither.
    static let folder = UserFolder.path("XDG_CONFIG_HOME", ".config")
    static var path: String? { folder.map { $0 + "/config.toml" } }

    /// Read once, and only where there is a file: without one nothing is parsed.
    static let content: SettingsReader? = {
        guard let path, access(path, F_OK) == 0 else { return nil }
        guard let data = FileManager.default.contents(atPath: path) else { return unreadable(path) }
        return SettingsReader(String(decoding: data, as: UTF8.self), file: path)
    }()

    static var settings: Settings { content?.settings ?? Settings() }

    private static func unreadable(_ path: String) -> SettingsReader {
        var reader = SettingsReader("", file: path)
        reader.add(SettingsProblem(file: path, line: 1, message: Phrase("读不了这个文件；请检查权限", "can't be read; check its permissions")))
        return reader
    }

    /// The commented file with everything as it is without one.
    static func commented(in language: Language) -> String {
        var lines = [
            Phrase(
                "# duidu 的设置。存为 \(path ?? "~/.config/duidu/config.toml")，去掉要改的行前的 # 号。",
                "# Settings of duidu. Save as \(path ?? "~/.config/duidu/config.toml") and take the # from lines to change.")(
                    language), "",
        ]
        for setting in Setting.all {
            lines += ["# \(setting.about(language))", "# \(Phrase("可用", "allowed")(language)): \(setting.allowed(language))"]
            lines += ["# \(setting.name) = \(setting.standard)", ""]
        }
        lines.append(
            Phrase("# 键：命令 = \"以空格隔开的键\"；空的引号去掉其键。", "# Keys: command = \"keys parted by blanks\"; \"\" takes its keys away.")(
                language))
        lines.append("# [keys]")
        for binding in Keymap.bindings {
            let keys = binding.spelling.replacingOccurrences(of: "\\", with: "\\\\")
            lines.append("# \(binding.command.id) = \"\(keys)\"  # \(binding.name(language))")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
