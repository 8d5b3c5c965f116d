/// A stretch of GBK text that lost a byte, so that every character behind it was put together from two halves, and what it
/// most likely read: `代砉ぷ髦?` for `代表工作中`.
public struct Repair: Hashable, Sendable {
    /// The damaged characters, the `?` behind them included.
    public let range: TextRange
    /// One character for each of the range, so that positions stay the same.
    public let reading: String

    public init(range: TextRange, reading: String) {
        precondition(reading.unicodeScalars.count == range.count, "a repair keeps the number of characters")
        (self.range, self.reading) = (range, reading)
    }
}
