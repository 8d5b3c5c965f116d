import Foundation
import Screen

/// What xterm calls operating system commands: sequences that reach past the screen.
enum OperatingSystemCommand {
    /// Puts a text on the clipboard (OSC 52).
    static func copy(_ text: String) -> String {
        "\u{1b}]52;c;\(Data(Sanitizer.plain(text, lines: true).utf8).base64EncodedString())\u{7}"
    }

    /// Whether a terminal of that name swallows such a sequence if it can't obey; the others would print it.
    static func isUnderstood(by term: String) -> Bool {
        !["", "linux", "dumb", "cons25", "ansi", "sun"].contains(term) && !term.hasPrefix("vt")
    }
}
