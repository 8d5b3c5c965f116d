import Foundation

/// How often the pair of tokens that begins at a place stands in its own speech: what is usual in these two texts.
struct BigramCounts: Sendable {
    /// By place, as far as 16 bits go; 1 at a speech's last token.
    private(set) var inSpeech: [UInt16]
    /// By speech: the mean over its tokens of the binary logarithm of `inSpeech`.
    private(set) var meanLogarithm: [Float] = []

    /// - Complexity: O(n)
    init(_ library: TokenizedLibrary, threads: Int = 1) {
        inSpeech = Array(repeating: 1, count: library.tokens.count)
        meanLogarithm.reserveCapacity(library.speeches.count)
        for first in stride(from: 0, to: library.speeches.count, by: Self.speechesAtOnce) {
            let speeches = library.speeches[first..<min(first + Self.speechesAtOnce, library.speeches.count)]
            let counted = Workers.map(speeches, threads: threads) { Self.count(library.tokens.span, $0.range) }
            for (speech, counts) in zip(speeches, counted) {
                var sum: Float = 0
                for (place, count) in zip(speech.range, counts) {
                    inSpeech[place] = count
                    sum += PairRarity.logarithm(of: Int(count))
                }
                meanLogarithm.append(sum / Float(speech.count))
            }
        }
    }

    private static let speechesAtOnce = 1024

    /// The count at each place but the last.
    private static func count(_ tokens: Span<UInt32>, _ range: Range<Int>) -> [UInt16] {
        var bigrams = BigramNumbers()
        bigrams.reset(for: range.count)
        let numbers = range.dropLast().map { bigrams.number(of: tokens[$0], tokens[$0 + 1]) }
        var counts = [UInt16](repeating: 0, count: bigrams.count)
        for number in numbers where counts[number] < .max { counts[number] += 1 }
        return numbers.map { counts[$0] }
    }
}
