import Foundation

/// The two-byte characters of GBK: a lead byte from 0x81 on, and a trail byte from 0x40 on.
struct GBKTable {
    /// Made when the first damaged text is met; takes a few milliseconds.
    static let shared = GBKTable()

    static let leads: ClosedRange<UInt8> = 0x81...0xfe
    static let trails: [UInt8] = Array(0x40...0x7e) + Array(0x80...0xfe)

    /// The character of a lead byte and a trail byte, 190 to a lead; 0 where there is none.
    private var characters: [UInt32] = []
    /// The two bytes of a character of the basic plane; 0 where it isn't in GBK.
    private var codes = Array(repeating: UInt16(0), count: 0x10000)

    private init() {
        let pairs = Self.leads.flatMap { lead in Self.trails.map { UInt16(lead) << 8 | UInt16($0) } }
        let bytes = pairs.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
        let gb18030 = String.Encoding(rawValue: 0x8000_0632)
        let decoded = (String(data: Data(bytes), encoding: gb18030) ?? "").unicodeScalars.map(\.value)
        guard decoded.count == pairs.count else { return }
        characters = decoded.map { $0 > 0xffff || Self.privateUse.contains($0) ? 0 : $0 }
        for (code, value) in zip(pairs, characters) where value > 0 { codes[Int(value)] = code }
    }

    private static let privateUse: ClosedRange<UInt32> = 0xe000...0xf8ff

    /// Whether the two bytes lie among the 3,755 common characters, the first level of GB 2312.
    static func isCommon(_ lead: UInt8, _ trail: UInt8) -> Bool { (0xb0...0xd7).contains(lead) && trail >= 0xa1 }

    func character(_ lead: UInt8, _ trail: UInt8) -> Unicode.Scalar? {
        guard !characters.isEmpty, Self.leads.contains(lead), (0x40...0xfe).contains(trail), trail != 0x7f else { return nil }
        let value = characters[Int(lead - 0x81) * Self.trails.count + Int(trail) - (trail > 0x7f ? 0x41 : 0x40)]
        return value == 0 ? nil : Unicode.Scalar(value)
    }

    /// The two bytes of a character; an ASCII letter or digit counts as its wide form, which converters replace.
    func bytes(of scalar: Unicode.Scalar) -> (UInt8, UInt8)? {
        if scalar.isASCII {
            guard scalar.value > 0x20, scalar.value < 0x7f, scalar != "?" else { return nil }
            return (0xa3, UInt8(scalar.value) + 0x80)
        }
        guard scalar.value < codes.count, case let code = codes[Int(scalar.value)], code > 0 else { return nil }
        return (UInt8(code >> 8), UInt8(code & 0xff))
    }
}
