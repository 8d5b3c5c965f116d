import Annotations
import Foundation
import Glibc
import Speeches

/// The file that a library's annotations are kept in: `.duidu/notes.rec` in the library's folder where there is such a
/// folder, else a file of the user's named after the library's paths.
public struct AnnotationFile: Sendable {
    public let path: String
    /// What the first line of a new file says.
    private let libraryName: String

    /// Why the file couldn't be read or written.
    public struct Failure: Error, Sendable {
        public let path: String
        /// As the system says it.
        public let reason: String
    }

    /// - Parameters:
    ///   - paths: the library's, as the user gave them; their order doesn't matter.
    ///   - dataFolder: the user's, such as `~/.local/share/duidu`.
    /// - Returns: nil for what was read from the standard input, and where there is no folder to keep it in.
    public init?(paths: [String], dataFolder: String?) {
        guard !paths.isEmpty, !paths.contains("-") else { return nil }
        let absolute = paths.map { URL(fileURLWithPath: $0).standardizedFileURL.path }.sorted()
        libraryName = absolute.joined(separator: " ")
        if absolute.count == 1, Self.isFolder(absolute[0] + "/.duidu") {
            path = absolute[0] + "/.duidu/notes.rec"
        } else {
            guard let dataFolder else { return nil }
            let digits = String(DecodedText(absolute.joined(separator: "\0")).contentHash, radix: 16)
            let name = (absolute[0] as NSString).lastPathComponent.filter { $0.isLetter || $0.isNumber || "-_".contains($0) }
            path = "\(dataFolder)/\(String(name.prefix(40)))-\(digits).rec"
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// What the file holds; nothing where there is none yet.
    public func read() throws(Failure) -> AnnotationText {
        errno = 0
        guard let bytes = FileManager.default.contents(atPath: path) else {
            if access(path, F_OK) != 0, errno == ENOENT || errno == ENOTDIR { return AnnotationText([]) }
            throw failure()
        }
        return AnnotationText(Array(bytes))
    }

    /// Writes annotations into the file beside what others have written there in the meantime, whole or not at all. Waits as
    /// long as another process is writing; a process that was killed keeps nobody waiting, since the system lets go of its lock.
    ///
    /// - Parameter time: when they were made, `2026-11-24T13:00:00Z`.
    /// - Returns: what the file holds then.
    public func save(_ annotations: [Annotation], at time: String) throws(Failure) -> AnnotationText {
        let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let folder = (file as NSString).deletingLastPathComponent
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Failure(path: folder, reason: (error as NSError).localizedDescription)
        }
        let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0 else { throw failure() }
        defer { close(lock) }
        while flock(lock, LOCK_EX) != 0 { guard errno == EINTR else { throw failure() } }
        var text = try read()
        let isNew = text.bytes.isEmpty
        if text.take(annotations.map { $0.written(at: time) }) {
            let head = isNew ? Array("# duidu: notes on \(libraryName.filter { !$0.isNewline })\n\n".utf8) : []
            try replace(file, with: head + text.bytes, folder: lock)
        }
        return isNew ? try read() : text
    }

    private func replace(_ file: String, with bytes: [UInt8], folder: Int32) throws(Failure) {
        let temporary = file + ".new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure() }
        let isWritten = write(bytes, to: descriptor) && keepMode(of: file, descriptor) && fsync(descriptor) == 0
        let code = errno
        close(descriptor)
        guard isWritten, rename(temporary, file) == 0 else {
            let failure = failure(isWritten ? errno : code)
            unlink(temporary)
            throw failure
        }
        fsync(folder)
    }

    /// Who may read the file stays as the user set it.
    private func keepMode(of file: String, _ descriptor: Int32) -> Bool {
        var known = stat()
        return stat(file, &known) != 0 || fchmod(descriptor, known.st_mode & 0o777) == 0
    }

    private func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { return false }
            rest = rest.dropFirst(max(0, count))
        }
        return true
    }

    private func failure(_ code: Int32 = errno) -> Failure { Failure(path: path, reason: String(cString: strerror(code))) }
}
