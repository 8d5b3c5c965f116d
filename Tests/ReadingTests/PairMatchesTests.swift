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
        let chain = pairs.chain
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

    /// Both passages take the word between them, which the right text has twice; the first keeps it.
    @Test func passagesThatShareAWordAtTheirEndsAreBothOfTheChain() throws {
        let before = "这一份林场章程经过三次乡民大会逐条念过，又在祠堂门口贴了半个月"
        let behind = "山上的树是祖辈一棵一棵栽下来的，往后谁要动斧子，先问过满山的乡亲"
        let texts = ["\(before)。\n引子\n\(behind)。", "\(before)。\n引子\n看山人\n看火人\n过秤的规矩\n分柴的规矩\n引子\n\(behind)。"]
        for texts in [texts, texts.reversed()] {
            let (pairs, library) = VersionAlignmentTests.pairs(texts)
            #expect(pairs.pairs.count == 2 && pairs.chain.count == 2)
            let (first, second) = (try #require(pairs.chain.first), try #require(pairs.chain.last))
            #expect(first.left.upperBound <= second.left.lowerBound && first.right.upperBound <= second.right.lowerBound)
            for (speech, ranges) in [(0, pairs.chain.map(\.left)), (1, pairs.chain.map(\.right))] {
                let document = library.document(of: speech)
                let quotes = ranges.map { String(document.contentOffsets(in: $0).map { Character(document.text.scalars[$0]) }) }
                #expect(quotes.map { $0.hasSuffix("引子") } == [true, false])
                #expect(quotes.last?.hasPrefix("山上的树") == true)
            }
        }
    }
}
