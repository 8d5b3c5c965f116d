import Foundation
import Speeches

/// How a user names a speech on the command line: its file's path, and `#2` for the second in the file.
struct SpeechName {
    private let path: String
    private let number: Int

    init(_ index: Int, in library: Library) {
        path = library.document(of: index).name
        number = library.speech(index).id.number
    }

    /// Whether the speech is, or lies in, what was named; nothing named is everywhere.
    func lies(under place: String?) -> Bool {
        guard let place else { return true }
        if let mark = place.lastIndex(of: "#"), let wanted = Int(place[place.index(after: mark)...]) {
            return number == wanted && contains(String(place[..<mark]))
        }
        return contains(place)
    }

    private func contains(_ place: String) -> Bool {
        let folder = place.hasSuffix("/") ? place : place + "/"
        return path == place || path.hasPrefix(folder) || (path as NSString).lastPathComponent == place
    }
}
