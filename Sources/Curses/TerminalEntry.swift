import CNcurses
import Glibc
import Screen

/// What it takes to get a terminal ready.
enum TerminalEntry {
    /// Standard input, or /dev/tty where that is no terminal.
    static func openInput() throws(TerminalError) -> Int32 {
        guard isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
        if isatty(STDIN_FILENO) == 1 { return STDIN_FILENO }
        let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw .noTerminal }
        return descriptor
    }

    static func wantsColor(_ choice: TerminalOptions.Color) -> Bool {
        switch choice {
        case .never: false
        case .always: true
        case .automatic: (environment("NO_COLOR") ?? "").isEmpty
        }
    }

    /// The entry of terminfo that takes true colours, where COLORTERM says that the terminal does.
    static func trueColorName(of term: String, colorterm: String?) -> String? {
        guard colorterm == "truecolor" || colorterm == "24bit", !term.isEmpty, !term.hasSuffix("-direct") else { return nil }
        let mark = "-256color"
        return (term.hasSuffix(mark) ? String(term.dropLast(mark.count)) : term) + "-direct"
    }

    static func enter(_ input: Int32, prefersTrueColor: Bool) throws(TerminalError) {
        let term = environment("TERM") ?? ""
        let other = prefersTrueColor ? trueColorName(of: term, colorterm: environment("COLORTERM")) : nil
        if let other, nc_open(other, input) { return }
        guard nc_open(term, input) || nc_open("xterm-256color", input) else { throw .unknown(term: term) }
        guard nc_can_place_cursor() else {
            nc_close()
            throw .incapable(term: term)
        }
    }

    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// As `wcwidth` gives it: -1 for what may not be drawn.
    static func width(_ value: UInt32, _ ambiguous: AmbiguousWidth) -> Int32 {
        guard let scalar = Unicode.Scalar(value) else { return -1 }
        if value == 0 { return 0 }
        if value < 0x20 || (0x7f..<0xa0).contains(value) { return -1 }
        return Int32(CharacterWidth.width(of: scalar, ambiguous: ambiguous))
    }
}
