import Searching
import Speeches
import Testing

@testable import Reading

struct ReadingStateSearchTests {
    private let matched = FourSpeeches.matched
    private let reader = FourSpeeches.reader

    private func result(_ words: String, in speech: Int? = nil) -> Action {
        .searched(Searcher(SearchText(FourSpeeches.library)).search(SearchRequest(words, in: speech)))
    }

    @Test func theTextShowsTheFirstHitWhileOneTypes() {
        let typing = reader.at("雨天路滑").after(.startSearch, .type("护"), .type("林"))
        #expect(typing.prompt?.text == "护林" && typing.search?.words == "护林")
        #expect(typing.trail == "library reader0")
        #expect(typing.reader?.cursor == typing.search?.hits[3].range.lowerBound)
        #expect(typing.after(.type("防火")).search?.hits.isEmpty == true)
    }

    @Test func aHitBeforeTheCursorIsShownWhereNoneIsBehindIt() {
        let typing = reader.at("谢谢大家").after(.startSearch, .type("青山镇"))
        #expect(typing.reader?.cursor == reader.place(of: "青山镇"))
    }

    @Test func withoutAHitInTheSpeechTheTextStays() {
        let start = reader.at("雨天路滑")
        #expect(start.after(.startSearch, .type("白水乡")).reader?.cursor == start.reader?.cursor)
        #expect(start.after(.startSearch, .type("护"), .type("火")).reader?.cursor == start.reader?.cursor)
    }

    @Test func theListThatIsAskedForBeforeTheSearchIsDoneComesWithIt() {
        func unanswered(_ actions: Action...) -> ReadingState {
            var state = reader
            for action in [.startSearch, .type("护林"), .acceptPrompt] + actions { _ = state.update(action) }
            return state
        }
        let early = unanswered(.showHits, .stepHit(by: 1))
        #expect(early.notice == nil && early.trail == "library reader0")
        #expect(early.after(result("护林")).trail == "library reader0 hits")
        #expect(unanswered().after(result("护林")).trail == "library reader0")
    }

    @Test func escapeReturnsToWhereOneWas() {
        let start = reader.searching("护林").at("雨天路滑")
        let back = start.after(.startSearch, .type("山"), .escape)
        #expect(back.reader?.cursor == start.reader?.cursor && back.search?.words == "护林" && back.prompt == nil)
        #expect(reader.after(.startSearch, .type("山"), .escape).search == nil)
    }

    @Test func erasingAllReturnsToWhereOneWas() {
        let start = reader.at("雨天路滑")
        let erased = start.after(.startSearch, .type("山"), .editLine(.eraseBefore))
        #expect(erased.reader?.cursor == start.reader?.cursor && erased.search == nil && erased.prompt?.text == "")
    }

    @Test func aListOfHitsChangesWhileOneTypes() {
        let listed = matched.searching("护林").after(.moveInList(cursor: 6, top: 2), .foldAll)
        let typing = listed.after(.startSearch, .type("山"))
        #expect(typing.hits?.cursor == 0 && typing.hits?.folded.isEmpty == true && typing.search?.words == "山")
        #expect(typing.after(.type("火车")).hits.map { typing.after(.type("火车")).rows(of: $0).count } == 0)
        #expect(typing.after(.escape).hits?.folded == listed.hits?.folded)
    }

    @Test func enterIsAJumpThatBackUndoes() {
        let start = reader.at("今天把大家")
        let found = start.searching("雨天")
        #expect(found.reader?.cursor == reader.place(of: "雨天"))
        #expect(found.after(.goBack).reader?.cursor == start.reader?.cursor)
    }

    @Test func aResultThatWasOvertakenIsIgnored() {
        let typing = reader.unanswered(.startSearch, .type("护"), .type("林"))
        #expect(typing.after(result("护")).search == nil)
        #expect(typing.after(result("护林")).search?.words == "护林")
        #expect(typing.after(result("护林", in: 0)).search == nil)
        #expect(typing.unanswered(.escape).after(result("护林")).search == nil)
    }

