import Foundation

/// How often the pair of tokens that begins at a place stands in its own speech: what is usual in these two texts.
struct BigramCounts: Sendable {
    /// By place, as far as 16 bits go; 1 at a speech's last token.
    private(set) var inSpeech: [UInt16]
    /// By speech: the mean over its tokens of the binary logarithm of `inSpeech`.
    private(set) var meanLogarithm: [Float] = []

    /// - Complexity: O(n)
    init(_ library: TokenizedLibrary, sorter: inout RadixSort) {
        inSpeech = Array(repeating: 1, count: library.tokens.count)
        SeedIndex.forEachPartition(of: library, seedLength: 2, sorter: &sorter) { index in
            index.forEachGroup { group in
                index.forEachSpeech(of: group, in: library) { records in
                    for record in records { inSpeech[index.place(record)] = UInt16(clamping: records.count) }
                }
            }
        }
        for speech in library.speeches {
            let sum = inSpeech[speech.range].reduce(0) { $0 + log2(Float($1)) }
            meanLogarithm.append(sum / Float(speech.count))
        }
    }
}

extension SeedIndex {
    /// Calls with the records of each speech in a group; places ascend, so they are neighbours.
    func forEachSpeech(of group: Range<Int>, in library: TokenizedLibrary, _ body: (Range<Int>) -> Void) {
        var start = group.lowerBound
        while start < group.upperBound {
            let speechEnd = library.speeches[library.speech(at: place(start))].range.upperBound
            var end = start + 1
            while end < group.upperBound, place(end) < speechEnd { end += 1 }
            body(start..<end)
            start = end
        }
    }
}
