/// Hashes of runs of tokens.
enum RunHash {
    /// Calls with the place of each run of k tokens in a range and its hash, whose bits are all as good as any.
    ///
    /// A rolling polynomial over the run, mixed at the end.
    @inline(__always)
    static func forEach(of length: Int, in range: Range<Int>, of tokens: Span<UInt32>, _ body: (Int, UInt64) -> Void) {
        guard range.count >= length else { return }
        let factor: UInt64 = 0x9e37_79b9_7f4a_7c15
        let leaving = (0..<length).reduce(1 as UInt64) { power, _ in power &* factor }
        var hash: UInt64 = 0
        for place in range {
            hash = hash &* factor &+ UInt64(tokens[place])
            let start = place + 1 - length
            if start < range.lowerBound { continue }
            if start > range.lowerBound { hash = hash &- leaving &* UInt64(tokens[start - 1]) }
            let mixed = (hash ^ hash >> 32) &* 0xd6e8_feb8_6659_fd93
            body(start, mixed ^ mixed >> 32)
        }
    }
}

/// The hashes of all runs of some speeches, as a table of bits: now and then one seems to be there that isn't.
struct SeedFilter: Sendable {
    /// For each run so many bits.
    private static let bitsPerRun = 64
    private var bits: [UInt64]
    private let mask: UInt64

    /// - Parameter chosen: which speeches, by their index.
    init(_ library: TokenizedLibrary, of chosen: [Bool], seedLength: Int) {
        let runs = library.speeches.indices.reduce(0) { $0 + (chosen[$1] ? library.speeches[$1].count : 0) }
        var count = 64
        while count < min(Self.bitsPerRun * runs, 1 << 27) { count *= 2 }
        bits = Array(repeating: 0, count: count / 64)
        mask = UInt64(count - 1)
        for (speech, isChosen) in zip(library.speeches, chosen) where isChosen {
            RunHash.forEach(of: seedLength, in: speech.range, of: library.tokens.span) { _, hash in
                let bit = hash >> 32 & mask
                bits[Int(bit >> 6)] |= 1 << (bit & 63)
            }
        }
    }

    @inline(__always)
    func contains(_ hash: UInt64) -> Bool {
        let bit = hash >> 32 & mask
        return bits[Int(bit >> 6)] >> (bit & 63) & 1 == 1
    }
}
