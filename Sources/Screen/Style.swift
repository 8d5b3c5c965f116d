/// How a cell looks, said by meaning: what it is, what lies over it, and what is stressed besides. Four bytes.
@frozen @usableFromInline
package struct Style: Hashable, Sendable {
    @usableFromInline package var role: Role
    /// Lends its background: the row of the cursor, a selection, the current match.
    @usableFromInline package var overlay: Role?
    @usableFromInline package var emphasis: Emphasis

    @inlinable
    package init(_ role: Role = .text, over overlay: Role? = nil, _ emphasis: Emphasis = []) {
        self.role = role
        self.overlay = overlay
        self.emphasis = emphasis
    }

    package static let plain = Style()

    /// The same on another background.
    @inlinable
    package func over(_ overlay: Role?) -> Style { Style(role, over: overlay, emphasis) }

    /// The same, stressed.
    @inlinable
    package func with(_ emphasis: Emphasis) -> Style { Style(role, over: overlay, self.emphasis.union(emphasis)) }

    /// A number that no other style has.
    @inlinable
    package var code: UInt32 {
        UInt32(role.rawValue) << 16 | UInt32(overlay.map { $0.rawValue } ?? 0xff) << 8 | UInt32(emphasis.rawValue)
    }
}
