import Matching
import Speeches
import Testing

@testable import Reading

struct ReadingStateNavigateTests {
    @Test func anOpenScreenIsChosenFromTheirListAndBackUndoesThat() {
        let deep = FourSpeeches.reader.after(.showHelp)
        let list = deep.after(.showScreens)
        guard case .choice(let choice) = list.overlay else { return #expect(Bool(false), "no list") }
        #expect(choice.items == [.screen(0), .screen(1), .screen(2)] && choice.cursor == 1)
        let chosen = list.after(.accept)
        #expect(chosen.trail == "library reader0" && chosen.after(.goBack).trail == deep.trail)
        #expect(list.after(.moveInList(cursor: 0, top: 0), .accept).trail == "library")
        #expect(list.after(.moveInList(cursor: 2, top: 0), .accept).trail == deep.trail)
    }

    private let matched = FourSpeeches.matched
    private let reader = FourSpeeches.reader

    @Test func aRowOfTheLibraryOpensItsSpeech() {
        #expect(matched.after(.moveInList(cursor: 2, top: 0), .openRow).trail == "library reader2")
        #expect(matched.after(.moveInList(cursor: 4, top: 0), .openRow).notice == .unreadable(0))
    }

    @Test func aPassageThatStandsInOneOtherPlaceLeadsThere() {
        let found = reader.at("山上的树").after(.followPassage(in: reader.at("山上的树").row))
        #expect(found.trail == "library reader1")
        #expect(found.reader?.cursor == found.place(of: "山上的树", in: 1))
        let back = found.after(.followPassage(in: found.row))
        #expect(back.reader?.cursor == back.place(of: "山上的树", in: 0))
    }

    @Test func aRowWithoutASharedPassageSaysSo() {
        let state = reader.at("今天把大家")
        #expect(state.after(.followPassage(in: state.row)).notice == .noMatchHere)
        let early = FourSpeeches.read.after(.openRow)
        #expect(early.after(.followPassage(in: early.row)).notice == .stillMatching)
    }

    @Test func backAndForwardGoThroughTheJumps() {
        let jumped = reader.at("山上的树").after(.followPassage(in: reader.at("山上的树").row))
        let back = jumped.after(.goBack)
        #expect(back.notice == .wentBack)
        #expect(back.reader?.cursor == back.place(of: "山上的树", in: 0))
        let forward = back.after(.goForward)
        #expect(forward.notice == .wentForward)
        #expect(forward.reader?.cursor == forward.place(of: "山上的树", in: 1))
        #expect(forward.after(.goForward).notice == .nothingToGoForwardTo)
        #expect(back.after(.goBack, .goBack).notice == .nothingToGoBackTo)
        #expect(back.after(.goBack, .goBack).trail == "library")
    }

    @Test func aNewJumpForgetsWhatWasAhead() {
        let back = reader.searching("谢谢").after(.closePage, .openRow, .goBack)
        #expect(back.after(.moveInList(cursor: 3, top: 0), .openRow, .goForward).notice == .nothingToGoForwardTo)
    }

    @Test func closingNeverLosesTheLibrary() {
        let deep = reader.after(.compareSpeeches(0, 2), .openRow, .showHelp)
        #expect(deep.trail == "library reader0 compare0-2 reader0 help")
        let closed = deep.after(.closePage, .closePage, .closePage, .closePage)
        #expect(closed.trail == "library")
        #expect(closed.notice == .closed)
        guard case .quit = closed.effect(of: .closePage) else {
            Issue.record("the library closes nothing but the program")
            return
        }
        #expect(closed.after(.closePage, .closePage).trail == "library")
    }

    @Test func closingWhatLiesOverAPageLeavesThePage() {
        let menu = reader.after(.openMenu, .closePage)
        #expect(menu.overlay == nil && menu.trail == "library reader0")
        #expect(matched.after(.openMenu).effect(of: .closePage) == nil)
        #expect(matched.after(.compare(in: nil), .closePage).overlay == nil)
    }

    @Test func helpOpensOnce() { #expect(reader.after(.showHelp, .showHelp).trail == "library reader0 help") }

    @Test func parallelSectionsOfTheSectionAtTheCursorAreRanked() throws {
        let state = reader.at("守住山头").after(.showParallels)
        let page = try #require(state.parallels)
        #expect(page.speech == 0 && page.section == 1 && page.cursor == .init(block: 1, position: nil))
        #expect(page.items.map(\.speech) == [1])
        let opened = state.after(.openParallel)
        #expect(opened.reader?.cursor == opened.place(of: "二、再把山管住", in: 1))
        let compared = state.after(.compare(in: nil))
        #expect(compared.comparison?.meeting.right == compared.place(of: "山上的树", in: 1))
        #expect(state.after(.goBack).trail == "library reader0")
    }

    @Test func myOwnSectionOpensWhereItIs() {
        let state = reader.at("守住山头").after(.showParallels)
        let top = ParallelsPage.Place(block: 0, position: nil)
        let mine = state.after(.moveInParallels(cursor: top, top: top))
        #expect(mine.after(.openParallel).reader?.cursor == mine.place(of: "一、守住", in: 0))
        #expect(mine.after(.compare(in: nil)).notice == .nothingHere)
    }

    @Test func aSectionWithoutCounterpartsShowsThoseOfTheSectionItStandsIn() {
        #expect(reader.at("孩子放学").after(.showParallels).parallels?.section == 5)
        #expect(FourSpeeches.read.after(.openRow, .stepSection(by: 1), .showParallels).notice == .stillMatching)
    }

    @Test func theOpeningShowsTheFirstSectionThatHasCounterparts() {
        let opened = reader.at("今天把大家").after(.showParallels)
        #expect(opened.parallels?.section == 1 && opened.notice == .parallelsOfFirstSection)
        #expect(opened.after(.goBack).trail == "library reader0")
        let whole = matched.after(.moveInList(cursor: 2, top: 0), .openRow, .showParallels)
        #expect(whole.notice == .speechWithoutSections && whole.trail == "library reader2")
    }

    @Test func aSectionIsComparedWithItsCounterpartAlsoWithoutAMatchBetweenThem() throws {
        let bare = FourSpeeches.read.after(
            .matched(.empty(speechCount: 4)), .sectionsIndexed(SectionIndex(FourSpeeches.library)), .openRow)
        let state = bare.at("守住山头").after(.showParallels)
        let item = try #require(state.parallels?.items.first)
        let compared = try #require(state.after(.compare(in: nil)).comparison)
        let nodes = (state.library.speech(0).sections.nodes, state.library.speech(item.speech).sections.nodes)
        #expect(compared.meeting == .init(left: nodes.0[1].start, right: nodes.1[item.section].start))
        #expect(compared.cursor == nodes.0[1].start && compared.current == nil)
    }

    @Test func myNextSectionBringsItsCounterparts() throws {
        let first = reader.at("守住山头").after(.showParallels)
        let next = first.after(.stepSection(by: 1))
        #expect(next.parallels?.section ?? 0 > 1 && next.parallels?.items.isEmpty == false)
        #expect(next.after(.stepSection(by: -1)).parallels?.section == 1)
        #expect(next.after(.stepSection(by: 99)).notice == .noMoreSections)
    }

    @Test func withoutASearchThereAreNoHitsToList() {
        #expect(matched.after(.showHits).notice == .noHits(""))
        #expect(matched.after(.showHits).trail == "library")
    }

    @Test func aHitOfTheListOpensItsPlace() {
        let listed = matched.searching("护林")
        #expect(listed.trail == "library hits")
        let opened = listed.after(.moveInList(cursor: 7, top: 0), .openRow)
        #expect(opened.trail == "library hits reader1")
        #expect(opened.notice == .hit(6, of: 7))
        #expect(listed.after(.moveInList(cursor: 99, top: 0), .openRow).trail == "library hits")
    }
}

extension Optional where Wrapped == Effect {
    static func == (effect: Self, nothing: Never?) -> Bool { if case nil = effect { true } else { false } }
}
