/// The folders that the XDG Base Directory Specification gives a program.
enum UserFolder {
    /// The program's folder in the one that a variable names, else in one under the home folder.
    static func path(_ variable: String, _ fallback: String) -> String? {
        let environment = Console.environment
        if let base = environment[variable], base.hasPrefix("/") { return base + "/duidu" }
        return environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/" + fallback + "/duidu" }
    }
}
