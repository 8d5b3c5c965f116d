/// Which row stands on top, so that the cursor can be seen.
enum Scrolling {
    /// The wanted top where the cursor is visible then. A cursor one row outside scrolls by one row; one farther away
    /// stands in the upper third.
    ///
    /// - Parameter margin: rows that are wanted below the cursor.
    static func top(wanted: Int, cursor: Int, height: Int, count: Int, margin: Int = 0) -> Int {
        guard height > 0 else { return cursor }
        let last = max(0, count - height)
        let wanted = min(max(wanted, 0), last)
        if (wanted..<max(wanted + 1, wanted + height - margin)).contains(cursor) { return wanted }
        if margin > 0 { return min(max(0, cursor - height / 3), last) }
        if cursor == wanted - 1 { return cursor }
        if cursor == wanted + height { return min(wanted + 1, last) }
        return min(max(0, cursor - height / 3), last)
    }
}
