/// What the mouse did in a cell.
package struct MouseEvent: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case press, doublePress, release, drag, wheelUp, wheelDown }

    package var kind: Kind
    package var point: Point
    /// Whether Shift was held; many terminals keep such events for their own selection.
    package var shift: Bool

    package init(_ kind: Kind, at point: Point, shift: Bool = false) {
        self.kind = kind
        self.point = point
        self.shift = shift
    }
}
