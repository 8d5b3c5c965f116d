/// The language that the interface speaks.
package enum Language: String, CaseIterable, Sendable {
    /// Simplified.
    case chinese = "zh-CN"
    case traditional = "zh-TW"
    case english = "en"

    package var isChinese: Bool { self != .english }

    /// The language that the locale names, by the variables' usual precedence; nil where it names none (`C`, `C.UTF-8`,
    /// unset), and the library's script decides.
    package static func named(in environment: [String: String]) -> Language? {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let name = locale.prefix { $0 != "." && $0 != "@" }
        if name.isEmpty || name == "C" || name == "POSIX" { return nil }
        return Language(tag: String(name)) ?? .english
    }

    /// The language of a tag: `zh`, `zh-TW`, `zh_Hant`, `en`, `en_GB`; nil for any other.
    package init?(tag: String) {
        let parts = tag.lowercased().split { $0 == "-" || $0 == "_" }
        switch parts.first {
        case "zh": self = parts.contains { ["tw", "hk", "mo", "hant"].contains($0) } ? .traditional : .chinese
        case "en": self = .english
        default: return nil
        }
    }
}
