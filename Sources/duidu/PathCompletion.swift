import Foundation

/// The files and folders whose paths begin with what a user has typed.
enum PathCompletion {
    /// No more are offered.
    private static let limit = 500

    /// As typed, with what follows; folders end in a slash. Hidden ones only where a dot was typed.
    static func paths(beginningWith typed: String) -> [String] {
        let end = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
        let (folder, name) = (String(typed[..<end]), typed[end...])
        let place = folder.isEmpty ? "." : expanded(folder)
        let found = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
        let fitting = found.filter { $0.hasPrefix(name) && ($0.hasPrefix(".") ? name.hasPrefix(".") : true) }
        return fitting.sorted().prefix(limit).map { file in
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: place + "/" + file, isDirectory: &isFolder)
            return folder + file + (isFolder.boolValue ? "/" : "")
        }
    }

    /// `~/` stands for the home folder.
    static func expanded(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = Console.environment["HOME"] else { return path }
        return home + path.dropFirst()
    }
}
