import TestSupport
import Testing

@testable import Matching

struct BigramNumbersTests {
    @Test(arguments: [0, 5, 1 << 14]) func pairsAreNumberedAsTheyComeHoweverMuchRoomThereWas(expected: Int) {
        var random = SeededGenerator(seed: 7)
        var bigrams = BigramNumbers()
        var known: [[UInt32]: Int] = [:]
        for _ in 0..<2 {
            bigrams.reset(for: expected)
            known = [:]
            for _ in 0..<20_000 {
                let pair = [UInt32.random(in: 0..<90, using: &random), .random(in: 0..<90, using: &random)]
                let number = known[pair] ?? known.count
                known[pair] = number
                #expect(bigrams.number(of: pair[0], pair[1]) == number)
            }
            #expect(bigrams.count == known.count)
        }
        for (pair, number) in known { #expect(bigrams.known(pair[0], pair[1]) == number) }
        #expect(bigrams.known(90, 90) == nil)
    }
}
