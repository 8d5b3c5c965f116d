import Matching
import Speeches
import Testing

@testable import Reading

/// The list of all families.
struct FamiliesPageTests {
    private let listed = FourSpeeches.matched.after(.showFamilies)

    private func page(_ state: ReadingState) throws -> FamiliesPage {
        guard case .families(let page) = state.page else { throw Missing() }
        return page
    }

    private struct Missing: Error {}

    private func wordings(_ state: ReadingState) throws -> [String] {
        try page(state).rows.compactMap { row in
            state.families.map { state.library.document(of: $0.rows[row].typical.speech).quote($0.rows[row].typical.range) }
        }
    }

    @Test func allFamiliesAreListedTheMostTellingFirst() throws {
        let families = FamilyGatherer(FourSpeeches.library).families(of: FourSpeeches.matches.matches)
        #expect(try page(listed).rows.count == families.count && families.count >= 3)
        #expect(listed.families?.rows.map(\.id) == families.map(\.id))
        #expect(listed.families?.rows.map(\.places) == families.map(\.places))
    }

    @Test func firstAndLastDateAreThoseOfTheSpeeches() throws {
        let row = try #require(listed.families?.rows.first { $0.speeches == [0, 1] })
        #expect(row.first == "2019-04-01" && row.last == "2021-03-05")
        let years = try #require(YearCounts(row.speeches, of: listed.library))
        #expect(years.first == 2019 && years.counts == [1, 0, 1] && years.peak == (2019, 1))
        #expect(years.gathered(into: 2) == (2, [1, 1]))
        #expect(YearCounts([3], of: listed.library) == nil)
    }

    @Test func theFilterNarrowsTheWordingsWhateverTheScript() throws {
        let filtered = listed.after(.startFilter, .type("護林"))
        #expect(try wordings(filtered).allSatisfy { $0.contains("护林") || $0.contains("護林") })
        #expect(try !wordings(filtered).isEmpty && wordings(filtered).count < wordings(listed).count)
        #expect(try page(filtered.after(.escape)).filter == "")
        let kept = filtered.after(.acceptPrompt)
        #expect(try page(kept).filter == "護林" && page(kept.after(.escape)).filter == "")
        #expect(try wordings(listed.after(.startFilter, .type("长颈鹿"))).isEmpty)
    }

    @Test func enterOpensTheFamilyAndBackReturnsToItsRow() throws {
        let opened = listed.after(.moveInList(cursor: 1, top: 0), .openRow)
        guard case .family = opened.page else { throw Missing() }
        let back = opened.after(.goBack)
        #expect(back.trail == "library families")
        #expect(try page(back).cursor == 1)
    }

    @Test func theCursorStaysOnItsFamilyInAnotherOrderAndWithOtherMatches() throws {
        let moved = listed.after(.moveInList(cursor: 2, top: 0))
        let family = moved.familyAtCursor?.id
        #expect(family != nil)
        #expect(moved.after(.nextOrder).familyAtCursor?.id == family)
        #expect(moved.after(.nextOrder).notice == .familiesOrdered(.spread))
        #expect(moved.after(.matched(FourSpeeches.reversed)).familyAtCursor?.id == family)
    }

    @Test func byAnotherOrderTheMostWidespreadComeFirst() {
        let spread = listed.families.map { list in list.rows(in: .spread, holding: "").map { list.rows[$0].texts } }
        #expect(spread == spread?.sorted(by: >))
    }

    @Test func itWaitsForTheMatchesAndAsksOnceForTheFamilies() {
        let early = FourSpeeches.read.after(.showFamilies)
        #expect(early.families == nil)
        #expect(early.after(.matched(FourSpeeches.matches)).families != nil)
        var state = FourSpeeches.matched
        guard case .gather = state.update(.showFamilies) else { Issue.record("nothing is asked for"); return }
        #expect(state.effect(of: .redraw).map { if case .gather = $0 { true } else { false } } == false)
    }

    @Test func whatCameFromOtherMatchesIsLeftOut() {
        var state = FourSpeeches.matched
        guard case .gather(let old) = state.update(.showFamilies) else { Issue.record("nothing is asked for"); return }
        _ = state.update(.matched(.empty(speechCount: 4)))
        _ = state.update(old.perform())
        #expect(state.families == nil)
    }

    @Test func theListIsCopiedAsATable() throws {
        guard case .copy(let text) = listed.effect(of: .copyTable) else { throw Missing() }
        let rows = text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        #expect(try rows.count == page(listed).rows.count && rows.allSatisfy { $0.count == 6 })
    }
}
