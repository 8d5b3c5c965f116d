import Speeches
import Testing

@testable import Reading

struct ReadingStateStepTests {
    private let reader = FourSpeeches.reader

    /// Where the cursor stands after each step, until a step says that there is nothing more.
    private func stops(_ state: ReadingState, _ step: Action, limit: Int = 50) -> (places: [TextPosition?], notice: Notice?) {
        var (state, places) = (state, [TextPosition?]())
        for _ in 0..<limit {
            let before = state.textCursor?.position
            state = state.after(step)
            if state.notice != nil || state.textCursor?.position == before { break }
            places.append(state.textCursor?.position)
        }
        return (places, state.notice)
    }

    @Test func steppingGoesThroughAllSpotsAndStopsAtTheEnd() {
        let spots = reader.matches.spots[0].map(\.range.lowerBound)
        #expect(stops(reader, .stepMatch(by: 1)) == (spots, .noMoreMatches))
    }

    @Test func steppingBackGoesThroughAllSpotsAndStopsAtTheStart() {
        let end = reader.at("谢谢大家")
        let spots = reader.matches.spots[0].map(\.range.lowerBound)
        #expect(stops(end, .stepMatch(by: -1)) == (spots.reversed(), .noMoreMatches))
    }

    @Test func aCountGoesOverSeveralSpotsButNotPastTheLast() {
        let spots = reader.matches.spots[0].map(\.range.lowerBound)
        #expect(reader.after(.stepMatch(by: 3)).reader?.cursor == spots[2])
        #expect(reader.after(.stepMatch(by: 99)).reader?.cursor == spots[3])
        #expect(reader.after(.stepMatch(by: 99), .stepMatch(by: -2)).reader?.cursor == spots[1])
    }

    @Test func aSpeechThatSharesNothingSaysSo() {
        let alone = FourSpeeches.matched.after(.moveInList(cursor: 3, top: 0), .openRow, .stepMatch(by: 1))
        #expect(alone.notice == .noSharedPassages)
        #expect(FourSpeeches.read.after(.openRow, .stepMatch(by: 1)).notice == .stillMatching)
    }

    @Test func steppingToAnotherSpeechSkipsThePassagesOfThePresentOne() {
        let first = reader.after(.stepMatch(by: 1))
        #expect(first.matches.spots[0][0].lead.other.speech == 1)
        let next = first.after(.stepOtherSpeech(by: 1))
        #expect(next.reader?.cursor == first.place(of: "火柴不进山"))
        #expect(next.after(.stepOtherSpeech(by: 1)).reader?.cursor == first.place(of: "护林不是"))
        #expect(next.after(.stepOtherSpeech(by: 1), .stepOtherSpeech(by: 1)).notice == .noOtherSpeechMatches)
    }

    @Test func steppingGoesThroughTheSectionsInOrder() {
        let starts = reader.library.speech(0).sections.nodes.dropFirst().map(\.start)
        #expect(stops(reader, .stepSection(by: 1)) == (starts, .noMoreSections))
        #expect(reader.at("雨天").after(.stepSection(by: -1)).reader?.cursor == starts[3])
    }

    @Test func steppingGoesThroughTheParagraphs() {
        let paragraphs = reader.library.documents[0].paragraphs.dropFirst().map(\.lowerBound)
        #expect(stops(reader, .stepParagraph(by: 1)).places == paragraphs)
        #expect(reader.at("雨天").after(.stepParagraph(by: -1)).reader?.cursor == reader.place(of: "谁巡的山"))
    }

    @Test func steppingThroughTheHitsWrapsAround() {
        let found = reader.searching("护林")
        let hits = found.search?.hits.filter { $0.speech == 0 }.map(\.range.lowerBound) ?? []
        #expect(hits.count == 5 && found.search?.hits.count == 7)
        #expect(found.reader?.cursor == hits[0])
        #expect(found.notice == .hit(1, of: 7))
        #expect(found.after(.stepHit(by: 2)).reader?.cursor == hits[2])
        #expect(found.after(.stepHit(by: -1)).trail == "library reader1")
        #expect(found.after(.stepHit(by: -1)).notice == .hit(7, of: 7))
        #expect(found.after(.stepHit(by: 7)).reader?.cursor == hits[0])
        #expect(found.after(.stepHit(by: -1), .stepHit(by: 1)).reader?.cursor == hits[0])
    }

    @Test func steppingThroughHitsFromBetweenThemFindsTheNeighbours() {
        let found = reader.searching("护林").at("雨天路滑")
        #expect(found.after(.stepHit(by: 1)).notice == .hit(4, of: 7))
        #expect(found.after(.stepHit(by: -1)).notice == .hit(3, of: 7))
    }

    @Test func withoutASearchThereIsNoHitToStepTo() {
        #expect(reader.after(.stepHit(by: 1)).reader?.cursor == reader.reader?.cursor)
    }

    @Test func steppingInAComparisonGoesThroughTheMatchesInTheOrderOfTheLeftText() {
        let compared = FourSpeeches.matched.after(.compareSpeeches(0, 1), .stepMatch(by: -9))
        #expect(compared.comparison?.meeting.left == compared.place(of: "山上的树", in: 0))
        #expect(compared.comparison?.meeting.right == compared.place(of: "山上的树", in: 1))
        #expect(compared.notice == .noMoreMatches)
        let next = compared.after(.stepMatch(by: 1))
        #expect(next.comparison?.meeting.left == next.place(of: "护林不是", in: 0))
        #expect(next.comparison?.cursor == next.comparison?.meeting.left)
        #expect(next.notice == nil)
        #expect(next.after(.stepMatch(by: 1)).notice == .noMoreMatches)
    }

    @Test func theOrderOfTheRightTextIsTheOtherWayRound() {
        let compared = FourSpeeches.matched.after(.compareSpeeches(0, 1), .nextOrder, .stepMatch(by: -9))
        #expect(compared.comparison?.order == .right)
        #expect(compared.comparison?.meeting.right == compared.place(of: "护林不是", in: 1))
    }

    @Test func steppingThroughParallelSectionsGoesOnToMyNextSectionThatHasSome() {
        let parallels = reader.at("守住山头").after(.showParallels)
        #expect(parallels.parallels?.section == 1)
        let next = parallels.after(.stepSection(by: 1))
        #expect(next.parallels?.section == 5)
        #expect(next.after(.stepSection(by: 1)).notice == .noMoreSections)
        #expect(next.after(.stepSection(by: -1)).parallels?.section == 1)
    }
}
