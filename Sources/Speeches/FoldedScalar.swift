/// What kind of character a folded scalar is; decides what becomes a token.
public enum CharacterKind: UInt8, Sendable {
    /// A Han character or kana: a token of its own.
    case ideograph
    /// A letter of a script that writes words, a combining mark inside one, or a digit: part of a word.
    case letter, digit
    case space, lineBreak, punctuation
    /// Controls, format characters, private use and everything else that is never matched.
    case other
}

/// One scalar of a text after folding (compatibility forms, case, traditional to simplified, accents of Latin letters),
/// together with its kind. There is exactly one for each scalar of the text, so positions stay the same.
@frozen
public struct FoldedScalar: Hashable, Sendable {
    @usableFromInline let packed: UInt32

    init(_ scalar: Unicode.Scalar, _ kind: CharacterKind) { packed = UInt32(kind.rawValue) << 24 | scalar.value }

    private init(packed: UInt32) { self.packed = packed }

    /// Stands in a table for a scalar that hasn't been folded yet; equal to no folded scalar.
    static let unmet = FoldedScalar(packed: .max)

    /// The folded scalar's number.
    @inlinable
    public var value: UInt32 { packed & 0x1f_ffff }

    @inlinable
    public var scalar: Unicode.Scalar { Unicode.Scalar(value) ?? "\u{fffd}" }

    @inlinable
    public var kind: CharacterKind { CharacterKind(rawValue: UInt8(packed >> 24)) ?? .other }

    /// Whether it can be part of a token: an ideograph, a letter or a digit.
    @inlinable
    public var isContent: Bool { packed >> 24 <= CharacterKind.digit.rawValue }
}
