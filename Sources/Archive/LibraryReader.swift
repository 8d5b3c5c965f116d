import Foundation
import Speeches
import Synchronization

/// Reads files and folders into a library.
public enum LibraryReader {
    /// Reads all files under the paths, on all cores; what can't be read is listed in the library with its reason, and
    /// the others go on.
    ///
    /// - Parameter paths: files, folders, or `-` for the standard input.
    public static func read(_ paths: [String]) -> Library {
        var finder = FileFinder()
        for path in paths { finder.add(path) }
        let files = finder.files
        let results = Mutex<[Result<Document, ReadingFailure>?]>(Array(repeating: nil, count: files.count))
        DispatchQueue.concurrentPerform(iterations: files.count) { index in
            let result = Result { () throws(ReadingFailure) in try readDocument(files[index]) }
            results.withLock { $0[index] = result }
        }
        let read = results.withLock { $0 }
        var failures = finder.failures
        let documents: [Document] = read.compactMap { result in
            switch result {
            case .success(let document): return document
            case .failure(let failure): failures.append(failure)
            case nil: break
            }
            return nil
        }
        return Library(documents: documents, failures: failures, passedOver: finder.passedOver)
    }

    /// Reads one file.
    /// - Throws: why it can't be read.
    public static func readDocument(_ path: String) throws(ReadingFailure) -> Document {
        DocumentParser.parse(try readText(path), name: path)
    }

    /// The decoded text that offsets count in.
    /// - Throws: why it can't be read.
    public static func readText(_ path: String) throws(ReadingFailure) -> DecodedText {
        try TextDecoder.decode(try readBytes(path), name: path)
    }

    private static func readBytes(_ path: String) throws(ReadingFailure) -> [UInt8] {
        if path == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
        let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let type = (try? FileManager.default.attributesOfItem(atPath: real))?[.type] as? FileAttributeType
        if let type, ![.typeRegular, .typeDirectory].contains(type) {
            throw ReadingFailure(name: path, reason: .notAFile)
        }
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw ReadingFailure(name: path, reason: reason(of: error))
        }
    }

    private static func reason(of error: any Error) -> ReadingFailure.Reason {
        switch (error as? CocoaError)?.code {
        case .fileReadNoSuchFile, .fileNoSuchFile: .missing
        case .fileReadNoPermission: .noPermission
        default: .system(error.localizedDescription)
        }
    }
}
