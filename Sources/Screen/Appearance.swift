/// What the terminal is told: two colours, and what is done besides.
package struct Appearance: Hashable, Sendable {
    /// As ``PaletteColor`` numbers them: -1 for the terminal's own, a number of its palette, or a true colour.
    package var foreground: Int32
    package var background: Int32
    package var attributes: Emphasis

    package init(foreground: Int32 = -1, background: Int32 = -1, attributes: Emphasis = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}
