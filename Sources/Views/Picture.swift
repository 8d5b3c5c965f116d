import Screen

/// What is on the screen: cells, and where the terminal's own cursor stands while something is typed.
package struct Picture: Sendable {
    package var grid: Grid
    package var cursor: Point?
}
