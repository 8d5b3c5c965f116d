/// How many cells the terminal gives to the characters that Unicode calls East Asian ambiguous (UAX #11), `“…—①` among them.
@frozen @usableFromInline
package enum AmbiguousWidth: UInt8, Hashable, Sendable {
    /// One cell, as in nearly all terminals with UTF-8.
    case narrow = 1
    /// Two cells, as some terminals are set.
    case wide = 2
}
