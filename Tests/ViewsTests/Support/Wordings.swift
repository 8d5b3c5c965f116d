import Foundation
import Testing

@testable import Speeches

/// The Chinese wordings in the sources of the interface.
enum Wordings {
    static func chinese() throws -> [String] {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
        var found: [String] = []
        for folder in ["Views", "duidu"] {
            let files = FileManager.default.enumerator(
                at: sources.appendingPathComponent(folder), includingPropertiesForKeys: nil)
            for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
                let text = try String(contentsOf: file, encoding: .utf8)
                found += text.matches(of: /"([^"\n]*\p{Han}[^"\n]*)"/).map { String($0.1) }
            }
        }
        return found
    }

    /// Whether the character has a traditional form and isn't itself one.
    static func isSimplifiedOnly(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first, scalar.properties.isIdeographic else { return false }
        let form = TraditionalScript.form(of: String(character))
        return form != String(character) && ScriptSimplifier().simplify([scalar]) == [scalar] && !ambiguous.contains(character)
    }

    /// Characters of both scripts, which stand in traditional words too: 上游, 公里.
    private static let ambiguous: Set<Character> = ["游", "里"]
}
