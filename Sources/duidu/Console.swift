import Foundation
import Speeches
import Views

/// What subcommands print, and in which language.
enum Console {
    static let environment = ProcessInfo.processInfo.environment
    static let language = Language.named(in: environment) ?? .english

    /// Whether what is printed goes to a terminal, where nothing from a document may act.
    static let outputIsTerminal = isatty(STDOUT_FILENO) == 1

    static func print(_ line: String) { write(line + "\n") }

    static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

    static func printError(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    static func report(_ failure: ReadingFailure) {
        printError("duidu: \(failure.name): \(failure.explanation(in: language))")
    }
}
