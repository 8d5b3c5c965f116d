import Screen
import Testing

@testable import Curses

struct TrueColorTests {
    @Test(
        arguments: [
            ("xterm-256color", "truecolor", "xterm-direct"), ("tmux-256color", "24bit", "tmux-direct"),
            ("foot", "truecolor", "foot-direct"),
            ("xterm-256color", nil, nil), ("xterm-256color", "", nil), ("xterm-direct", "truecolor", nil), ("", "truecolor", nil),
        ] as [(String, String?, String?)])
    func theDirectEntryIsTriedWhereColortermSaysSo(term: String, colorterm: String?, name: String?) {
        #expect(TerminalEntry.trueColorName(of: term, colorterm: colorterm) == name)
    }
}
