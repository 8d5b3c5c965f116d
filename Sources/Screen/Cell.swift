/// One cell of the screen: a character with its marks, or the right half of a wide one.
@frozen @usableFromInline
package struct Cell: Hashable, Sendable {
    /// The character's number; a blank's for the right half of a wide one.
    @usableFromInline var base: UInt32
    /// 1, 2, or 0 for the right half of a wide character.
    @usableFromInline var cells: UInt8
    @usableFromInline package var style: Style
    /// Up to four combining marks, 32 bits each, the first in the lowest; 0 for none.
    @usableFromInline var marksLow: UInt64 = 0
    @usableFromInline var marksHigh: UInt64 = 0

    /// As many marks stay on a cell; more are a nuisance that some terminals draw across other rows.
    @inlinable
    package static var markLimit: Int { 4 }

    @inlinable
    package init(_ base: Unicode.Scalar, width: Int, style: Style) {
        self.base = base.value
        self.cells = UInt8(width)
        self.style = style
    }

    @inlinable
    package static func blank(_ style: Style) -> Cell { Cell(" ", width: 1, style: style) }

    /// What stands in the cell right of a wide character.
    @inlinable
    package static func rightHalf(_ style: Style) -> Cell { Cell(" ", width: 0, style: style) }

    @inlinable
    package var scalar: Unicode.Scalar { Unicode.Scalar(base) ?? " " }
    @inlinable
    package var width: Int { Int(cells) }
    @inlinable
    package var isBlank: Bool { base == 0x20 && cells == 1 && marksLow == 0 }
    @inlinable
    package var hasMarks: Bool { marksLow != 0 }

    /// The combining marks, in order.
    package var marks: [Unicode.Scalar] {
        [marksLow & 0xffff_ffff, marksLow >> 32, marksHigh & 0xffff_ffff, marksHigh >> 32]
            .compactMap { $0 == 0 ? nil : Unicode.Scalar(UInt32($0)) }
    }

    /// Puts one more mark on the character; a fifth is left out.
    mutating func add(_ mark: Unicode.Scalar) {
        let value = UInt64(mark.value)
        if marksLow == 0 {
            marksLow = value
        } else if marksLow >> 32 == 0 {
            marksLow |= value << 32
        } else if marksHigh == 0 {
            marksHigh = value
        } else if marksHigh >> 32 == 0 {
            marksHigh |= value << 32
        }
    }
}
