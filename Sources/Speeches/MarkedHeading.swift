/// A paragraph that the file's format marks as a heading, as Word's styles and HTML's `h1` do.
public struct MarkedHeading: Hashable, Sendable {
    /// The paragraph, without its line break.
    public let range: TextRange
    /// From 1, as the format counts.
    public let level: Int

    public init(range: TextRange, level: Int) { (self.range, self.level) = (range, level) }
}
