import Archive
import Foundation
import Matching

/// What the user has set: `$XDG_CONFIG_HOME/duidu`, else `~/.config/duidu`.
enum ConfigurationFolder {
    static var path: String? {
        if let folder = Console.environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return folder + "/duidu" }
        return Console.environment["HOME"].map { $0 + "/.config/duidu" }
    }

    /// The phrases in `formulas.txt`; what is wrong with the file is printed, and the rest of it serves.
    static func formulas() -> Formulas {
        guard let file = path.map({ $0 + "/formulas.txt" }), FileManager.default.fileExists(atPath: file) else { return .none }
        do {
            let (formulas, wrongLines) = try FormulaReader.read(file)
            for line in wrongLines {
                Console.printError("duidu: \(file):\(line): " + words("这一行没有字词", "no word in this line"))
            }
            return formulas
        } catch {
            Console.printError("duidu: \(file): \(error.localizedDescription)")
            return .none
        }
    }
}
