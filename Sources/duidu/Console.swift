import Foundation
import Glibc
import Screen
import Speeches
import Views

/// What subcommands print, and in which language.
enum Console {
    static let environment = ProcessInfo.processInfo.environment
    /// The language that the command line, the settings or the locale names, in this order.
    static let namedLanguage: Language? = {
        if let choice = LanguageChoice(arguments: Array(CommandLine.arguments.dropFirst())) {
            return choice.language ?? Language.named(in: environment)
        }
        return SettingsFile.settings.language ?? Language.named(in: environment)
    }()
    static let language = namedLanguage ?? .english

    /// Whether what is printed goes to a terminal, where nothing from a document may act.
    static let outputIsTerminal = isatty(STDOUT_FILENO) == 1
    private static let errorIsTerminal = isatty(STDERR_FILENO) == 1

    /// Prints one line. A line feed in it, which a file's name may hold, begins no other line on a terminal.
    static func print(_ line: String) { write((outputIsTerminal ? Sanitizer.plain(line) : line) + "\n") }

    /// Prints one line that holds nothing but what was sanitized already, and colours.
    static func printSafe(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

    /// The terminal's columns, or those that COLUMNS names; nil for neither.
    static var columns: Int? {
        var size = winsize()
        if outputIsTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        return environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    }

    /// Whether text is coloured: on a terminal that has colours, unless NO_COLOR is set.
    static func isColoured(_ choice: ColorChoice) -> Bool {
        switch choice {
        case .always: true
        case .never: false
        case .auto:
            outputIsTerminal && (environment["NO_COLOR"] ?? "").isEmpty
                && environment["TERM"].map { $0 != "dumb" && $0 != "vt100" } ?? false
        }
    }

    static func write(_ text: String) {
        write(outputIsTerminal ? Sanitizer.plain(text, lines: true) : text, to: STDOUT_FILENO)
    }

    static func printError(_ line: String) {
        write((errorIsTerminal ? Sanitizer.plain(line, lines: true) : line) + "\n", to: STDERR_FILENO)
    }

    /// A reader that went away, as `head` does, ends the program quietly, as SIGPIPE would.
    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 && errno != EINTR { Foundation.exit(1) }
            rest = rest.dropFirst(max(0, written))
        }
    }

    static func report(_ failure: ReadingFailure) {
        let line = "duidu: \(failure.name): \(failure.explanation(in: language))"
        printError(errorIsTerminal ? Sanitizer.plain(line) : line)
    }
}
