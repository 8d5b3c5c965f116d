import Foundation
import Speeches

/// From a file's bytes to its text: UTF-8, with or without a byte-order mark.
enum TextDecoder {
    /// Bytes that no text has; a file with one is a program, a picture or another encoding.
    private static let binarySignatures: [[UInt8]] = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x50, 0x4b, 0x03, 0x04], [0x7f, 0x45, 0x4c, 0x46]]

    static func decode(_ bytes: Data, name: String) throws(ReadingError) -> DecodedText {
        guard !bytes.isEmpty else { throw ReadingError(name: name, reason: .empty) }
        if bytes.contains(0) || binarySignatures.contains(where: { bytes.starts(with: $0) }) {
            throw ReadingError(name: name, reason: .notText)
        }
        guard let string = String(validating: bytes, as: UTF8.self) else {
            throw ReadingError(name: name, reason: .invalidUTF8(byte: firstInvalidByte(in: bytes)))
        }
        guard string.unicodeScalars.contains(where: { !$0.properties.isWhitespace && $0 != "\u{feff}" }) else {
            throw ReadingError(name: name, reason: .empty)
        }
        return DecodedText(string)
    }

    /// The offset of the first byte that can't be UTF-8, from 0.
    private static func firstInvalidByte(in bytes: Data) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput, .error: return offset
            }
        }
    }
}
