/// How much a decoded text looks like one that somebody wrote.
struct Plausibility {
    /// Scalars beyond ASCII.
    private var foreign = 0
    /// Of these, what Chinese texts are made of.
    private var common = 0
    /// Letters of alphabets, kana, hangul.
    private var letters = 0
    /// What no text holds: controls, private use, unassigned, U+FFFD.
    private var senseless = 0
    private var count = 0

    init(_ text: String) {
        for scalar in text.unicodeScalars { add(scalar) }
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        count += 1
        switch scalar.value {
        case 0x09, 0x0a, 0x0c, 0x0d, 0x1a: break
        case 0..<0x20, 0x7f: senseless += 1
        case 0x20..<0x7f: break
        default:
            foreign += 1
            if CommonCharacters.contains(scalar) || scalar.value == 0x2028 || scalar.value == 0xfeff {
                common += 1
            } else {
                classify(scalar)
            }
        }
    }

    private mutating func classify(_ scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .control, .privateUse, .unassigned, .surrogate: senseless += 1
        case .uppercaseLetter, .lowercaseLetter, .modifierLetter: letters += 1
        case .otherLetter where !scalar.properties.isIdeographic: letters += 1
        default: if scalar == "\u{fffd}" { senseless += 1 }
        }
    }

    /// From below 0 to 1: the share of what is expected among what isn't ASCII.
    var score: Double {
        guard foreign + senseless > 0 else { return count > 0 ? 1 : 0 }
        return (Double(common) + 0.7 * Double(letters) - 4 * Double(senseless)) / Double(max(foreign, senseless))
    }

    /// Whether hardly any of the text is senseless; a few lost bytes make no text unreadable.
    var isText: Bool { senseless * 100 <= count }

    /// Below this, what was decoded isn't text in that encoding. Texts of rare characters, as dictionaries are, reach 0.5;
    /// GB18030 read as Big5 or UTF-16 stays below 0.35.
    static let least = 0.45
}
