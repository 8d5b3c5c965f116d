/// Walks through a text and says for each scalar what it adds to a row of cells. The line breaker, the grid and whatever
/// counts columns go by it, so that they agree.
@frozen @usableFromInline
package struct CellScanner: Sendable {
    /// What a scalar adds to the row.
    @frozen @usableFromInline
    package enum Step: UInt8, Sendable {
        /// No cell.
        case nothing
        /// Joins the cell before it.
        case mark
        /// One cell: empty, a marker, a narrow character.
        case blank, marker, narrow
        /// Two cells.
        case wide

        @inlinable
        package var columns: Int { self == .wide ? 2 : rawValue >= Step.blank.rawValue ? 1 : 0 }
    }

    /// How many marks the last cell still takes.
    @usableFromInline var markRoom: UInt8 = 0
    /// Whether the last cell belongs to a script that writes blanks, so that a line break after it stands for one.
    @usableFromInline var lineBreakIsBlank = false

    /// Whether line breaks take no cell, as inside a paragraph; otherwise they are markers.
    @usableFromInline let joinsLines: Bool

    @inlinable
    package init(joiningLines: Bool = false) { joinsLines = joiningLines }

    @inlinable
    package mutating func step(_ scalar: Unicode.Scalar, ambiguous: AmbiguousWidth) -> Step {
        switch Sanitizer.treatment(of: scalar) {
        case .drawn:
            markRoom = UInt8(Cell.markLimit)
            lineBreakIsBlank = scalar.value > 0x20 && scalar.value < 0x2000
            return CharacterWidth.width(of: scalar, ambiguous: ambiguous) == 2 ? .wide : .narrow
        case .mark:
            guard markRoom > 0 else { return closing(.marker) }
            markRoom -= 1
            return .mark
        case .lineBreak: return closing(!joinsLines ? .marker : lineBreakIsBlank ? .blank : .nothing)
        case .unseen: return .nothing
        case .blank: return closing(.blank)
        case .marker: return closing(.marker)
        }
    }

    /// A step after which no mark may follow.
    @usableFromInline
    mutating func closing(_ step: Step) -> Step {
        markRoom = 0
        lineBreakIsBlank = false
        return step
    }
}
