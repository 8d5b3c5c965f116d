import Foundation
import Screen

/// What xterm calls operating system commands: sequences that reach past the screen.
enum OperatingSystemCommand {
    /// Puts a text on the clipboard (OSC 52).
    static func copy(_ text: String) -> String {
        "\u{1b}]52;c;\(Data(Sanitizer.plain(text, lines: true).utf8).base64EncodedString())\u{7}"
    }

    /// Asks for the colour of the background (OSC 11).
    static let backgroundQuestion = "\u{1b}]11;?\u{7}"
    /// In characters, with room for an alpha and four digits a part.
    static let longestAnswer = 48

    /// What the answer says, `11;rgb:1e1e/1e1e/1e1e`; nil for anything else.
    static func backdrop(inAnswer answer: String) -> Theme.Backdrop? {
        guard answer.hasPrefix("11;rgb"), let colon = answer.firstIndex(of: ":") else { return nil }
        let parts = answer[answer.index(after: colon)...].split(separator: "/").map { part in
            Int(part, radix: 16).map { Double($0) / Double((1 << (4 * part.count)) - 1) }
        }
        guard parts.count >= 3, let red = parts[0], let green = parts[1], let blue = parts[2] else { return nil }
        return 0.299 * red + 0.587 * green + 0.114 * blue > 0.5 ? .light : .dark
    }

    /// Whether a terminal of that name swallows such a sequence if it can't obey; the others would print it.
    static func isUnderstood(by term: String) -> Bool {
        !["", "linux", "dumb", "cons25", "ansi", "sun"].contains(term) && !term.hasPrefix("vt")
    }
}
