import Foundation

/// How often the pair of tokens that begins at a place stands in its own speech, and in how many speeches of the library.
struct BigramCounts: Sendable {
    /// By place, as far as 16 bits go; 1 at a speech's last token.
    private(set) var inSpeech: [UInt16]
    /// By place. Depends on the library: for scores and ranks only.
    private(set) var speeches: [Int32]
    /// By speech: the mean over its tokens of the binary logarithm of `inSpeech`.
    private(set) var meanLogarithm: [Float]

    /// - Complexity: O(n)
    init(_ library: TokenizedLibrary, sorter: inout RadixSort) {
        inSpeech = Array(repeating: 1, count: library.tokens.count)
        speeches = Array(repeating: 1, count: library.tokens.count)
        meanLogarithm = []
        SeedIndex.forEachPartition(of: library, seedLength: 2, sorter: &sorter) { index in
            index.forEachGroup { count($0, of: index, in: library) }
        }
        for speech in library.speeches {
            let sum = inSpeech[speech.range].reduce(0) { $0 + log2(Float($1)) }
            meanLogarithm.append(sum / Float(speech.count))
        }
    }

    private mutating func count(_ group: Range<Int>, of index: SeedIndex, in library: TokenizedLibrary) {
        var start = group.lowerBound
        var speechCount: Int32 = 0
        while start < group.upperBound {
            let speechEnd = library.speeches[library.speech(at: index.place(start))].range.upperBound
            var end = start + 1
            while end < group.upperBound, index.place(end) < speechEnd { end += 1 }
            for record in start..<end { inSpeech[index.place(record)] = UInt16(clamping: end - start) }
            speechCount += 1
            start = end
        }
        for record in group { speeches[index.place(record)] = speechCount }
    }
}

/// What an equal token is worth in the alignment of two speeches: more where its wording is rare in both.
///
/// It knows these two speeches only, so an alignment doesn't change when others join the library.
struct PairRarity: Sendable {
    /// What few tokens exceed: the mean is 1, and a token that stands once in either speech gains hardly more.
    static let usualLimit: Float = 1.3
    /// By number, its binary logarithm; the last entry serves whatever is larger.
    private static let logarithms: [Float] = (0..<1024).map { log2(Float(max(2, $0))) }

    private let counts: BigramCounts
    private let logarithms: [Float]
    private let floor: Float
    private let ceiling: Float
    private let slope: Float
    /// What a token gains that begins a pair standing once in either speech: no token gains more.
    let limit: Float

    /// - Parameter floor: the gain of a token without any surprise; the mean gain is 1.
    init(_ library: TokenizedLibrary, counts: BigramCounts, a: Int, b: Int, floor: Float) {
        (self.counts, self.floor, logarithms) = (counts, floor, Self.logarithms)
        let lengths = (Float(library.speeches[a].count), Float(library.speeches[b].count))
        let total = lengths.0 + lengths.1
        let meanLogarithm = (lengths.0 * counts.meanLogarithm[a] + lengths.1 * counts.meanLogarithm[b]) / total
        slope = (1 - floor) / max(1, log2(total / 2) - meanLogarithm)
        ceiling = floor + slope * log2(total)
        limit = max(floor, ceiling - slope)
    }

    @inline(__always)
    func gain(_ a: Int, _ b: Int) -> Float {
        let count = Int(counts.inSpeech[a]) + Int(counts.inSpeech[b])
        return max(floor, ceiling - slope * logarithms[min(logarithms.count - 1, count)])
    }
}
