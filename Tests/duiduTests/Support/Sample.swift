import Archive
import Foundation
import Speeches
import Testing

/// The sample library and what is expected of it.
enum Sample {
    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    static let folder = repository + "/Data/Speeches"
    static let library = LibraryReader.read([folder])

    /// Whether expected texts are to be rewritten rather than compared.
    static let rewrites = ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1"

    static func expectedPath(_ name: String) -> String { repository + "/Tests/duiduTests/Expected/" + name }

    /// A document's path in the library's folder.
    static func name(_ document: Document) -> String { String(document.name.dropFirst(folder.count + 1)) }

    /// Compares a text with a file; `UPDATE_EXPECTED=1` rewrites the file.
    static func compare(_ text: String, withFile path: String, at location: SourceLocation = #_sourceLocation) throws {
        if rewrites { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }
        let expected = try String(contentsOfFile: path, encoding: .utf8)
        guard expected != text else { return }
        let (old, new) = (expected.components(separatedBy: "\n"), text.components(separatedBy: "\n"))
        let row = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        let (was, now) = (row < old.count ? old[row] : "(end)", row < new.count ? new[row] : "(end)")
        Issue.record("\(path):\(row + 1)\n- \(was)\n+ \(now)\nUPDATE_EXPECTED=1 rewrites it", sourceLocation: location)
    }
}
