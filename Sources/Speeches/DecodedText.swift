/// A file's decoded text, untouched, with any scalar reached in constant time.
public struct DecodedText: Sendable {
    public let scalars: [Unicode.Scalar]

    public init(_ string: String) { scalars = Array(string.unicodeScalars) }
    public init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

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

    /// A number that depends on the content alone (FNV-1a over the scalars, 64 bits).
    public var contentHash: UInt64 {
        scalars.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1.value)) &* 0x0000_0100_0000_01b3 }
    }
}
