import CUchardet

/// Finds a text's encoding: by its byte-order mark, as strict UTF-8, and else by which of the likely encodings yields what
/// looks most like text. The likely ones are UTF-16 where there are zero bytes, what the text declares (`charset=`), what
/// uchardet takes it for, and the two that Chinese texts have; of equals the first is taken.
enum EncodingDetector {
    struct Found: Equatable {
        let encoding: TextEncoding
        /// The bytes of the byte-order mark.
        var markLength = 0
    }

    /// As much of a text as is looked at, in bytes.
    private static let sampleSize = 1 << 16
    /// In fewer bytes than this, UTF-16 without a zero byte can't be told from chance.
    private static let leastWide = 64

    /// - Parameter declared: what the text says of itself, as in `<meta charset>`.
    /// - Returns: nil where nothing yields a text.
    static func detect(_ bytes: [UInt8], declared: TextEncoding? = nil) -> Found? {
        if let marked = byteOrderMark(bytes) { return marked }
        let hasZeros = bytes.prefix(sampleSize).contains(0)
        if !hasZeros, isUTF8(bytes) { return Found(encoding: bytes.contains(0x7e) && isHZ(bytes) ? .hz : .utf8) }
        let sample = bytes.prefix(sampleSize & ~3)
        var likely = hasZeros ? zeroPattern(sample) : []
        likely += [declared, guess(sample), .gb18030, .big5HKSCS, .utf8].compactMap { $0 }
        let mayBeWide = bytes.count >= leastWide && bytes.count.isMultiple(of: 2)
        if mayBeWide { likely += [.utf16LittleEndian, .utf16BigEndian] }
        var best: (encoding: TextEncoding, score: Double)?
        // Western texts have few letters beyond ASCII.
        let mayBeWestern = sample.count { $0 > 0x7f } * 4 <= sample.count
        for encoding in unique(likely) where encoding != .windows1252 || mayBeWestern {
            let plausibility = Plausibility(ByteDecoder.decode(sample, as: encoding).string)
            guard plausibility.isText, plausibility.score >= Plausibility.least else { continue }
            if plausibility.score > best?.score ?? 0 { best = (encoding, plausibility.score) }
        }
        return best.map { Found(encoding: $0.encoding) }
    }

    static func byteOrderMark(_ bytes: [UInt8]) -> Found? {
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return Found(encoding: .utf8, markLength: 3) }
        if bytes.starts(with: [0xff, 0xfe, 0, 0]) { return Found(encoding: .utf32LittleEndian, markLength: 4) }
        if bytes.starts(with: [0, 0, 0xfe, 0xff]) { return Found(encoding: .utf32BigEndian, markLength: 4) }
        if bytes.starts(with: [0xff, 0xfe]) { return Found(encoding: .utf16LittleEndian, markLength: 2) }
        if bytes.starts(with: [0xfe, 0xff]) { return Found(encoding: .utf16BigEndian, markLength: 2) }
        return nil
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

    /// `~{VPND~}`: Chinese in seven bits.
    private static func isHZ(_ bytes: [UInt8]) -> Bool {
        let hasShift = zip(bytes, bytes.dropFirst()).contains { $0 == 0x7e && $1 == 0x7b }
        guard hasShift, !bytes.contains(where: { $0 > 0x7f }) else { return false }
        let decoded = ByteDecoder.decode(bytes, as: .hz)
        return decoded.undecodable == 0 && Plausibility(decoded.string).score > 0.9
    }

    /// UTF-16 by where its zero bytes stand: those of ASCII in the upper half.
    private static func zeroPattern(_ sample: ArraySlice<UInt8>) -> [TextEncoding] {
        let even = stride(from: 0, to: sample.count, by: 2).count { sample[$0] == 0 }
        let odd = sample.count { $0 == 0 } - even
        return even > odd ? [.utf16BigEndian, .utf16LittleEndian] : [.utf16LittleEndian, .utf16BigEndian]
    }

    private static func guess(_ sample: ArraySlice<UInt8>) -> TextEncoding? {
        guard let detector = uchardet_new() else { return nil }
        defer { uchardet_delete(detector) }
        let failed = sample.withUnsafeBytes { buffer in
            uchardet_handle_data(detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        guard failed == 0 else { return nil }
        uchardet_data_end(detector)
        return uchardet_get_charset(detector).flatMap { TextEncoding(named: String(cString: $0)) }
    }

    private static func unique(_ encodings: [TextEncoding]) -> [TextEncoding] {
        var seen: Set<TextEncoding> = []
        return encodings.filter { seen.insert($0).inserted }
    }
}
