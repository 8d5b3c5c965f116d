/// A file's decoded text, untouched, with any scalar reached in constant time.
public struct DecodedText: Sendable {
    public let scalars: [Unicode.Scalar]

    public init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    public init(_ string: String) {
        var string = string
        scalars = string.withUTF8(Self.decode)
    }

    /// The scalars of valid UTF-8; several times faster than the standard library's view of a string, which counts first.
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> [Unicode.Scalar] {
        let count = bytes.reduce(0) { $0 + ($1 & 0xc0 == 0x80 ? 0 : 1) }
        return [Unicode.Scalar](unsafeUninitializedCapacity: count) { scalars, filled in
            var index = 0
            while index < bytes.count, filled < count {
                let first = UInt32(bytes[index])
                let length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
                var value = length == 1 ? first : first & (0x7f >> UInt32(length))
                for byte in bytes[(index + 1)..<min(index + length, bytes.count)] { value = value << 6 | UInt32(byte & 0x3f) }
                scalars.initializeElement(at: filled, to: Unicode.Scalar(value) ?? "\u{fffd}")
                index += length
                filled += 1
            }
        }
    }

    /// The text as it reads with some stretches mended; positions are the same in both.
    func mended(by repairs: [Repair]) -> DecodedText {
        guard !repairs.isEmpty else { return self }
        var scalars = scalars
        for repair in repairs { scalars.replaceSubrange(repair.range.scalars, with: repair.reading.unicodeScalars) }
        return DecodedText(scalars)
    }

    public var count: Int { scalars.count }
    public var range: TextRange { TextRange(scalars: 0..<scalars.count) }

    @inlinable
    public subscript(position: TextPosition) -> Unicode.Scalar { scalars[position.scalar] }

    /// The characters of a stretch as they stand in the file.
    public func string(in range: TextRange) -> String {
        var string = String.UnicodeScalarView()
        string.append(contentsOf: scalars[range.scalars])
        return String(string)
    }

    /// The number of the line that holds a position, from 1; CR LF ends one line.
    public func lineNumber(at position: TextPosition) -> Int {
        var number = 1
        for (index, scalar) in scalars.prefix(position.scalar).enumerated() where scalar == "\n" || scalar == "\r" {
            if scalar == "\n" || index + 1 >= scalars.count || scalars[index + 1] != "\n" { number += 1 }
        }
        return number
    }

    /// A number that depends on the content alone (FNV-1a over the scalars, 64 bits).
    public var contentHash: UInt64 {
        scalars.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1.value)) &* 0x0000_0100_0000_01b3 }
    }
}
