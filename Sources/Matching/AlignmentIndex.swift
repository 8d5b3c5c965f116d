/// The alignments of one pair of speeches, found by the places of a that they cover.
struct AlignmentIndex {
    private static let bucketBits = 6

    private(set) var alignments: [Alignment] = []
    /// The latest entry of each bucket of a, or −1; for each entry its alignment and the entry before it.
    private var heads: [Int32] = []
    private var entries: [(alignment: Int32, older: Int32)] = []
    private var start = 0

    /// Forgets everything, and makes room for a speech's tokens.
    mutating func reset(for aRange: Range<Int>) {
        for alignment in alignments {
            for bucket in buckets(of: alignment.a) { heads[bucket] = -1 }
        }
        alignments.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
        let missing = (aRange.count >> Self.bucketBits) + 1 - heads.count
        if missing > 0 { heads.append(contentsOf: repeatElement(-1, count: missing)) }
        start = aRange.lowerBound
    }

    mutating func insert(_ alignment: Alignment) {
        for bucket in buckets(of: alignment.a) {
            entries.append((Int32(alignments.count), heads[bucket]))
            heads[bucket] = Int32(entries.count - 1)
        }
        alignments.append(alignment)
    }

    /// Whether one of the alignments overlaps two ranges by half of each. What covers half of a range covers its middle.
    func covers(a: Range<Int>, b: Range<Int>) -> Bool {
        let middle = (a.lowerBound + a.upperBound) / 2
        for bucket in bucket(of: max(a.lowerBound, middle - 1))...bucket(of: middle) {
            var entry = heads[bucket]
            while entry >= 0 {
                if alignments[Int(entries[Int(entry)].alignment)].covers(a: a, b: b) { return true }
                entry = entries[Int(entry)].older
            }
        }
        return false
    }

    func covers(_ anchor: Anchor) -> Bool {
        covers(a: Int(anchor.a)..<Int(anchor.aEnd), b: Int(anchor.b)..<Int(anchor.bEnd))
    }

    private func buckets(of range: Range<Int>) -> ClosedRange<Int> {
        bucket(of: range.lowerBound)...bucket(of: range.upperBound - 1)
    }

    private func bucket(of place: Int) -> Int { (place - start) >> Self.bucketBits }
}

extension Alignment {
    fileprivate func covers(a other: Range<Int>, b otherB: Range<Int>) -> Bool {
        2 * a.clamped(to: other).count >= other.count && 2 * b.clamped(to: otherB).count >= otherB.count
    }
}
