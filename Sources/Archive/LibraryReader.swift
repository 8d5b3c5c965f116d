import Foundation
import Speeches
import Synchronization

/// Reads files and folders into a library.
public enum LibraryReader {
    /// Reads all files under the paths, on all cores; what can't be read is listed in the library with its reason, and
    /// the others go on.
    ///
    /// - Parameters:
    ///   - paths: files, folders, or `-` for the standard input.
    ///   - options: how they are read.
    public static func read(_ paths: [String], options: ReadingOptions = ReadingOptions()) -> Library {
        var finder = FileFinder()
        for path in paths { finder.add(path) }
        let files = finder.files
        let results = Mutex<[Result<Document, ReadingFailure>?]>(Array(repeating: nil, count: files.count))
        DispatchQueue.concurrentPerform(iterations: files.count) { index in
            let result = Result { () throws(ReadingFailure) in try readDocument(files[index], options: options) }
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
        var metadata = MetadataReader(documents)
        for table in finder.tables { metadata.read(table) }
        return Library(
            documents: metadata.documents, failures: failures + metadata.failures, passedOver: finder.passedOver)
    }

    /// Reads one file.
    /// - Throws: why it can't be read.
    public static func readDocument(
        _ path: String, options: ReadingOptions = ReadingOptions()
    ) throws(ReadingFailure) -> Document {
        let imported = try importFile(path, options)
        return DocumentParser.parse(imported.text, name: path, origin: imported.origin, headings: imported.headings)
    }

    /// The decoded text that offsets count in: of a format with markup what was taken out of it.
    /// - Throws: why it can't be read.
    public static func readText(
        _ path: String, options: ReadingOptions = ReadingOptions()
    ) throws(ReadingFailure) -> DecodedText {
        try importFile(path, options).text
    }

    /// Reads bytes as if they were a file's, structure and all, for what tries out damaged ones.
    /// - Returns: why they can't be read; nil where they can.
    package static func check(_ bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions()) -> ReadingFailure
        .Reason?
    {
        do throws(ReadingFailure.Reason) {
            let imported = try Importer.read(bytes, name: name, options: options)
            _ = DocumentParser.parse(imported.text, name: name, origin: imported.origin, headings: imported.headings)
            return nil
        } catch {
            return error
        }
    }

    /// What is in a zip file; nothing for another.
    package static func archiveParts(_ bytes: [UInt8]) throws(ReadingFailure.Reason) -> [String: [UInt8]] {
        guard FileFormat.recognize(bytes, name: "") == .zip else { return [:] }
        var archive = ZipArchive(bytes, limits: ReadingLimits(), format: "zip")
        return try archive.parts(try archive.names())
    }

    static func importFile(_ path: String, _ options: ReadingOptions) throws(ReadingFailure) -> ImportedText {
        let bytes = try readBytes(path, options.limits)
        do throws(ReadingFailure.Reason) {
            return try Importer.read(bytes, name: path, options: options)
        } catch {
            throw ReadingFailure(name: path, reason: error)
        }
    }

    /// - Throws: also where the file is larger than allowed, of which no more is read.
    private static func readBytes(_ path: String, _ limits: ReadingLimits) throws(ReadingFailure) -> [UInt8] {
        let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let attributes = path == "-" ? nil : try? FileManager.default.attributesOfItem(atPath: real)
        if let type = attributes?[.type] as? FileAttributeType, ![.typeRegular, .typeDirectory].contains(type) {
            throw ReadingFailure(name: path, reason: .notAFile)
        }
        let bytes: [UInt8]
        do {
            let file = try path == "-" ? FileHandle.standardInput : FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            bytes = try read(file, limits[.fileSize])
        } catch {
            throw ReadingFailure(name: path, reason: reason(of: error))
        }
        guard bytes.count <= limits[.fileSize] else {
            throw ReadingFailure(name: path, reason: .limit(.fileSize, allowed: limits[.fileSize]))
        }
        return bytes
    }

    /// Up to a byte more than allowed.
    private static func read(_ file: FileHandle, _ allowed: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count <= allowed {
            guard let chunk = try file.read(upToCount: min(1 << 20, allowed + 1 - bytes.count)), !chunk.isEmpty else { break }
            bytes += chunk
        }
        return bytes
    }

    private static func reason(of error: any Error) -> ReadingFailure.Reason {
        switch (error as? CocoaError)?.code {
        case .fileReadNoSuchFile, .fileNoSuchFile: .missing
        case .fileReadNoPermission: .noPermission
        default: .system(error.localizedDescription)
        }
    }
}
