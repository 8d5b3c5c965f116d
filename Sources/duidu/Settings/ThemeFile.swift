import Foundation
import Screen
import Views

/// A user's own theme: a scheme that it begins with, and what each role looks like.
///
///     base = "dark"
///     text = { fg = "#d0d0d0", bg = "#101010" }
///     verbatim = "222"
///     heading = { style = "bold underline" }
enum ThemeFile {
    static var folder: String? { SettingsFile.folder.map { $0 + "/themes" } }

    /// A name that can't lead out of the folder.
    static func isName(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix(".") && !name.contains("/") && !name.contains("\0")
    }

    /// The theme of that name, a scheme's or a file's.
    /// - Throws: what to say, where there is none.
    static func theme(named name: String) throws(SettingsProblem) -> (theme: Theme, problems: [SettingsProblem]) {
        if let scheme = Theme.Scheme(rawValue: name) { return (Theme(scheme, changes: scheme.ground), []) }
        let path = (folder ?? "~/.config/duidu/themes") + "/\(name).toml"
        guard isName(name), let data = FileManager.default.contents(atPath: path) else {
            let known = (Theme.Scheme.allCases.map(\.rawValue) + names).joined(separator: " ")
            throw SettingsProblem(
                file: path, line: 1,
                message: Phrase("没有名为 \(kept: name) 的主题；有：auto \(known)", "no theme is called \(name); there are auto \(known)"))
        }
        return read(String(decoding: data, as: UTF8.self), file: path)
    }

    /// nil for `auto`, which goes by the terminal's background.
    static func themeOrAuto(named name: String) throws(SettingsProblem) -> (theme: Theme?, problems: [SettingsProblem]) {
        if name == "auto" { return (nil, []) }
        let found = try theme(named: name)
        return (found.theme, found.problems)
    }

    /// `auto`, the schemes and the user's own.
    static var allNames: [String] { ["auto"] + Theme.Scheme.allCases.map(\.rawValue) + names }

    /// The files in the folder.
    static var names: [String] {
        let files = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? []
        return files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// A line that doesn't hold is told, and the rest holds.
    static func read(_ text: String, file: String) -> (theme: Theme, problems: [SettingsProblem]) {
        let toml = TOMLText(text, file: file)
        var problems = toml.problems
        var base = Theme.Scheme.dark
        var changes: [Role: Appearance] = [:]
        for (name, value) in toml.values {
            func report(_ message: Phrase) {
                problems.append(SettingsProblem(file: file, line: toml.line(of: name), message: message))
            }
            if name == "base" {
                if let scheme = value.text.flatMap(Theme.Scheme.init(rawValue:)) { base = scheme } else { report(wrongBase) }
            } else if let role = Role(name: name) {
                if let look = appearance(value) { changes[role] = look } else { report(wrongLook) }
            } else {
                let roles = Role.allCases.map(\.name).joined(separator: " ")
                report(Phrase("没有名为 \(kept: name) 的角色；有：\(roles)", "no role is called \(name); there are \(roles)"))
            }
        }
        return (Theme(base, changes: changes), problems.sorted { $0.line < $1.line })
    }

    private static let wrongBase: Phrase = {
        let all = Theme.Scheme.allCases.map(\.rawValue).joined(separator: " ")
        return Phrase("base 可用：\(all)", "base is one of \(all)")
    }()

    private static let wrongLook = Phrase(
        "应写成颜色，或 { fg = \"#rrggbb\", bg = \"236\", style = \"bold\" }；颜色：default、red、bright-red、0–255、#rrggbb；样式：bold dim italic underline reverse",
        "write a colour, or { fg = \"#rrggbb\", bg = \"236\", style = \"bold\" }; colours: default, red, bright-red, 0–255, #rrggbb; styles: bold dim italic underline reverse"
    )

    private static func appearance(_ value: SettingValue) -> Appearance? {
        guard let parts = value.group else { return color(value).map { Appearance(foreground: $0) } }
        var look = Appearance()
        for (name, value) in parts {
            switch name {
            case "fg", "bg":
                guard let color = color(value) else { return nil }
                if name == "fg" { look.foreground = color } else { look.background = color }
            case "style":
                guard let words = value.text?.split(separator: " ") else { return nil }
                let styles = words.compactMap { emphases[String($0)] }
                if styles.count != words.count { return nil }
                styles.forEach { look.attributes.formUnion($0) }
            default: return nil
            }
        }
        return look
    }

    private static func color(_ value: SettingValue) -> Int32? {
        PaletteColor.number(value.text ?? value.number.map { String($0) } ?? "")
    }

    private static let emphases: [String: Emphasis] = [
        "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
    ]
}

extension Theme.Scheme {
    /// A scheme that was asked for by name brings its ground, since the terminal's own may be the other one.
    fileprivate var ground: [Role: Appearance] {
        switch self {
        case .dark: [.text: Appearance(foreground: 253, background: 16)]
        case .light: [.text: Appearance(foreground: 16, background: 231)]
        case .neutral, .contrast, .mono: [:]
        }
    }
}
