import Reading
import Screen
import Views

/// One row of the table of settings: its name, what it is for, what it may be, and how it is set.
struct Setting: Sendable {
    let name: String
    /// As the file writes it.
    let standard: String
    let about: Phrase
    let allowed: Phrase
    /// Those that can be listed.
    let values: [String]
    /// Says whether the value is one that is allowed.
    let set: @Sendable (inout Settings, SettingValue) -> Bool

    static let all: [Setting] = [
        Setting(
            name: "theme", standard: "\"auto\"",
            about: Phrase(
                "主题；auto 随终端背景，不知明暗时用 neutral",
                "the theme; auto goes by the terminal's background, neutral where that isn't known"),
            allowed: Phrase(
                "\(themes)，或 themes 文件夹里的文件名", "\(themes), or the name of a file in the folder themes"),
            values: schemes
        ) { settings, value in
            guard let name = value.text, ThemeFile.isName(name) else { return false }
            settings.theme = name
            return true
        },
        choice("color", ColorChoice.self, Phrase("颜色；auto 顾及 NO_COLOR", "colours; auto heeds NO_COLOR"), \.color),
        choice(
            "background", BackgroundChoice.self, Phrase("终端背景；auto 询问终端", "the terminal's background; auto asks it"), \.background
        ),
        Setting(
            name: "language", standard: "\"auto\"", about: Phrase("界面语言；auto 随系统", "the language; auto goes by the locale"),
            allowed: Phrase("auto zh-CN zh-TW en", "auto zh-CN zh-TW en"), values: LanguageChoice.allCases.map(\.rawValue)
        ) { settings, value in
            guard let name = value.text, let choice = LanguageChoice(rawValue: name) else { return false }
            settings.language = choice.language
            return true
        },
        choice(
            "ambiguous", AmbiguousChoice.self,
            Phrase("“”…— 等字符占几列；auto 询问终端", "columns of “”…— and the like; auto asks the terminal"), \.ambiguous, standard: "auto"
        ),
        flag("ascii", false, Phrase("边框、条形和标记只用 ASCII", "frames, bars and marks in ASCII"), \.ascii),
        flag("mouse", true, Phrase("鼠标", "the mouse"), \.mouse),
        Setting(
            name: "columns", standard: "[\"auto\"]", about: Phrase("文库的各栏及次序", "the library's columns in their order"),
            allowed: Phrase("auto，或这些的列表：\(columns)", "auto, or a list of these: \(columns)"),
            values: ["auto"] + LibraryColumn.allCases.map(\.rawValue)
        ) { settings, value in
            guard let names = value.list, !names.isEmpty else { return false }
            let columns = names.compactMap(LibraryColumn.init(rawValue:))
            guard names == ["auto"] || columns.count == names.count && Set(columns).count == columns.count else { return false }
            settings.columns = names == ["auto"] ? nil : columns
            return true
        },
        choice("text-width", TextWidth.self, Phrase("正文每行的长短", "length of the lines"), \.textWidth, standard: "normal"),
        Setting(
            name: "shortest-match", standard: "8", about: Phrase("匹配至少几个字", "characters a match has at least"),
            allowed: Phrase("4 到 1000", "4 to 1000"), values: []
        ) { settings, value in
            guard let number = value.number, (4...1000).contains(number) else { return false }
            settings.shortestMatch = number
            return true
        },
    ]

    private static let schemes = ["auto"] + Theme.Scheme.allCases.map(\.rawValue)
    private static let themes = schemes.joined(separator: " ")
    private static let columns = LibraryColumn.allCases.map(\.rawValue).joined(separator: " ")

    private static func flag(
        _ name: String, _ standard: Bool, _ about: Phrase, _ path: WritableKeyPath<Settings, Bool> & Sendable
    ) -> Setting {
        Setting(
            name: name, standard: String(standard), about: about, allowed: Phrase("true false", "true false"),
            values: ["true", "false"]
        ) {
            settings, value in
            guard let flag = value.flag else { return false }
            settings[keyPath: path] = flag
            return true
        }
    }

    private static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
        _ name: String, _: Choice.Type, _ about: Phrase, _ path: WritableKeyPath<Settings, Choice> & Sendable,
        standard: String = "auto"
    ) -> Setting where Choice.RawValue == String {
        let named = Dictionary(Choice.allCases.map { ($0.rawValue, $0) }) { first, _ in first }
        let all = Choice.allCases.map(\.rawValue).joined(separator: " ")
        return Setting(
            name: name, standard: "\"\(standard)\"", about: about, allowed: Phrase(all, all),
            values: Choice.allCases.map(\.rawValue)
        ) { settings, value in
            let word = value.text ?? value.number.map { String($0) }
            guard let choice = word.flatMap({ named[$0] }) else { return false }
            settings[keyPath: path] = choice
            return true
        }
    }
}
