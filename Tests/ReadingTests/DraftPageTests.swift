import Checking
import Matching
import Speeches
import Testing

@testable import Reading

/// A speech as a draft.
struct DraftPageTests {
    private let draft = FourSpeeches.reader.after(.showDraft)

    private func page(_ state: ReadingState) throws -> DraftPage {
        guard case .draft(let page) = state.page else { throw Missing() }
        return page
    }

    private struct Missing: Error {}

    private func wording(_ state: ReadingState) throws -> String {
        let page = try page(state)
        return state.library.document(of: page.speech).quote(try #require(page.sentence).range)
    }

    @Test func itsSentencesAreListedWithTheirKinds() throws {
        let check = try #require(try page(draft).check)
        let rows = try page(draft).rows
        #expect(draft.trail == "library reader0 draft0" && check.sentences.count == rows.count)
        #expect(check.totals(.others).sentences >= 4 && check.totals(.only).sentences > 4)
    }

    @Test func theCursorBeginsAtTheSentenceOfTheText() throws {
        #expect(try wording(FourSpeeches.reader.at("雨天路滑").after(.showDraft)).hasPrefix("雨天路滑"))
        #expect(try wording(FourSpeeches.matched.after(.showDraft)).hasPrefix("今天把大家"))
    }

    @Test func steppingGoesToWhatStandsElsewhereAndToOtherKinds() throws {
        let first = draft.after(.stepMatch(by: 1))
        #expect(try wording(first).hasPrefix("山上的树"))
        #expect(try wording(first.after(.stepMatch(by: 1))).hasPrefix("火柴不进山"))
        #expect(try wording(first.after(.stepOtherSpeech(by: 1))).hasPrefix("去年镇里"))
        #expect(first.after(.stepMatch(by: -1)).notice == .noMoreMatches)
    }

    @Test func enterGoesToTheSourceAndCComparesThere() throws {
        let first = draft.after(.stepMatch(by: 1))
        #expect(first.after(.openRow).reader?.speech == 1)
        #expect(first.after(.openRow).reader?.cursor == first.place(of: "山上的樹", in: 1))
        #expect(first.after(.compare(in: nil)).trail == "library reader0 draft0 compare0-1")
        #expect(draft.after(.openRow).notice == .onlyHere && draft.after(.compare(in: nil)).notice == .onlyHere)
    }

    @Test func theFilterKeepsThePlaceAndMayLeaveNothing() throws {
        let others = draft.after(.stepMatch(by: 2), .nextGradeFilter, .nextGradeFilter, .nextGradeFilter)
        #expect(others.notice == .draftFiltered(.others))
        #expect(try wording(others).hasPrefix("火柴不进山"))
        let mine = draft.after(.nextGradeFilter, .nextGradeFilter)
        #expect(try page(mine).rows.isEmpty && mine.after(.openRow).notice == .onlyHere)
    }

    @Test func beforeTheMatchesAreThereItWaits() throws {
        let early = FourSpeeches.read.unanswered(.openRow, .showDraft)
        #expect(try page(early).check == nil && early.after(.openRow).notice == .stillMatching)
        #expect(try page(early.after(.matched(FourSpeeches.matches))).check != nil)
    }
}
