import Screen

/// Asks the terminal how wide it draws ambiguous characters, as vim does: print one, ask where the cursor is.
///
/// Nothing waits for the answer, which comes among the keys: a new xterm takes long for its first character of another font.
enum AmbiguityQuestion {
    /// In the second row, since a report from the first reads as F3 with Shift or Alt; erased at once.
    static let text = "\u{1b}[2;1H▽\u{1b}[6n\r\u{1b}[K"

    /// What a report of the cursor's place says, `[ row ; column R` counted from 1 and without its escape; nil for any other
    /// sequence.
    static func width(inReport report: String) -> AmbiguousWidth? {
        guard report.hasPrefix("["), report.hasSuffix("R") else { return nil }
        let numbers = report.dropFirst().dropLast().split(separator: ";").map { Int($0) }
        guard numbers.count == 2, numbers[0] != nil, let column = numbers[1] else { return nil }
        return column == 3 ? .wide : .narrow
    }
}
