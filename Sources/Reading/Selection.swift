import Speeches

/// What the reader is selecting in a text.
package enum Selection: Hashable, Sendable {
    /// Whole rows, from the one that holds the position to the cursor's.
    case rows(from: TextPosition)
    /// The characters between two places, the second of which moves; in either order.
    case characters(from: TextPosition, to: TextPosition)
}
