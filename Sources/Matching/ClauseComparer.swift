/// Compares the whole clauses that an alignment touches, whatever their order.
struct ClauseComparer: Sendable {
    /// How far a clause's end is looked for, in tokens; texts without punctuation have none.
    static let reach = 40

    let library: TokenizedLibrary

    /// The Dice coefficient of the pairs of neighbouring tokens in the clauses of either side, 0…1.
    ///
    /// - Complexity: O(n log n) in the clauses' tokens.
    func likeness(of alignment: Alignment) -> Float {
        let a = bigrams(clauses(alignment.a))
        let b = bigrams(clauses(alignment.b))
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        var (i, j, shared) = (0, 0, 0)
        while i < a.count, j < b.count {
            let (left, right) = (a[i], b[j])
            if left == right { shared += 1 }
            if left <= right { i += 1 }
            if right <= left { j += 1 }
        }
        return 2 * Float(shared) / Float(a.count + b.count)
    }

    /// What the clauses around two ranges share at most, in any order: tokens, and pairs of tokens, these as a Dice
    /// coefficient too.
    ///
    /// Both are looked up in small Bloom filters, so they're sometimes too high and never too low for different tokens.
    ///
    /// - Complexity: O(tokens of the clauses)
    func common(_ rangeA: Range<Int>, _ rangeB: Range<Int>) -> (tokens: Int, pairs: Int, likeness: Float) {
        let (a, b) = (clauses(rangeA), clauses(rangeB))
        let tokens = library.tokens.span
        var (known, knownPairs) = (BloomFilter(), BloomFilter())
        for place in b {
            known.insert(tokens[place])
            knownPairs.insert(tokens[place] &* 0x9e37_79b1 ^ tokens[place + 1])
        }
        var (shared, sharedPairs) = (0, 0)
        for place in a where known.contains(tokens[place]) {
            shared += 1
            if knownPairs.contains(tokens[place] &* 0x9e37_79b1 ^ tokens[place + 1]) { sharedPairs += 1 }
        }
        return (shared, sharedPairs, 2 * Float(sharedPairs) / Float(max(1, a.count + b.count - 2)))
    }

    func common(_ anchor: Anchor) -> (tokens: Int, pairs: Int, likeness: Float) {
        common(Int(anchor.a)..<Int(anchor.aEnd), Int(anchor.b)..<Int(anchor.bEnd))
    }

    private func clauses(_ range: Range<Int>) -> Range<Int> {
        let boundaries = library.boundaries
        var start = range.lowerBound
        while !boundaries[start], range.lowerBound - start < Self.reach { start -= 1 }
        var end = range.upperBound
        while !boundaries[end], end - range.upperBound < Self.reach { end += 1 }
        return start..<end
    }

    private func bigrams(_ range: Range<Int>) -> [UInt64] {
        range.dropLast().map { UInt64(library.tokens[$0]) << 32 | UInt64(library.tokens[$0 + 1]) }.sorted()
    }
}

/// A set of a few dozen numbers in 512 bits, one for each.
private struct BloomFilter {
    private var words: InlineArray<8, UInt64> = .init(repeating: 0)

    @inline(__always)
    private static func bit(_ number: UInt32) -> UInt32 { (number &* 0x85eb_ca6b) >> 23 }

    @inline(__always)
    mutating func insert(_ number: UInt32) {
        let bit = Self.bit(number)
        words[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }

    @inline(__always)
    func contains(_ number: UInt32) -> Bool {
        let bit = Self.bit(number)
        return words[Int(bit >> 6)] >> UInt64(bit & 63) & 1 == 1
    }
}
