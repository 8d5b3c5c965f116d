/// What a key does to a line that is being typed.
package enum LineEdit: Hashable, Sendable {
    case insert(String)
    /// In characters, negative to the left.
    case move(by: Int)
    case moveToStart, moveToEnd
    case eraseBefore, eraseBehind
    /// Back to the last blank.
    case eraseWord
    case eraseToStart, eraseToEnd
}
