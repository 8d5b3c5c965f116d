/// What the terminal is told: two numbers of its palette, -1 for its own default, and what is done besides.
package struct Appearance: Hashable, Sendable {
    package var foreground: Int16
    package var background: Int16
    package var attributes: Emphasis

    package init(foreground: Int16 = -1, background: Int16 = -1, attributes: Emphasis = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}
