import Foundation
import Synchronization

/// Folds text character by character, one scalar in, one scalar out: compatibility forms (NFKC), case, accents of Latin
/// letters, and traditional to simplified.
///
/// OpenCC knows the script, Foundation the rest; both are asked once for each distinct scalar and remembered in a flat
/// table, since a library has a few thousand distinct characters and millions in all. A compatibility form that stands
/// for several characters (`㈠`) folds to the first of them that is a letter or digit.
public enum Folding {
    private static let table = Mutex(FoldingTable())

    /// The folded form of each scalar, at the same offsets. Linear; safe from any thread.
    ///
    /// The lock is held only to take the table as it is, and to teach it characters that it hasn't met: a text whose
    /// characters are all known is folded beside others.
    public static func fold(_ scalars: [Unicode.Scalar]) -> [FoldedScalar] {
        let known = table.withLock { $0.entries }
        var folded: [FoldedScalar] = []
        folded.reserveCapacity(scalars.count)
        var isComplete = true
        for scalar in scalars {
            let index = Int(scalar.value)
            let entry = index < known.count ? known[index] : .unmet
            if entry == .unmet { isComplete = false }
            folded.append(entry)
        }
        return isComplete ? folded : table.withLock { $0.fold(scalars) }
    }

    /// The folded form of a word that a user typed.
    public static func fold(_ string: String) -> [FoldedScalar] { fold(Array(string.unicodeScalars)) }
}

private struct FoldingTable {
    /// By scalar value; `unmet` where a scalar hasn't been met.
    private(set) var entries: [FoldedScalar] = []
    private let simplifier = ScriptSimplifier()

    mutating func fold(_ scalars: [Unicode.Scalar]) -> [FoldedScalar] {
        learn(scalars)
        return scalars.map { entries[Int($0.value)] }
    }

    private mutating func learn(_ scalars: [Unicode.Scalar]) {
        var unknown: Set<Unicode.Scalar> = []
        for scalar in scalars {
            let index = Int(scalar.value)
            if index >= entries.count {
                entries += Array(repeating: .unmet, count: max(0x1_0000, index + 0x1000) - entries.count)
            }
            if entries[index] == .unmet { unknown.insert(scalar) }
        }
        guard !unknown.isEmpty else { return }
        let met = Array(unknown)
        let composed = met.map(compatibilityForm)
        for (scalar, folded) in zip(met, simplifier.simplify(composed)) {
            entries[Int(scalar.value)] = FoldedScalar(folded, kind(of: scalar, folded: folded))
        }
    }

    /// NFKC, lower case, without accents, cut to one scalar.
    private func compatibilityForm(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII {
            return Unicode.Scalar(UInt8(scalar.value)).properties.lowercaseMapping.unicodeScalars.first ?? scalar
        }
        if (0x4e00...0x9fff).contains(scalar.value) { return scalar }
        let composed = String(Character(scalar)).precomposedStringWithCompatibilityMapping.lowercased()
        let letters = composed.decomposedStringWithCanonicalMapping.unicodeScalars
        let isLatin = letters.first.map { $0.properties.isAlphabetic && $0.value < 0x250 } ?? false
        let candidates = isLatin ? Array(letters) : Array(composed.unicodeScalars)
        return candidates.first { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? candidates.first ?? scalar
    }

    private func kind(of original: Unicode.Scalar, folded: Unicode.Scalar) -> CharacterKind {
        if ["\n", "\r", "\u{0b}", "\u{0c}", "\u{85}", "\u{2028}", "\u{2029}"].contains(original) { return .lineBreak }
        let properties = folded.properties
        if properties.isIdeographic || Self.isKana(folded) { return .ideograph }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark:
            return .letter
        case .decimalNumber, .letterNumber, .otherNumber: return .digit
        case .spaceSeparator: return .space
        case .control: return original == "\t" ? .space : .other
        case .format, .surrogate, .privateUse, .unassigned: return .other
        default: return .punctuation
        }
    }

    private static func isKana(_ scalar: Unicode.Scalar) -> Bool {
        (0x3041...0x30ff).contains(scalar.value) && scalar != "\u{30fb}" || (0x31f0...0x31ff).contains(scalar.value)
    }
}
