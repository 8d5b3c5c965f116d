import Matching
import Speeches
import Testing

@testable import Reading

struct PairMatchesTests {
    private let library = FourSpeeches.library
    private let index = FourSpeeches.matches

    @Test(arguments: ComparePage.Order.allCases)
    func everyOrderHoldsEveryPairOnce(order: ComparePage.Order) {
        for (left, right) in [(0, 1), (1, 0), (0, 2)] {
            let pairs = PairMatches(left, right, in: index, of: library)
            #expect(!pairs.pairs.isEmpty && pairs.order(order).sorted() == Array(pairs.pairs.indices))
        }
    }

    @Test func theOrdersAreThoseOfTheSidesTheScoreAndTheLength() {
        let pairs = PairMatches(0, 1, in: index, of: library)
        func starts(_ order: ComparePage.Order, _ side: ComparePage.Side) -> [TextPosition] {
            pairs.order(order).map { pairs.pairs[$0].range(on: side).lowerBound }
        }
        #expect(starts(.left, .left) == starts(.left, .left).sorted())
        #expect(starts(.right, .right) == starts(.right, .right).sorted())
        let lengths = pairs.order(.length).map { pairs.pairs[$0].match.equalTokens }
        #expect(lengths == lengths.sorted(by: >))
        let scores = pairs.order(.score).map { pairs.pairs[$0].match.score }
        #expect(scores == scores.sorted(by: >))
    }

    @Test func theChainKeepsTheOrderOfBothSides() {
        let pairs = PairMatches(0, 1, in: index, of: library)
        let chain = pairs.chain.map { pairs.pairs[$0] }
        #expect(chain.count == 1, "the two sentences stand in another order")
        #expect(!pairs.areVersions)
        for (first, second) in zip(chain, chain.dropFirst()) {
            #expect(first.left.upperBound <= second.left.lowerBound && first.right.upperBound <= second.right.lowerBound)
        }
    }

    @Test func seenFromTheOtherSideLeftAndRightAreTurned() {
        let (there, back) = (PairMatches(0, 1, in: index, of: library), PairMatches(1, 0, in: index, of: library))
        #expect(Set(there.pairs.map(\.left)) == Set(back.pairs.map(\.right)))
        for pair in there.pairs {
            let other = back.pairs.first { $0.id == pair.id }
            #expect(other?.edits.map(\.turned) == pair.edits)
        }
    }
}
