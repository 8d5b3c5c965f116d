import Foundation
import Glibc
import Reading
import Speeches

/// Where the session of a library is kept: a file in `$XDG_STATE_HOME/duidu`, else `~/.local/state/duidu`, named after the
/// library's paths.
struct SessionFile {
    let path: String

    /// A file that can't be read back, and where it was put.
    struct Damage: Error {
        let words: (chinese: String, english: String)
    }

    /// - Parameter paths: as the user gave them; their order doesn't matter.
    init?(paths: [String]) {
        guard let folder = UserFolder.path("XDG_STATE_HOME", ".local/state"), !paths.contains("-") else { return nil }
        let absolute = paths.map { URL(fileURLWithPath: $0).standardizedFileURL.path }.sorted().joined(separator: "\0")
        path = folder + "/" + String(DecodedText(absolute).contentHash, radix: 16) + ".json"
    }

    /// nil where nothing was kept yet.
    func read() throws(Damage) -> SavedSession? {
        guard access(path, F_OK) == 0 else { return nil }
        let data = FileManager.default.contents(atPath: path)
        if let saved = data.flatMap({ try? JSONDecoder().decode(SavedSession.self, from: $0) }) { return saved }
        let aside = path + ".damaged"
        rename(path, aside)
        throw Damage(words: ("上次的阅读位置已损坏，移到 \(aside)", "the kept place was damaged; it was moved to \(aside)"))
    }

    /// Says whether it was written, whole or not at all.
    func write(_ session: SavedSession) -> Bool {
        do {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try JSONEncoder().encode(session).write(to: URL(fileURLWithPath: path), options: .atomic)
            return true
        } catch {
            return false
        }
    }
}
