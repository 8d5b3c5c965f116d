import Speeches

/// How usual pairs of neighbouring tokens are in a large body of prose of the kind that is matched: in how many of its
/// documents each stands.
///
/// Holds hashes and frequencies only; no sentence can be read from it. What isn't in it is rare.
public struct BackgroundTable: Hashable, Sendable {
    /// A pair of tokens, hashed, and the number of documents that it stands in.
    struct Entry: Hashable, Sendable {
        let hash: UInt32
        let documents: UInt16
    }

    /// No table holds more, so that none is larger than a megabyte.
    static let entryLimit = 160_000

    /// How many documents were counted.
    public let documents: Int
    /// By ascending hash.
    let entries: [Entry]
    /// Open addressing: hash in the upper 32 bits, documents below; 0 for a free slot.
    private let slots: [UInt64]

    /// A hash of all that is in it.
    public var identity: UInt64 {
        entries.reduce(Mixing.mix(Mixing.seed, UInt64(documents))) {
            Mixing.mix($0, UInt64($1.hash) << 16 | UInt64($1.documents))
        }
    }

    init(documents: Int, entries: [Entry]) {
        (self.documents, self.entries) = (documents, entries)
        let count = entries.count * 4 + 1
        let size = 1 << (Int.bitWidth - count.leadingZeroBitCount)
        var slots = [UInt64](repeating: 0, count: size)
        for entry in entries {
            var slot = Int(entry.hash) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt64(entry.hash) << 32 | UInt64(entry.documents)
        }
        self.slots = slots
    }

    /// How many documents hold a pair of neighbouring tokens; 0 for one that isn't in the table. Constant time.
    func documents(with first: UInt32, _ second: UInt32) -> Int {
        let hash = Self.hash(first, second)
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] >> 32 == UInt64(hash) { return Int(slots[slot] & 0xffff_ffff) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return 0
    }

    static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
        UInt32(truncatingIfNeeded: Mixing.mix(Mixing.mix(Mixing.seed, UInt64(first)), UInt64(second)))
    }
}

extension BackgroundTable {
    /// Counts the pairs of tokens of a library.
    ///
    /// - Parameter least: pairs in fewer documents are left out, and the rarest where there would be too many for a table.
    /// - Complexity: O(tokens)
    public init(counting library: Library, least: Int = 3) {
        var counts: [UInt32: Int] = [:]
        for index in 0..<library.count {
            let tokens = TokenSequence(of: library.speech(index), in: library.document(of: index)).tokens
            for pair in Set(zip(tokens, tokens.dropFirst()).map { Self.hash($0, $1) }) { counts[pair, default: 0] += 1 }
        }
        let usual = counts.filter { $0.value >= least }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let entries = usual.prefix(Self.entryLimit).map { Entry(hash: $0.key, documents: UInt16(min($0.value, 0xffff))) }
        self.init(documents: library.count, entries: entries.sorted { $0.hash < $1.hash })
    }
}
