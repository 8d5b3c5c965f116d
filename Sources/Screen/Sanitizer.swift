/// Keeps what a document may hold from doing anything to a terminal: such characters are shown as a marker instead.
///
/// The list is that of Unicode's format, control and private characters, which covers the tricks of "Trojan Source"
/// (Boucher and Anderson 2021): bidirectional controls, zero-width characters, tags.
@usableFromInline
package enum Sanitizer {
    /// What becomes of a character, before what stands around it is looked at.
    @frozen @usableFromInline
    package enum Treatment: UInt8, Sendable {
        /// Drawn as it is.
        case drawn
        /// Drawn over the character before it.
        case mark
        /// Drawn as a blank: tab, no-break space.
        case blank
        /// Takes no place: a line break, or the wish for one of two looks of a character, which terminals disagree about.
        case lineBreak, unseen
        /// Not let through.
        case marker
    }

    /// The marker is one cell wide in every terminal, ambiguous characters being wide or not, and in most fonts.
    package static let marker: Unicode.Scalar = "¬"
    package static let asciiMarker: Unicode.Scalar = "?"

    @inlinable
    package static func treatment(of scalar: Unicode.Scalar) -> Treatment {
        let value = scalar.value
        if value >= 0x20 && value < 0x7f || value >= 0x3400 && value < 0xa000 { return .drawn }
        return rareTreatment(of: scalar)
    }

    @usableFromInline
    static func rareTreatment(of scalar: Unicode.Scalar) -> Treatment {
        switch scalar.value {
        case 0x09, 0xa0: return .blank
        case 0x0a, 0x0d: return .lineBreak
        case ..<0xa0: return .marker
        case 0xa1...0x2ff: return scalar.value == 0xad ? .marker : .drawn
        case 0x410...0x44f, 0x2010...0x2027, 0x2030...0x205e, 0x2460...0x2b73: return .drawn
        case 0x3000...0x3029, 0x3041...0x3096, 0xff01...0xff9f: return .drawn
        case 0xfe0e, 0xfe0f: return .unseen
        case 0x20000...0x3fffd: return .drawn  // Han, whether this version of Unicode knows them or not
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return .marker
        default: return CharacterWidth.width(of: scalar, ambiguous: .narrow) == 0 ? .mark : .drawn
        }
    }

    /// The text with markers for all that may not reach a terminal: for titles, file names, messages and what subcommands
    /// print.
    ///
    /// - Parameter lines: keeps line feeds and tabs; otherwise a line feed becomes a marker, a tab a blank.
    package static func plain(_ text: some StringProtocol, lines: Bool = false) -> String {
        var result = String.UnicodeScalarView()
        var scanner = CellScanner()
        for scalar in text.unicodeScalars {
            if lines && (scalar == "\n" || scalar == "\t") {
                result.append(scalar)
                scanner = CellScanner()
                continue
            }
            switch scanner.step(scalar, ambiguous: .narrow) {
            case .blank: result.append(" ")
            case .marker: result.append(marker)
            case .nothing, .narrow, .wide, .mark: result.append(scalar)
            }
        }
        return String(result)
    }
}
