/// One event of input.
package enum Key: Hashable, Sendable {
    case character(Unicode.Scalar)
    /// A letter (lower case) or one of `@[\]^_` with Control. C-i is ``tab``, C-m ``enter``, C-h ``backspace``.
    case control(Character)
    case enter, tab, backTab, escape, backspace, delete, insert
    case up, down, left, right
    case shiftUp, shiftDown, shiftLeft, shiftRight
    case home, end, pageUp, pageDown
    /// F1 is 1.
    case function(Int)
    case mouse(MouseEvent)
    /// What the terminal says was pasted.
    case paste(String)
}
