import Screen

/// What xterm calls operating system commands: sequences that reach past the screen.
enum OperatingSystemCommand {
    /// Puts a text on the clipboard (OSC 52).
    static func copy(_ text: String) -> String {
        "\u{1b}]52;c;\(base64(Array(Sanitizer.plain(text, lines: true).utf8)))\u{7}"
    }

    /// Names the terminal's window (OSC 2).
    static func title(_ text: String) -> String { "\u{1b}]2;\(Sanitizer.plain(text))\u{7}" }

    /// Whether a terminal of that name swallows such a sequence if it can't obey; the others would print it.
    static func isUnderstood(by term: String) -> Bool {
        !["", "linux", "dumb", "cons25", "ansi", "sun"].contains(term) && !term.hasPrefix("vt")
    }

    /// RFC 4648, section 4.
    static func base64(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = (0..<3).map { start + $0 < bytes.count ? Int(bytes[start + $0]) : nil }
            let bits = (group[0] ?? 0) << 16 | (group[1] ?? 0) << 8 | (group[2] ?? 0)
            result.append(alphabet[bits >> 18])
            result.append(alphabet[bits >> 12 & 63])
            result.append(group[1] == nil ? UInt8(ascii: "=") : alphabet[bits >> 6 & 63])
            result.append(group[2] == nil ? UInt8(ascii: "=") : alphabet[bits & 63])
        }
        return String(decoding: result, as: UTF8.self)
    }
}
