import Foundation
import Speeches

/// Finds the files under the paths that a user named, in the order of their names.
struct FileFinder {
    /// What is never a speech; passed over in folders, though not where the user names it.
    private static let otherSuffixes: Set<String> = [
        "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "svg", "ico", "heic", "psd",
        "mp3", "mp4", "wav", "avi", "mov", "mkv", "flac", "m4a", "wmv",
        "exe", "dll", "so", "o", "a", "bin", "class", "jar", "pyc", "dmg", "iso", "msi", "apk", "deb", "rpm",
        "zip", "rar", "7z", "gz", "bz2", "xz", "tar", "db", "sqlite", "ttf", "otf",
    ]

    /// Paths of files, as given or below a folder as given.
    private(set) var files: [String] = []
    private(set) var failures: [ReadingFailure] = []
    /// How many files in the folders can't hold a speech.
    private(set) var passedOver = 0
    /// The tables of the folders, an outer folder's before an inner one's.
    private(set) var tables: [String] = []
    private var visitedFolders: Set<String> = []

    /// Adds a file, or all files below a folder; `-` stands for the standard input.
    mutating func add(_ path: String) {
        if path == "-" { return files.append(path) }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            return failures.append(ReadingFailure(name: path, reason: .missing))
        }
        guard isFolder.boolValue else { return addFile(path) }
        let found = (files.count, failures.count)
        let visited = visitedFolders.count
        addFolder(path)
        if (files.count, failures.count) == found, visitedFolders.count > visited {
            failures.append(ReadingFailure(name: path, reason: .emptyFolder))
        }
    }

    /// A file that the user names; the table of its folder counts for it too.
    private mutating func addFile(_ path: String) {
        files.append(path)
        let folder = (path as NSString).deletingLastPathComponent
        let table = folder.isEmpty ? MetadataTable.fileName : folder + "/" + MetadataTable.fileName
        if table != path, !tables.contains(table), FileManager.default.fileExists(atPath: table) { tables.append(table) }
    }

    /// Each folder once, whatever links lead to it.
    private mutating func addFolder(_ path: String) {
        let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard visitedFolders.insert(real).inserted else { return }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            return failures.append(ReadingFailure(name: path, reason: .noPermission))
        }
        let prefix = path.hasSuffix("/") ? path : path + "/"
        if names.contains(MetadataTable.fileName) { tables.append(prefix + MetadataTable.fileName) }
        for name in NameOrder.sorted(names) where name != MetadataTable.fileName {
            let child = prefix + name
            var isFolder: ObjCBool = false
            if name.hasPrefix(".") || name.hasPrefix("~$") {
                passedOver += 1
            } else if !FileManager.default.fileExists(atPath: child, isDirectory: &isFolder) {
                failures.append(ReadingFailure(name: child, reason: .missing))
            } else if isFolder.boolValue {
                addFolder(child)
            } else if Self.otherSuffixes.contains((name as NSString).pathExtension.lowercased()) {
                passedOver += 1
            } else {
                files.append(child)
            }
        }
    }
}
