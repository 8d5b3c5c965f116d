import Screen

/// What drawing and resolving keys depend on beside the session: the screen's size, symbols and language, and the line
/// breaks that were worked out before.
package struct Viewport {
    package let size: Size
    package let language: Language
    package let symbols: Symbols
    package let layouts: LayoutCache
    package var keymap = Keymap.standard
    /// The columns of the library's list; nil for as many as there is room for.
    package var columns: [LibraryColumn]?

    /// What may follow commands.
    package var arguments = CommandArguments()

    package init(size: Size, language: Language, symbols: Symbols = Symbols(), layouts: LayoutCache) {
        (self.size, self.language, self.symbols, self.layouts) = (size, language, symbols, layouts)
    }
}
