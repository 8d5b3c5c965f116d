/// The alignments of one pair of speeches, found by the places of a that they cover.
struct AlignmentIndex {
    private static let bucketBits = 6

    private(set) var alignments: [Alignment] = []
    private var buckets: [[Int32]] = []
    private var start = 0

    /// Forgets everything, and makes room for a speech's tokens.
    mutating func reset(for aRange: Range<Int>) {
        alignments.removeAll(keepingCapacity: true)
        for bucket in buckets.indices { buckets[bucket].removeAll(keepingCapacity: true) }
        let missing = (aRange.count >> Self.bucketBits) + 1 - buckets.count
        if missing > 0 { buckets.append(contentsOf: repeatElement([], count: missing)) }
        start = aRange.lowerBound
    }

    mutating func insert(_ alignment: Alignment) {
        for bucket in bucket(of: alignment.a.lowerBound)...bucket(of: alignment.a.upperBound - 1) {
            buckets[bucket].append(Int32(alignments.count))
        }
        alignments.append(alignment)
    }

    /// Whether one of the alignments overlaps two ranges by half of each. What covers half of a range covers its middle.
    func covers(a: Range<Int>, b: Range<Int>) -> Bool {
        let middle = (a.lowerBound + a.upperBound) / 2
        for bucket in bucket(of: max(a.lowerBound, middle - 1))...bucket(of: middle) {
            for index in buckets[bucket] where alignments[Int(index)].covers(a: a, b: b) { return true }
        }
        return false
    }

    func covers(_ anchor: Anchor) -> Bool {
        covers(a: Int(anchor.a)..<Int(anchor.aEnd), b: Int(anchor.b)..<Int(anchor.bEnd))
    }

    private func bucket(of place: Int) -> Int { (place - start) >> Self.bucketBits }
}

extension Alignment {
    fileprivate func covers(a other: Range<Int>, b otherB: Range<Int>) -> Bool {
        2 * a.clamped(to: other).count >= other.count && 2 * b.clamped(to: otherB).count >= otherB.count
    }
}
