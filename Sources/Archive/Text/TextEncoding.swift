/// An encoding of plain text that can be read.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case utf32LittleEndian = "UTF-32LE"
    case utf32BigEndian = "UTF-32BE"
    /// Takes in GB2312 and GBK.
    case gb18030 = "GB18030"
    /// Takes in Big5 but for its vendors' own extensions.
    case big5HKSCS = "Big5-HKSCS"
    case hz = "HZ"
    case shiftJIS = "Shift_JIS"
    case eucJP = "EUC-JP"
    case eucKR = "EUC-KR"
    case windows1252 = "Windows-1252"

    /// What iconv calls it.
    var iconvName: String {
        switch self {
        case .hz: "HZ"
        case .shiftJIS: "CP932"
        case .windows1252: "CP1252"
        case .eucKR: "CP949"
        default: rawValue.uppercased()
        }
    }

    /// The encoding that goes by a name, whatever its case and hyphens; an encoding that another takes in is read as that.
    public init?(named name: String) {
        let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
        if let found = Self.names[plain] ?? Self.allCases.first(where: { $0.plainName == plain }) {
            self = found
        } else {
            return nil
        }
    }

    private var plainName: String { rawValue.lowercased().filter { $0.isLetter || $0.isNumber } }

    private static let names: [String: TextEncoding] = [
        "gb2312": .gb18030, "gbk": .gb18030, "gb": .gb18030, "cp936": .gb18030, "ms936": .gb18030, "euccn": .gb18030,
        "xgbk": .gb18030, "windows936": .gb18030,
        "big5": .big5HKSCS, "big5eten": .big5HKSCS, "cp950": .big5HKSCS, "hkscs": .big5HKSCS, "xxbig5": .big5HKSCS,
        "utf": .utf8, "utf8bom": .utf8, "utf8sig": .utf8, "ascii": .utf8, "usascii": .utf8,
        "utf16": .utf16LittleEndian, "ucs2": .utf16LittleEndian, "unicode": .utf16LittleEndian,
        "hzgb2312": .hz, "sjis": .shiftJIS, "cp932": .shiftJIS, "uhc": .eucKR, "cp949": .eucKR,
        "iso88591": .windows1252, "latin1": .windows1252, "cp1252": .windows1252, "iso885915": .windows1252,
    ]
}
