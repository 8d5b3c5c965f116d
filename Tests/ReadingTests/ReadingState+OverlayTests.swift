import Searching
import Speeches
import Testing

@testable import Reading

struct ReadingStateOverlayTests {
    private let matched = FourSpeeches.matched
    private let reader = FourSpeeches.reader

    @Test func escapeBacksOutOfOneThingAtATimeAndNeverQuits() {
        let deep = matched.after(.toggleMark, .startFilter, .type("讲"), .acceptPrompt, .moveInList(cursor: 0, top: 0), .openRow)
            .searching("护林").after(.startSearch, .type("山"))
        #expect(deep.prompt?.text == "山")
        let prompt = deep.after(.escape)
        #expect(prompt.prompt == nil && prompt.search != nil && prompt.trail == "library reader0")
        let search = prompt.after(.escape)
        #expect(search.search == nil && search.notice == .cleared && search.trail == "library reader0")
        let page = search.after(.escape)
        #expect(page.trail == "library" && page.notice == .closed && !page.marked.isEmpty)
        let library = page.after(.escape)
        #expect(library.marked.isEmpty && library.libraryPage?.filter == "" && library.notice == .cleared)
        #expect(library.after(.escape).trail == "library")
        #expect(library.effect(of: .escape) == nil)
    }

    @Test func escapeClosesMenuAndChoiceBeforeAnythingElse() {
        let menu = reader.searching("护林").after(.openMenu, .escape)
        #expect(menu.overlay == nil && menu.search != nil)
        #expect(matched.after(.compare(in: nil), .escape).overlay == nil)
    }

    @Test func clearingTheSearchClosesTheListOfItsHits() {
        let cleared = matched.searching("护林").after(.escape)
        #expect(cleared.search == nil && cleared.trail == "library")
    }

    @Test func typingAndErasingChangeThePrompt() {
        let typed = matched.after(.startSearch, .type("护"), .type("林"))
        #expect(typed.prompt?.text == "护林")
        #expect(typed.after(.editLine(.eraseBefore)).prompt?.text == "护")
        #expect(typed.after(.editLine(.eraseBefore), .editLine(.eraseBefore), .editLine(.eraseBefore)).prompt?.text == "")
        #expect(matched.after(.type("护")).overlay == nil)
    }

    @Test func theFilterNarrowsTheListAsOneTypes() {
        let filtered = matched.after(.moveInList(cursor: 3, top: 0), .startFilter, .type("防"))
        #expect(filtered.libraryPage?.filter == "防")
        #expect(filtered.libraryPage.map(filtered.rows) == [.speech(1)])
        #expect(filtered.libraryPage?.cursor == 0)
        let kept = filtered.after(.acceptPrompt)
        #expect(kept.prompt == nil && kept.libraryPage?.filter == "防")
    }

    @Test func escapeInTheFilterRestoresTheOneBefore() {
        let filtered = matched.after(.startFilter, .type("讲话"), .acceptPrompt, .startFilter, .type("防火"), .escape)
        #expect(filtered.libraryPage?.filter == "讲话")
    }

    @Test func theFilterLooksInTheTextsToo() {
        let words = ["text:火柴不进山", "正文：火柴不進山", "text:火柴 text:山", "text:火柴 讲话"]
        for filter in words {
            let filtered = matched.after(.startFilter, .type(filter))
            #expect(filtered.libraryPage.map(filtered.rows) == [.speech(0), .speech(2)], "\(filter)")
        }
        let asked = matched.unanswered(.startFilter, .type("text:火柴"))
        #expect(asked.libraryPage.map(asked.rows)?.count == matched.libraryPage.map(matched.rows)?.count)
        let other = asked.unanswered(.filtered(["水"], []))
        #expect(other.libraryPage.map(other.rows)?.count == matched.libraryPage.map(matched.rows)?.count)
        let last = matched.after(.moveInList(cursor: 3, top: 0), .startFilter, .type("text:火柴"), .moveInList(cursor: 1, top: 0))
        #expect(last.libraryPage?.cursor == 1 && last.after(.escape).libraryPage?.filter == "")
    }

    @Test func filteringIsForTheLibraryAlone() { #expect(reader.after(.startFilter).prompt == nil) }

    @Test func anEmptySearchRepeatsTheLastOne() {
        let found = reader.searching("护林").after(.stepHit(by: 1))
        let again = found.searching("")
        #expect(again.search?.words == "护林")
        #expect(reader.searching("").search == nil)
    }

    @Test func aSearchWithoutHitsSaysSoAndKeepsTheLast() {
        let found = reader.searching("护林").searching("长颈鹿")
        #expect(found.notice == .noHits("长颈鹿"))
        #expect(found.search?.words == "护林")
    }

    @Test func aSearchInATextGoesToTheFirstHitFromTheCursorOn() {
        #expect(reader.at("雨天路滑").searching("护林").notice == .hit(4, of: 7))
        #expect(reader.at("谢谢大家").searching("护林").trail == "library reader1")
        #expect(reader.at("谢谢大家").searching("青山").notice == .hit(1, of: 1))
    }

    @Test func aSearchOverTheListOfHitsReplacesIt() {
        let again = matched.searching("护林").searching("山")
        #expect(again.trail == "library hits" && again.search?.words == "山")
    }

    @Test func aResultThatComesWhileAMenuIsOpenClosesIt() {
        let result = Action.searched(Search(for: "护林", in: FourSpeeches.library))
        let waiting = matched.unanswered(.startSearch, .type("护林"), .acceptPrompt)
        #expect(waiting.after(.openMenu, .moveInList(cursor: 9, top: 0), result).overlay == nil)
        #expect(waiting.after(.compare(in: nil), result).overlay == nil)
        #expect(waiting.after(result).trail == "library hits")
        #expect(matched.after(.startSearch, .type("山"), result).prompt?.text == "山")
    }

    @Test func movingInTheMenuMovesNothingBeneath() {
        guard case .menu(let menu) = reader.after(.openMenu, .moveInList(cursor: 4, top: 2)).overlay else {
            Issue.record("no menu")
            return
        }
        #expect(menu.cursor == 4 && menu.top == 2)
        #expect(reader.after(.openMenu, .accept).overlay != nil)
    }
}
