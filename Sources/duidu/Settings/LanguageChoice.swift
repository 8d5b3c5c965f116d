import ArgumentParser
import Views

/// What the user says about the interface's language.
enum LanguageChoice: String, ExpressibleByArgument, CaseIterable {
    case auto
    case simplified = "zh-CN"
    case traditional = "zh-TW"
    case english = "en"

    /// nil goes by the locale.
    var language: Language? { Language(rawValue: rawValue) }

    /// The choice among the arguments of a command line, which help and messages must know before they are parsed.
    init?(arguments: [String]) {
        let option = "--language"
        let words = arguments.prefix { $0 != "--" }
        let last = words.indices.reversed().lazy.compactMap { index -> String? in
            if words[index].hasPrefix(option + "=") { return String(words[index].dropFirst(option.count + 1)) }
            return words[index] == option && index + 1 < words.endIndex ? words[index + 1] : nil
        }.first
        guard let last, let choice = LanguageChoice(rawValue: last) else { return nil }
        self = choice
    }

    /// Arguments without any that chooses a language.
    static func removed(from arguments: [String]) -> [String] {
        let option = "--language"
        return arguments.indices.filter { index in
            let isValue = index > 0 && arguments[index - 1] == option
            return !isValue && arguments[index] != option && !arguments[index].hasPrefix(option + "=")
        }.map { arguments[$0] }
    }
}
