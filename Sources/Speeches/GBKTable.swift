import Foundation

/// The two-byte characters of GBK: a lead byte from 0x81 on, and a trail byte from 0x40 on.
struct GBKTable {
    /// Made when the first damaged text is met; takes a few milliseconds.
    static let shared = GBKTable()

    static let leads: ClosedRange<UInt8> = 0x81...0xfe
    static let trails: [UInt8] = Array(0x40...0x7e) + Array(0x80...0xfe)

    private var characters: [UInt16: Unicode.Scalar] = [:]
    private var codes: [Unicode.Scalar: UInt16] = [:]

    private init() {
        let pairs = Self.leads.flatMap { lead in Self.trails.map { UInt16(lead) << 8 | UInt16($0) } }
        let bytes = pairs.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
        let gb18030 = String.Encoding(rawValue: 0x8000_0632)
        let decoded = Array((String(data: Data(bytes), encoding: gb18030) ?? "").unicodeScalars)
        guard decoded.count == pairs.count else { return }
        for (code, scalar) in zip(pairs, decoded) where scalar.properties.generalCategory != .privateUse {
            characters[code] = scalar
            codes[scalar] = code
        }
    }

    /// Whether the two bytes lie among the 3,755 common characters, the first level of GB 2312.
    static func isCommon(_ lead: UInt8, _ trail: UInt8) -> Bool { (0xb0...0xd7).contains(lead) && trail >= 0xa1 }

    func character(_ lead: UInt8, _ trail: UInt8) -> Unicode.Scalar? { characters[UInt16(lead) << 8 | UInt16(trail)] }

    /// The two bytes of a character; an ASCII letter or digit counts as its wide form, which converters replace.
    func bytes(of scalar: Unicode.Scalar) -> (UInt8, UInt8)? {
        if scalar.isASCII {
            guard scalar.value > 0x20, scalar.value < 0x7f, scalar != "?" else { return nil }
            return (0xa3, UInt8(scalar.value) + 0x80)
        }
        return codes[scalar].map { (UInt8($0 >> 8), UInt8($0 & 0xff)) }
    }
}
