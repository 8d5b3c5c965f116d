/// What a terminal can do to a character besides colouring it.
@frozen @usableFromInline
package struct Emphasis: OptionSet, Hashable, Sendable {
    @usableFromInline package let rawValue: UInt8

    @inlinable
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Emphasis(rawValue: 1)
    package static let dim = Emphasis(rawValue: 2)
    package static let italic = Emphasis(rawValue: 4)
    package static let underline = Emphasis(rawValue: 8)
    package static let reverse = Emphasis(rawValue: 16)
    /// Belongs to two things at once, which the theme shows by one of the others.
    package static let layered = Emphasis(rawValue: 32)
}
