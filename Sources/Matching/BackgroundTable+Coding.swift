/// Why bytes are no background table.
public enum BackgroundError: Error, Equatable, Sendable {
    /// They begin with something else.
    case notATable
    /// A table, of a version that this program doesn't know.
    case unknownVersion(Int)
    /// Shorter or longer than it says, or out of order.
    case damaged
}

/// As bytes, numbers with the lowest byte first:
///
///     "duidubg" | version 1 byte | documents 4 | entries 4 | hashes 4 each, ascending | documents 2 each
extension BackgroundTable {
    private static let mark = Array("duidubg".utf8)
    private static let version: UInt8 = 1

    public var encoded: [UInt8] {
        var bytes = Self.mark + [Self.version]
        for number in [UInt32(documents), UInt32(entries.count)] + entries.map(\.hash) { bytes.append(number, bytes: 4) }
        for entry in entries { bytes.append(UInt32(entry.documents), bytes: 2) }
        return bytes
    }

    public init(decoding bytes: [UInt8]) throws(BackgroundError) {
        guard bytes.starts(with: Self.mark), bytes.count > Self.mark.count else { throw .notATable }
        guard bytes[Self.mark.count] == Self.version else { throw .unknownVersion(Int(bytes[Self.mark.count])) }
        let start = Self.mark.count + 1
        guard bytes.count >= start + 8 else { throw .damaged }
        let (documents, count) = (Int(bytes.number(at: start, bytes: 4)), Int(bytes.number(at: start + 4, bytes: 4)))
        guard count <= Self.entryLimit, bytes.count == start + 8 + 6 * count else { throw .damaged }
        let entries = (0..<count).map { index in
            Entry(
                hash: bytes.number(at: start + 8 + 4 * index, bytes: 4),
                documents: UInt16(bytes.number(at: start + 8 + 4 * count + 2 * index, bytes: 2)))
        }
        guard zip(entries, entries.dropFirst()).allSatisfy({ $0.hash < $1.hash }) else { throw .damaged }
        guard entries.allSatisfy({ 1...max(1, documents) ~= Int($0.documents) }) else { throw .damaged }
        self.init(documents: documents, entries: entries)
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ number: UInt32, bytes: Int) {
        for byte in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> UInt32(8 * byte))) }
    }

    fileprivate func number(at start: Int, bytes: Int) -> UInt32 {
        (0..<bytes).reduce(0) { $0 | UInt32(self[start + $1]) << UInt32(8 * $1) }
    }
}
