import Screen

/// What the terminal has to say.
package enum TerminalEvent: Hashable, Sendable {
    case key(Key)
    /// The size has changed; ``Terminal/size`` is the new one.
    case resize
    /// A request to end: TERM, HUP, INT or QUIT by its number. The program closes and exits with 128 more than that.
    case signal(Int32)
    /// The terminal said what its background is; nil once it hasn't for half a second.
    case backdrop(Theme.Backdrop?)
    /// The terminal said how wide ambiguous characters are.
    case ambiguous(AmbiguousWidth)
}
