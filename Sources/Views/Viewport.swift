import Screen

/// What drawing and resolving keys depend on beside the session: the screen's size, symbols and language, and the line
/// breaks that were worked out before.
package struct Viewport {
    package let size: Size
    package let language: Language
    package let symbols: Symbols
    package let layouts: LayoutCache

    package init(size: Size, language: Language, symbols: Symbols = Symbols(), layouts: LayoutCache) {
        (self.size, self.language, self.symbols, self.layouts) = (size, language, symbols, layouts)
    }
}
