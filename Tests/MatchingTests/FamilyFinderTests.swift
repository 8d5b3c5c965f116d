import Testing

@testable import Matching

/// Passages in tokens, without any text behind them.
struct FamilyFinderTests {
    private func match(_ a: Int, _ aRange: Range<Int>, _ b: Int, _ bRange: Range<Int>) -> FoundMatch {
        FoundMatch(a: a, b: b, alignment: Alignment(a: aRange, b: bRange, runs: [], score: 0))
    }

    private func families(_ matches: [FoundMatch]) -> [FamilyID] {
        var finder = FamilyFinder(matches)
        return finder.families { UInt64($0 * 1000 + $1.lowerBound) }
    }

    @Test func passagesThatOverlapByHalfAreOnePhrasing() {
        let found = families([match(0, 10..<20, 1, 110..<120), match(0, 12..<22, 2, 210..<220)])
        #expect(found[0] == found[1])
    }

    @Test func passagesThatTouchStayApart() {
        let found = families([match(0, 10..<20, 1, 110..<120), match(0, 18..<28, 2, 210..<220)])
        #expect(found[0] != found[1])
    }

    @Test func aPhraseInsideALongPassageStaysApart() {
        let found = families([match(0, 10..<90, 1, 110..<190), match(0, 20..<30, 2, 210..<220)])
        #expect(found[0] != found[1])
    }

    @Test func theFamilyIsNamedAfterItsSmallestPassage() {
        let found = families([match(1, 110..<120, 2, 210..<220), match(0, 10..<20, 1, 110..<120)])
        #expect(found == [FamilyID(value: 10), FamilyID(value: 10)])
    }
}
