import Foundation

/// One record of JSON Lines output, on one line, in which no control or format character stands as such.
public enum JSONLine {
    /// - Throws: what the encoder throws on a number that JSON can't hold.
    public static func encode(_ record: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return escapeInvisible(String(decoding: try encoder.encode(record), as: UTF8.self))
    }

    /// Characters of these categories can stand only inside strings, so they can be escaped wherever they are.
    private static func escapeInvisible(_ json: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in json.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    escaped.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars)
                }
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
