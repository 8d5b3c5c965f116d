/// Why there is no screen.
package enum TerminalError: Error, Hashable, CustomStringConvertible {
    /// Neither standard input nor /dev/tty gives keys, or standard output is no terminal.
    case noTerminal
    /// Terminfo knows neither this terminal nor xterm-256color.
    case unknown(term: String)
    /// It knows the terminal, which can't place its cursor.
    case incapable(term: String)

    package var description: String {
        switch self {
        case .noTerminal: "no terminal to show the reader on; 'duidu list', 'match' and the others work without one"
        case .unknown(let term):
            "terminfo knows no terminal '\(term)'; set TERM to what yours resembles, such as xterm-256color"
        case .incapable(let term):
            "the terminal '\(term)' can't place its cursor; set TERM, or use 'duidu list', 'match' and so on"
        }
    }
}
