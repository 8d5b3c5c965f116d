import Foundation

/// Where the program's own files lie: the sample library and the background table.
enum DataFolder {
    /// `DUIDU_DATA`, else `../share/duidu` beside the binary, else where the source lay when it was compiled; nil where
    /// none of them is a folder.
    static var path: String? {
        let binary = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let shared = binary.deletingLastPathComponent().appendingPathComponent("../share/duidu").standardizedFileURL.path
        let source = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Data").standardizedFileURL.path
        return [Console.environment["DUIDU_DATA"], shared, source].compactMap { $0 }.first(where: isFolder)
    }

    /// The sample library.
    static var samples: String? { path.map { $0 + "/Speeches" }.flatMap { isFolder($0) ? $0 : nil } }

    /// The table that comes with the program: `duidu background build` on 98 government and party congress reports.
    static var background: String? {
        path.map { $0 + "/reports.background" }.flatMap { FileManager.default.isReadableFile(atPath: $0) ? $0 : nil }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
