import Archive
import Foundation
import Matching

/// The set phrases that the user has listed, `formulas.txt` beside the file of settings.
enum FormulasFile {
    /// What is wrong with the file is printed, and the rest of it serves.
    static func formulas() -> Formulas {
        guard let file = SettingsFile.folder.map({ $0 + "/formulas.txt" }), FileManager.default.fileExists(atPath: file) else {
            return .none
        }
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
