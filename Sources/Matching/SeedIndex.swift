/// The places of all runs of k tokens, equal runs next to each other: a hash in the upper bits, the place in the lower.
struct SeedIndex: Sendable {
    private static let hashBits = 33
    private static let placeMask: UInt64 = (1 << 31) - 1

    private(set) var records: [UInt64] = []
    let seedLength: Int

    /// - Complexity: O(n)
    init(_ library: TokenizedLibrary, seedLength: Int, sorter: inout RadixSort) {
        self.seedLength = seedLength
        precondition(library.tokens.count < Self.placeMask, "a seed record holds 31 bits of place")
        records.reserveCapacity(library.tokens.count)
        for speech in library.speeches where speech.count >= seedLength { append(speech.range, of: library.tokens.span) }
        sorter.sort(&records, fromBit: 64 - Self.hashBits)
    }

    /// Calls with each group of at least two records with one hash. The runs may differ where hashes collide.
    func forEachGroup(_ body: (Range<Int>) -> Void) {
        let records = records.span
        var start = 0
        while start < records.count {
            let hash = records[start] >> UInt64(64 - Self.hashBits)
            var end = start + 1
            while end < records.count, records[end] >> UInt64(64 - Self.hashBits) == hash { end += 1 }
            if end - start > 1 { body(start..<end) }
            start = end
        }
    }

    @inline(__always)
    func place(_ record: Int) -> Int { Int(records[record] & Self.placeMask) }

    /// A rolling polynomial hash over the run, its bits mixed at the end.
    private mutating func append(_ range: Range<Int>, of tokens: Span<UInt32>) {
        let factor: UInt64 = 0x9e37_79b9_7f4a_7c15
        let leaving = (0..<seedLength).reduce(1 as UInt64) { power, _ in power &* factor }
        var hash: UInt64 = 0
        for place in range {
            hash = hash &* factor &+ UInt64(tokens[place])
            let start = place + 1 - seedLength
            if start < range.lowerBound { continue }
            if start > range.lowerBound { hash = hash &- leaving &* UInt64(tokens[start - 1]) }
            let mixed = (hash ^ hash >> 32) &* 0xd6e8_feb8_6659_fd93
            records.append((mixed ^ mixed >> 32) << UInt64(64 - Self.hashBits) | UInt64(start))
        }
    }
}
