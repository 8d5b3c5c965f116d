import Foundation
import Speeches

/// How a user names speeches on the command line: a file's or folder's path, and `#2` for the second speech in a file.
struct SpeechName {
    let path: String
    /// From 1; nil for all in the file.
    private let number: Int?

    init(_ name: String) {
        if let mark = name.lastIndex(of: "#"), let number = Int(name[name.index(after: mark)...]) {
            (path, self.number) = (String(name[..<mark]), number)
        } else {
            (path, number) = (name, nil)
        }
    }

    /// Whether a speech of the library is meant: its file has this path or name, or lies in this folder.
    func names(_ speech: Int, in library: Library) -> Bool {
        let file = library.document(of: speech).name
        let folder = path.hasSuffix("/") ? path : path + "/"
        guard number.map({ $0 == library.speech(speech).id.number }) ?? true else { return false }
        return file == path || file.hasPrefix(folder) || (file as NSString).lastPathComponent == path
    }
}
