import Speeches

/// From a file's bytes to its text.
enum TextDecoder {
    struct Decoded {
        /// With the byte-order mark, as one scalar.
        let text: String
        let encoding: TextEncoding
        let undecodable: Int
    }

    /// - Parameters:
    ///   - stated: what the user says of the encoding; a byte-order mark of that encoding is kept.
    ///   - declared: what the text says of itself.
    static func decode(
        _ bytes: [UInt8], stated: TextEncoding? = nil, declared: TextEncoding? = nil
    ) throws(ReadingFailure.Reason) -> Decoded {
        let found = stated.map { Found(encoding: $0) } ?? EncodingDetector.detect(bytes, declared: declared)
        guard let found else { throw reason(bytes) }
        let decoded = ByteDecoder.decode(bytes, as: found.encoding)
        return Decoded(text: decoded.string, encoding: found.encoding, undecodable: decoded.undecodable)
    }

    private typealias Found = EncodingDetector.Found

    /// Why bytes are no text.
    private static func reason(_ bytes: [UInt8]) -> ReadingFailure.Reason {
        if isBinary(bytes) { return .notText }
        let decoded = ByteDecoder.decode(bytes, as: .utf8)
        let characters = decoded.string.unicodeScalars.count { $0.value > 0x7f } - decoded.undecodable
        return characters > decoded.undecodable / 2 ? .invalidUTF8(byte: firstInvalidByte(in: bytes)) : .unknownEncoding
    }

    private static func firstInvalidByte(in bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
        return offset
    }

    /// Whether there are more control characters than any text has.
    private static func isBinary(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(4096)
        return start.contains(0) || start.count { $0 < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].contains($0) } * 50 > start.count
    }
}
