/// A stretch of GBK text that lost a byte, so that every character behind it was put together from two halves, and what it
/// most likely read: `代砉ぷ髦?` for `代表工作中`.
public struct Repair: Hashable, Sendable {
    /// The damaged characters, the `?` behind them included.
    public let range: TextRange
    public let reading: String

    public init(range: TextRange, reading: String) { (self.range, self.reading) = (range, reading) }
}
