/// The language that the interface speaks.
package enum Language: Sendable {
    case chinese, english

    /// The language that the locale names, by the variables' usual precedence; nil where it names none (`C`, `C.UTF-8`,
    /// unset), and the library's script decides.
    package static func named(in environment: [String: String]) -> Language? {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let name = locale.prefix { $0 != "." && $0 != "@" }
        if name.isEmpty || name == "C" || name == "POSIX" { return nil }
        return name.hasPrefix("zh") ? .chinese : .english
    }
}

/// A wording in both languages.
package struct Phrase: Sendable {
    let chinese: String
    let english: String

    package init(_ chinese: String, _ english: String) { (self.chinese, self.english) = (chinese, english) }

    /// A number of things, in English with the singular for one.
    static func count(_ number: Int, _ chinese: String, _ one: String, _ many: String) -> Phrase {
        Phrase("\(number) \(chinese)", "\(number) \(number == 1 ? one : many)")
    }

    package func callAsFunction(_ language: Language) -> String { language == .chinese ? chinese : english }
}
