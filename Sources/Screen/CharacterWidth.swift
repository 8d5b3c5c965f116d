/// The one place that knows how many cells a character takes, in tests and on screen alike.
///
/// For `.narrow` it agrees with glibc's `wcwidth` on all that glibc knows and a cell may hold; a test compares the two.
@usableFromInline
package enum CharacterWidth {
    /// Cells taken: 0 for a combining mark, 1, or 2. Characters that are never drawn (see ``Sanitizer``) count as 1.
    @inlinable
    package static func width(of scalar: Unicode.Scalar, ambiguous: AmbiguousWidth) -> Int {
        let value = scalar.value
        if value < 0xa1 { return 1 }
        if value >= 0x3400 && value < 0xa48d { return 2 }
        return rareWidth(of: scalar, ambiguous: ambiguous)
    }

    @usableFromInline
    static func rareWidth(of scalar: Unicode.Scalar, ambiguous: AmbiguousWidth) -> Int {
        if isMark(scalar) { return 0 }
        if isWide(scalar) { return 2 }
        return ambiguous == .wide && AmbiguousCharacters.contains(scalar.value) ? 2 : 1
    }

    /// Whether it is drawn over the character before it.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1160...0x11ff, 0xd7b0...0xd7fb: return true  // vowels and finals that join a Hangul syllable
        case ..<0x300, 0x2000...0x20cf, 0x2100...0x2cee, 0x2e80...0x3029, 0x3041...0x3098, 0xff00...0xfff8: return false
        default: break
        }
        let category = scalar.properties.generalCategory
        return category == .nonspacingMark || category == .enclosingMark
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x1100: false
        case 0x1100...0x115f, 0x2329, 0x232a: true
        case 0x2e80...0x303e, 0x3041...0xa4c6, 0xa960...0xa97c, 0xac00...0xd7a3, 0xf900...0xfaff: true
        case 0xfe10...0xfe19, 0xfe30...0xfe6b, 0xff01...0xff60, 0xffe0...0xffe6: true
        case 0x16fe0...0x18d7f, 0x1aff0...0x1b2ff, 0x1f200...0x1f265, 0x20000...0x3fffd: true
        case 0x1f1e6...0x1f1ff: false  // half a flag
        case 0x231a...0x2b55, 0x1f004...0x1faff: scalar.properties.isEmojiPresentation
        default: false
        }
    }
}
