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
    package var marginUsual: String { isASCII ? "|" : "▌" }
    package var marginWeak: String { isASCII ? ":" : "·" }
    /// Reuse in the map of a speech; not to be taken for the mark beside a row.
    package var mapStrong: String { isASCII ? "#" : "▐" }
    /// Where a hit stands in the map of a speech.
    package var mapHit: String { isASCII ? "<" : "◂" }
    /// Where a note stands, beside its row and in the map of a speech.
    package var note: String { isASCII ? "@" : "◆" }
    /// Five shades from nothing to all.
    package var shades: [String] { isASCII ? [" ", ".", ":", "+", "#"] : [" ", "░", "▒", "▓", "█"] }

    /// Eight heights from little to most.
    package var heights: [String] {
        isASCII ? [".", ":", "-", "=", "+", "*", "#", "@"] : ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    }
    /// What stands in both of two outlines, in another order, at the left alone, at the right alone.
    package var inBoth: String { "=" }
    package var moved: String { isASCII ? "x" : "↕" }
    package var onlyLeft: String { "<" }
    package var onlyRight: String { ">" }

    // In running text.
    package var ellipsis: String { isASCII ? "..." : "…" }
    package var middleDot: String { isASCII ? "-" : "·" }
    package var to: String { isASCII ? "->" : "→" }
    package var from: String { isASCII ? "<-" : "←" }
    package var both: String { isASCII ? "<>" : "↔" }
    package var marker: Unicode.Scalar { isASCII ? Sanitizer.asciiMarker : Sanitizer.marker }

    /// Left parts of a cell, by eighths; Unicode's block elements.
    private static let eighths = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// A bar of so many cells for a share from 0 to 1, by eighths of a cell, in ASCII by whole ones; a share above 0 fills
    /// something, one below 1 not all.
    package func bar(_ share: Double, columns: Int) -> String {
        guard columns > 0 else { return "" }
        let steps = isASCII ? 1 : 8
        var filled = Int((min(1, max(0, share)) * Double(columns * steps)).rounded())
        if share > 0 { filled = max(1, filled) }
        if share < 1, columns * steps > 1 { filled = min(columns * steps - 1, filled) }
        let part = filled % steps == 0 ? "" : Self.eighths[filled % steps - 1]
        let full = String(repeating: barFull, count: filled / steps) + part
        return full + String(repeating: barEmpty, count: columns - (filled + steps - 1) / steps)
    }
}
