import Speeches

/// From a file's bytes to its text: UTF-8, with or without a byte-order mark.
enum TextDecoder {
    static func decode(_ bytes: [UInt8], name: String) throws(ReadingFailure) -> DecodedText {
        guard !bytes.isEmpty else { throw ReadingFailure(name: name, reason: .empty) }
        if bytes.contains(0) { throw ReadingFailure(name: name, reason: .notText) }
        guard let string = String(validating: bytes, as: UTF8.self) else {
            throw ReadingFailure(name: name, reason: reasonOfInvalid(bytes))
        }
        let text = DecodedText(string)
        guard text.scalars.contains(where: { !$0.properties.isWhitespace && $0 != "\u{feff}" }) else {
            throw ReadingFailure(name: name, reason: .empty)
        }
        return text
    }

    /// A text with a few bad bytes is invalid UTF-8; what is mostly controls or bad bytes is no text at all.
    private static func reasonOfInvalid(_ bytes: [UInt8]) -> ReadingFailure.Reason {
        let controls = bytes.prefix(4096).count { $0 < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].contains($0) }
        return controls * 50 > min(bytes.count, 4096) ? .notText : .invalidUTF8(byte: firstInvalidByte(in: bytes))
    }

    private static func firstInvalidByte(in bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
        return offset
    }
}
