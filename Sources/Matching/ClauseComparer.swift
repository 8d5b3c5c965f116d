/// Compares the whole clauses that an alignment touches, whatever their order.
struct ClauseComparer: Sendable {
    /// How far a clause's end is looked for, in tokens; texts without punctuation have none.
    private static let reach = 40

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
