/// What is drawn besides text, in Unicode or in ASCII, each one cell wide except the ellipsis.
@usableFromInline
package struct Symbols: Hashable, Sendable {
    package let ambiguous: AmbiguousWidth
    package let isASCII: Bool

    /// Nearly all of them are ambiguous characters, so a terminal that makes those wide gets ASCII.
    package init(ambiguous: AmbiguousWidth = .narrow, ascii: Bool = false) {
        self.ambiguous = ambiguous
        self.isASCII = ascii || ambiguous == .wide
    }

    // A tree's guides.
    package var expanded: String { isASCII ? "-" : "▾" }
    package var collapsed: String { isASCII ? "+" : "▸" }
    package var leaf: String { isASCII ? "." : "·" }

    // Where one is.
    package var cursor: String { isASCII ? ">" : "▌" }
    package var marked: String { isASCII ? "*" : "●" }
    package var crumb: String { isASCII ? ">" : "›" }

    // Frames and dividers.
    package var vertical: String { isASCII ? "|" : "│" }
    package var horizontal: String { isASCII ? "-" : "─" }
    package var topLeft: String { isASCII ? "+" : "┌" }
    package var topRight: String { isASCII ? "+" : "┐" }
    package var bottomLeft: String { isASCII ? "+" : "└" }
    package var bottomRight: String { isASCII ? "+" : "┘" }
    /// Where both sides of a comparison meet: `━┿━`.
    package var meetingBar: String { isASCII ? "=" : "━" }
    package var meetingCross: String { isASCII ? "+" : "┿" }

    // Shares and reuse.
    package var barFull: String { isASCII ? "#" : "█" }
    package var barEmpty: String { isASCII ? "." : "·" }
    package var marginStrong: String { isASCII ? "#" : "█" }
    package var marginWeak: String { isASCII ? ":" : "·" }
    /// Five shades from nothing to all.
    package var shades: [String] { isASCII ? [" ", ".", ":", "+", "#"] : [" ", "░", "▒", "▓", "█"] }

    // In running text.
    package var ellipsis: String { isASCII ? "..." : "…" }
    package var middleDot: String { isASCII ? "-" : "·" }
    package var to: String { isASCII ? "->" : "→" }
    package var from: String { isASCII ? "<-" : "←" }
    package var both: String { isASCII ? "<>" : "↔" }
    package var marker: Unicode.Scalar { isASCII ? Sanitizer.asciiMarker : Sanitizer.marker }

    /// A bar of so many cells for a share from 0 to 1; a share above 0 fills at least one cell, one below 1 not all.
    package func bar(_ share: Double, columns: Int) -> String {
        guard columns > 0 else { return "" }
        var full = Int((min(1, max(0, share)) * Double(columns)).rounded())
        if share > 0 { full = max(1, full) }
        if share < 1 { full = min(columns > 1 ? columns - 1 : 1, full) }
        return String(repeating: barFull, count: full) + String(repeating: barEmpty, count: columns - full)
    }
}
