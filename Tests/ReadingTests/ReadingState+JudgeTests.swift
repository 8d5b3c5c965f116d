import Matching
import Speeches
import Testing

@testable import Reading

/// What a reader calls a match against the engine.
struct ReadingStateJudgeTests {
    private let compared = FourSpeeches.matched.after(.compareSpeeches(0, 2))

    @Test func whatIsNoReuseDisappearsAndTheNextIsShown() throws {
        let page = try #require(compared.comparison)
        #expect(page.pairs.pairs.count >= 2)
        let judged = compared.after(.judge(.noReuse))
        let after = try #require(judged.comparison)
        #expect(judged.notice == .judged(.noReuse))
        #expect(after.pairs.pairs.count == page.pairs.pairs.count - 1)
        #expect(after.pairs.place(of: page.current) == nil && after.pairs.place(of: after.current) != nil)
        #expect(judged.matches.sides[0].count == compared.matches.sides[0].count - 1)
        let undone = judged.after(.undo)
        #expect(undone.comparison?.current == page.current && undone.notice == .undone)
        #expect(undone.matches.matches.map(\.id) == compared.matches.matches.map(\.id))
        #expect(undone.after(.undo).notice == .nothingToUndo)
    }

    @Test func aSetPhraseIsAFormulaAndGoesWithThem() throws {
        let current = try #require(compared.comparison?.current)
        let judged = compared.after(.judge(.setPhrase))
        let pair = try #require(judged.comparison?.pairs.pairs.first { $0.id == current })
        #expect(pair.match.grade == .formula && judged.matches.matches.last?.id == current)
        #expect(judged.comparison?.current == current)
        #expect(judged.reuse(of: 2) < compared.reuse(of: 2))
        let without = judged.after(.nextGradeFilter)
        #expect(without.comparison?.pairs.place(of: current) == nil)
    }

    @Test func judgementsOutlastNewMatches() throws {
        let current = try #require(compared.comparison?.current)
        let judged = compared.after(.judge(.noReuse), .matched(FourSpeeches.reversed))
        #expect(!judged.matches.matches.contains { $0.id == current })
    }

    @Test func allMayBeJudgedAndThenNothingIsLeft() throws {
        var state = compared
        for _ in 0..<(try #require(compared.comparison)).pairs.pairs.count { state = state.after(.judge(.noReuse)) }
        #expect(state.comparison?.pairs.pairs.isEmpty == true && state.comparison?.current == nil)
        #expect(state.after(.judge(.noReuse)).notice == .noMatchHere)
    }

    @Test func bothSidesAreCopiedWithTheirSources() throws {
        let page = try #require(compared.comparison)
        guard case .copy(let text) = compared.effect(of: .copy(in: compared.row)) else { Issue.record("nothing copied"); return }
        let pair = try #require(page.pairs.place(of: page.current).map { page.pairs.pairs[$0] })
        let parts = text.components(separatedBy: "\n\n")
        #expect(parts.count == 2)
        for (part, side) in zip(parts, [ComparePage.Side.left, .right]) {
            let speech = page.speech(on: side)
            #expect(part.contains(compared.library.document(of: speech).quote(pair.range(on: side))))
            #expect(part.contains("——《\(compared.library.speech(speech).title.text)》"))
        }
        #expect(compared.after(.copy(in: compared.row)).notice == .copiedBoth)
    }

    @Test func theMatchIsOpenedInBothReaders() throws {
        let page = try #require(compared.comparison)
        let pair = try #require(page.pairs.place(of: page.current).map { page.pairs.pairs[$0] })
        let opened = compared.after(.openBoth)
        #expect(opened.trail == "library compare0-2 reader2 reader0")
        #expect(opened.reader?.cursor == pair.left.lowerBound)
        #expect(opened.after(.closePage).reader?.cursor == pair.right.lowerBound)
        #expect(opened.after(.goBack).trail == "library compare0-2")
    }

    @Test func theMatchUnderTheCursorIsMeantBeforeTheCurrentOne() throws {
        let page = try #require(compared.comparison)
        let other = try #require(page.pairs.pairs.first { $0.id != page.current })
        let moved = compared.after(.moveInText(cursor: other.left.lowerBound, top: other.left.lowerBound))
        #expect(moved.pairAtCursor?.id == other.id)
        #expect(moved.after(.judge(.noReuse)).comparison?.pairs.place(of: other.id) == nil)
    }
}
