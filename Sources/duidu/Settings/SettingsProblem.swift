import Views

/// A line of a file of settings that doesn't hold, and what to write instead.
struct SettingsProblem: Error {
    let file: String
    let line: Int
    let message: Phrase

    func words(in language: Language) -> String { "\(file):\(line): \(message(language))" }
}
