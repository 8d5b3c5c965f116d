import Foundation

/// A temporary folder with a fresh home in it, removed when the test is done with it.
final class Scratch: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "duidu-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path + "/home", withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file in the folder.
    func file(_ name: String) -> String { path + "/" + name }

    /// Writes a file, with the folders that it lies in.
    /// - Returns: its path.
    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, bytes: Array(text.utf8)) }

    @discardableResult
    func write(_ name: String, bytes: [UInt8]) throws -> String {
        let url = URL(fileURLWithPath: file(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return url.path
    }

    static func makeExecutable(_ path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: file(name))), as: UTF8.self)
    }

    /// What a program started by a test finds around it; nothing of the tester's own environment.
    /// - Parameter changes: nil takes a variable away.
    func environment(_ changes: [String: String?] = [:]) -> [String: String] {
        var result = [
            "HOME": path + "/home", "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "zh_CN.UTF-8", "TERM": "tmux-256color",
            "SWIFT_BACKTRACE": "enable=no",
        ]
        result["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
        for (name, value) in changes { result[name] = value }
        return result
    }
}
