import Foundation

/// How often the pair of tokens that begins at a place stands in its own speech: what is usual in these two texts.
struct BigramCounts: Sendable {
    /// By place, as far as 16 bits go; 1 at a speech's last token.
    private(set) var inSpeech: [UInt16]
    /// By speech: the mean over its tokens of the binary logarithm of `inSpeech`.
    private(set) var meanLogarithm: [Float] = []

    /// - Complexity: O(n)
    init(_ library: TokenizedLibrary) {
        inSpeech = Array(repeating: 1, count: library.tokens.count)
        let tokens = library.tokens.span
        var bigrams = BigramNumbers()
        var numbers: [Int] = []
        var counts: [UInt32] = []
        for speech in library.speeches {
            bigrams.reset(for: speech.count)
            numbers.removeAll(keepingCapacity: true)
            counts.removeAll(keepingCapacity: true)
            for place in speech.range.dropLast() {
                let number = bigrams.number(of: tokens[place], tokens[place + 1])
                if number == counts.count { counts.append(0) }
                counts[number] += 1
                numbers.append(number)
            }
            var sum: Float = 0
            for (place, number) in zip(speech.range, numbers) {
                inSpeech[place] = UInt16(clamping: counts[number])
                sum += PairRarity.logarithm(of: Int(counts[number]))
            }
            meanLogarithm.append(sum / Float(speech.count))
        }
    }
}