    @Test func enterWaitsForAResultThatIsStillToCome() {
        let waiting = reader.unanswered(.startSearch, .type("雨天"), .acceptPrompt)
        #expect(waiting.prompt == nil && waiting.search == nil)
        #expect(waiting.after(result("雨天")).reader?.cursor == reader.place(of: "雨天"))
        #expect(waiting.after(.escape, result("雨天")).search == nil)
    }

    @Test func oneSpeechIsSearchedAlone() {
        let typing = reader.after(.startSearch, .type("护林"), .toggleSearchScope)
        #expect(typing.search?.hits.count == 5 && typing.prompt?.isInSpeech == true)
        #expect(typing.after(.toggleSearchScope).search?.hits.count == 7)
        #expect(matched.after(.startSearch, .toggleSearchScope).notice == .noSpeechHere)
    }

    @Test func earlierWordsComeBack() {
        let searched = reader.searching("护林").searching("山").searching("护林").searching("长颈鹿")
        #expect(searched.searchHistory.lines == ["山", "护林", "长颈鹿"])
        let recalled = searched.after(.startSearch, .type("火"), .recallLine(by: -1), .recallLine(by: -1))
        #expect(recalled.prompt?.text == "护林" && recalled.search?.words == "护林")
        #expect(recalled.after(.recallLine(by: -9)).prompt?.text == "山")
        #expect(recalled.after(.recallLine(by: 1)).prompt?.text == "长颈鹿")
        #expect(recalled.after(.recallLine(by: 2)).prompt?.text == "火")
    }

    @Test func progressIsToldWhileASearchIsUnderWay() {
        let typing = reader.unanswered(.startSearch, .type("r:山"), .searchProgressed(0.5))
        #expect(typing.searchProgress == 0.5)
        #expect(typing.after(result("r:山")).searchProgress == nil)
        #expect(typing.unanswered(.escape, .searchProgressed(0.6)).searchProgress == nil)
    }

    @Test func aWrongPatternIsTold() {
        let wrong = reader.searching("r:山(")
        #expect(wrong.notice == .wrongPattern(2) && wrong.search == nil)
    }

    @Test func hitsFoldBySpeech() throws {
        let listed = matched.searching("护林")
        #expect(listed.hits.map(listed.rows)?.count == 9 && listed.hits?.cursor == 1)
        let folded = listed.after(.fold)
        let page = try #require(folded.hits)
        #expect(folded.rows(of: page).count == 4 && page.cursor == 0 && folded.rows(of: page)[0] == .head(0))
        #expect(folded.rows(of: page)[2] == .hit(5) && folded.rows(of: page)[4] == nil)
        #expect(folded.rows(of: page).row(ofHit: 3) == 0)
        #expect(folded.after(.openRow).hits.map(listed.rows)?.count == 9)
        #expect(listed.after(.foldAll).hits.map(listed.rows)?.count == 2)
        #expect(listed.after(.foldAll, .unfoldAll).hits.map(listed.rows)?.count == 9)
    }

    @Test func theListIsSteppedThroughHitByHit() {
        let listed = matched.searching("护林")
        #expect(listed.after(.stepHit(by: 1)).hits?.cursor == 2)
        #expect(listed.after(.stepHit(by: 5)).hits?.cursor == 7)
        #expect(listed.after(.stepHit(by: 5)).notice == .hit(6, of: 7))
        #expect(listed.after(.stepHit(by: -1)).hits?.cursor == 8)
        #expect(listed.after(.moveInList(cursor: 6, top: 0), .stepHit(by: 1)).hits?.cursor == 7)
        #expect(listed.after(.moveInList(cursor: 6, top: 0), .stepHit(by: -1)).hits?.cursor == 5)
    }

    @Test func theListOpensAtTheHitWhereOneIs() {
        let listed = reader.searching("护林").after(.stepHit(by: 2), .showHits)
        #expect(listed.hits?.cursor == 3)
    }
}
