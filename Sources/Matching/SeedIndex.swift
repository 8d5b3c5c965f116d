/// The places of runs of k tokens, equal runs next to each other: a hash in the upper bits, the place in the lower.
///
/// It holds the runs of one partition of the hash space at a time, so that memory has a bound: 16 bytes a record with what
/// sorting needs.
struct SeedIndex: Sendable {
    private static let placeMask: UInt64 = (1 << 31) - 1
    private static let hashBits = 33
    /// Records of a partition: 16 million take 256 MB while they are sorted.
    static let recordsAtOnce = 1 << 24

    private(set) var records: [UInt64] = []
    let seedLength: Int

    /// - Parameters:
    ///   - partition: which part of the hash space, from 0.
    ///   - partitions: of how many; a power of two.
    ///   - filter: runs that it doesn't hold are left out.
    /// - Complexity: O(n)
    init(
        _ library: TokenizedLibrary, seedLength: Int, partition: Int = 0, of partitions: Int = 1, filter: SeedFilter? = nil
    ) {
        self.seedLength = seedLength
        precondition(library.tokens.count < Self.placeMask, "a seed record holds 31 bits of place")
        if filter == nil { records.reserveCapacity(library.tokens.count / partitions + library.tokens.count / (8 * partitions)) }
        let (partition, mask) = (UInt64(partition), UInt64(partitions - 1))
        for speech in library.speeches {
            RunHash.forEach(of: seedLength, in: speech.range, of: library.tokens.span) { start, hash in
                guard hash >> UInt64(Self.hashBits) & mask == partition, filter?.contains(hash) ?? true else { return }
                records.append(hash << UInt64(64 - Self.hashBits) | UInt64(start))
            }
        }
        var sorter = RadixSort()
        sorter.sort(&records, fromBit: 64 - Self.hashBits)
    }

    /// Calls with the whole index, part by part where it's large, in one order however many threads make the parts. The
    /// number of the parts makes no difference to what is found.
    static func forEachPartition(
        of library: TokenizedLibrary, seedLength: Int, recordsAtOnce: Int = Self.recordsAtOnce, threads: Int = 1,
        filter: SeedFilter? = nil, _ body: (SeedIndex) -> Void
    ) {
        let least = library.tokens.count < Self.sharedAbove ? 1 : threads
        var partitions = 1
        while partitions < least || library.tokens.count / partitions > recordsAtOnce / threads { partitions *= 2 }
        for first in stride(from: 0, to: partitions, by: threads) {
            let parts = Workers.map(first..<min(first + threads, partitions), threads: threads) { [partitions] in
                SeedIndex(library, seedLength: seedLength, partition: $0, of: partitions, filter: filter)
            }
            parts.forEach(body)
        }
    }

    /// Fewer tokens aren't worth a second thread.
    private static let sharedAbove = 1 << 20

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
}
