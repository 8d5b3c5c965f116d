/// A place between two characters of a document: the number of Unicode scalars before it in the decoded file.
///
/// Every position that leaves the model layer is one of these; a byte-order mark counts as one scalar.
@frozen
public struct TextPosition: Hashable, Comparable, Strideable, Sendable {
    public let scalar: Int

    @inlinable
    public init(_ scalar: Int) { self.scalar = scalar }

    @inlinable
    public static func < (a: Self, b: Self) -> Bool { a.scalar < b.scalar }
    @inlinable
    public static func == (a: Self, b: Self) -> Bool { a.scalar == b.scalar }
    @inlinable
    public func distance(to other: Self) -> Int { other.scalar - scalar }
    @inlinable
    public func advanced(by n: Int) -> Self { Self(scalar + n) }
}

/// A stretch of a document's text, in Unicode scalars.
public typealias TextRange = Range<TextPosition>

extension Range where Bound == TextPosition {
    /// The range from one scalar offset up to, not including, another.
    @inlinable
    public init(scalars range: Range<Int>) { self = TextPosition(range.lowerBound)..<TextPosition(range.upperBound) }

    /// The same range as scalar offsets.
    @inlinable
    public var scalars: Range<Int> { lowerBound.scalar..<upperBound.scalar }

    /// The part that both ranges share, empty where they are apart.
    @inlinable
    public func intersection(_ other: Self) -> Self { clamped(to: other) }
}
