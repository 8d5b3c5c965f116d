/// A node of a speech's tree: a heading and what stands under it.
public struct Section: Hashable, Sendable {
    public enum Kind: Sendable {
        /// The speech itself, the root: its own text is title, salutation and opening.
        case speech
        case headed
        /// The closing words after the last section; without a heading.
        case closing
    }

    public let kind: Kind
    /// Depth below the speech: 0 the speech, 1 its main headings, 2 the points inside one, and so on.
    public let level: Int
    /// `一、`, `第一，`, `一是`; empty for a heading without one.
    public let label: TextRange
    /// The heading behind its label, up to its full stop or the line's end.
    public let heading: TextRange
    /// From the first character of the label or heading to the next node of this or a higher level.
    public let range: TextRange
    /// The index in the tree of the section that this one stands in; nil for the root.
    public let parent: Int?

    public init(kind: Kind, level: Int, label: TextRange, heading: TextRange, range: TextRange, parent: Int?) {
        (self.kind, self.level, self.label, self.heading, self.range, self.parent) = (kind, level, label, heading, range, parent)
    }

    public var start: TextPosition { range.lowerBound }
}
