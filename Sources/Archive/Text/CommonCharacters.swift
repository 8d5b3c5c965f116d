/// The characters that Chinese texts are mostly made of: the first levels of GB2312 and Big5, 3,755 simplified and 5,401
/// traditional ones, and the marks that GB2312 has.
enum CommonCharacters {
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x10000 && table[Int(scalar.value)]
    }

    /// By code point. Decoding two code charts takes less than a millisecond.
    private static let table: [Bool] = {
        var table = Array(repeating: false, count: 0x10000)
        let gb = chart(leads: 0xb0...0xd7, trails: [0xa1...0xfe]) + chart(leads: 0xa1...0xa3, trails: [0xa1...0xfe])
        let big5 = chart(leads: 0xa4...0xc6, trails: [0x40...0x7e, 0xa1...0xfe])
        let decoded = [ByteDecoder.decode(gb, as: .gb18030), ByteDecoder.decode(big5, as: .big5HKSCS)]
        for scalar in decoded.flatMap(\.string.unicodeScalars) where scalar.value < 0x10000 && isMeant(scalar) {
            table[Int(scalar.value)] = true
        }
        return table
    }()

    private static func chart(leads: ClosedRange<UInt8>, trails: [ClosedRange<UInt8>]) -> [UInt8] {
        leads.flatMap { lead in trails.flatMap { $0.flatMap { [lead, $0] } } }
    }

    private static func isMeant(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "\u{fffd}" && !(0xe000...0xf8ff).contains(scalar.value) && scalar.value > 0x7f
    }
}
