import Archive
import ArgumentParser
import Speeches

/// The files and folders that a subcommand reads.
struct PathOptions: ParsableArguments {
    @Argument(help: help("文件、文件夹，或 - 表示标准输入", "files, folders, or - for standard input", value: "path"))
    var paths: [String]
    @OptionGroup var reading: ReadingArguments

    /// As the run record names them.
    var parameters: [String: String] { ["paths": paths.joined(separator: "\n")] }

    /// Reads everything, and says what couldn't be read.
    /// - Throws: failure, where nothing could be.
    func read() throws -> Library { try Self.read(paths, reading) }

    static func read(_ paths: [String], _ reading: ReadingArguments) throws -> Library {
        let library = LibraryReader.read(paths, options: reading.options)
        library.failures.forEach(Console.report)
        if library.documents.isEmpty { throw ExitCode.failure }
        return library
    }
}
