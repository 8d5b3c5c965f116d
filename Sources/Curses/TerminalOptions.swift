import Screen

/// What the user asked for about the terminal.
package struct TerminalOptions: Hashable, Sendable {
    package enum Color: Hashable, Sendable { case automatic, never, always }

    /// Automatic colours heed NO_COLOR (https://no-color.org).
    package var color: Color
    /// The terminal's background; nil to go by COLORFGBG.
    package var backdrop: Theme.Backdrop?
    /// The width of ambiguous characters; nil to ask the terminal, which costs up to 50 ms.
    package var ambiguous: AmbiguousWidth?
    /// Asks the terminal for its background after the first picture, where nothing else says what it is.
    package var asksBackdrop: Bool
    package var mouse: Bool
    /// A theme has colours outside the palette.
    package var prefersTrueColor: Bool

    package init(
        color: Color = .automatic, backdrop: Theme.Backdrop? = nil, ambiguous: AmbiguousWidth? = .narrow,
        asksBackdrop: Bool = false, mouse: Bool = true, prefersTrueColor: Bool = false
    ) {
        self.color = color
        self.backdrop = backdrop
        self.ambiguous = ambiguous
        self.asksBackdrop = asksBackdrop
        self.mouse = mouse
        self.prefersTrueColor = prefersTrueColor
    }
}

extension Theme.Backdrop {
    /// What a terminal of that name is known to have; nil where nothing is. Linux' console is black.
    init?(term: String) {
        guard term == "linux" || term.hasPrefix("linux-") else { return nil }
        self = .dark
    }

    /// What COLORFGBG says, as rxvt and Konsole set it: `15;0`, `0;default;15`, the background last.
    package init?(colorfgbg: String) {
        guard let last = colorfgbg.split(separator: ";").last, let number = Int(last) else { return nil }
        self = number == 7 || number > 8 ? .light : .dark
    }
}
