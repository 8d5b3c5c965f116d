import Matching
import Speeches
import Testing

@testable import Reading

struct ReadingStateCompareTests {
    private let matched = FourSpeeches.matched
    private let reader = FourSpeeches.reader

    private func marking(_ rows: Int...) -> ReadingState {
        rows.reduce(matched) { $0.after(.moveInList(cursor: $1, top: 0), .toggleMark) }
    }

    @Test func twoMarkedSpeechesAreCompared() {
        #expect(marking(0).notice == .markedOne)
        #expect(marking(0, 2).notice == .markedTwo)
        #expect(marking(2, 0).after(.compare(in: nil)).trail == "library compare2-0")
    }

    @Test func markingGoesToTheNextRowAndStopsAtTheLast() {
        #expect(marking(0).libraryPage?.cursor == 1)
        #expect(marking(3).libraryPage?.cursor == 4)
        #expect(marking(4).marked.isEmpty)
    }

    @Test func aThirdMarkReplacesTheFirstAndASecondOnTheSameRowTakesItAway() {
        #expect(marking(0, 1, 2).marked == [1, 2])
        #expect(marking(0, 1, 0).marked == [1])
        #expect(marking(0, 0).notice == .unmarked)
    }

    @Test func oneMarkedSpeechIsComparedWithTheOneAtTheCursor() {
        #expect(marking(2).after(.moveInList(cursor: 0, top: 0), .compare(in: nil)).trail == "library compare2-0")
    }

    @Test func withoutMarksThePartnersAreOffered() {
        let offered = matched.after(.compare(in: nil))
        #expect(offered.choice?.items.count == 2)
        let second = offered.after(.moveInList(cursor: 1, top: 0), .accept)
        guard case .partner(let partner, _, _) = offered.choice?.items[1] else { Issue.record("no partner"); return }
        #expect(second.comparison?.right == partner && second.overlay == nil)
        #expect(matched.after(.moveInList(cursor: 3, top: 0), .compare(in: nil)).notice == .noSharedPassages)
        #expect(FourSpeeches.read.after(.compare(in: nil)).notice == .stillMatching)
    }

    @Test func fromAPassageTheComparisonMeetsThere() {
        let state = reader.at("护林不是")
        let compared = state.after(.compare(in: state.row))
        #expect(compared.trail == "library reader0 compare0-1")
        #expect(compared.comparison?.meeting.left == state.place(of: "护林不是", in: 0))
        #expect(compared.comparison?.meeting.right == state.place(of: "护林不是", in: 1))
        #expect(compared.after(.goBack).reader?.cursor == state.reader?.cursor)
    }

    @Test func awayFromPassagesThePartnersAreOffered() {
        let state = reader.at("今天把大家")
        let chosen = state.after(.compare(in: state.row))
        #expect(chosen.choice?.items.count == 2)
        #expect(chosen.after(.accept).comparison?.left == 0)
    }

    @Test func swappingTwiceIsTheIdentity() throws {
        let compared = matched.after(.compareSpeeches(0, 1), .stepMatch(by: 1), .nextOrder)
        let once = compared.after(.swapSides)
        let (before, swapped) = (try #require(compared.comparison), try #require(once.comparison))
        #expect((swapped.left, swapped.right, swapped.focus, swapped.order) == (1, 0, .right, .left))
        #expect(swapped.meeting == .init(left: before.meeting.right, right: before.meeting.left))
        #expect(swapped.cursor == before.cursor && swapped.current == before.current)
        #expect(once.after(.swapSides).comparison.map(String.init(describing:)) == String(describing: before))
    }

    @Test func steppingGivesTheSameMatchesOnEitherSide() throws {
        let compared = matched.after(.compareSpeeches(0, 1), .stepMatch(by: -9))
        let swapped = compared.after(.swapSides, .stepMatch(by: 1))
        let page = try #require(swapped.comparison)
        #expect(page.meeting.right == swapped.place(of: "护林不是", in: 0))
    }

    @Test func anotherSpeechInAComparisonKeepsMyTextAndIsAJump() {
        let first = matched.after(.compareSpeeches(0, 1))
        let second = first.after(.stepOtherSpeech(by: 1))
        #expect(second.trail == "library compare0-2")
        #expect(second.after(.stepOtherSpeech(by: 1)).trail == "library compare0-1")
        #expect(second.after(.stepOtherSpeech(by: -3)).trail == "library compare0-1")
        #expect(second.after(.goBack).trail == "library compare0-1")
    }

    @Test func enterOpensTheTextThatHasTheKeys() throws {
        let compared = matched.after(.compareSpeeches(0, 1))
        let place = try #require(compared.comparison?.meeting.right)
        let other = compared.after(.focusOther(cursor: place, top: place), .openRow)
        #expect(other.reader?.speech == 1 && other.reader?.cursor == place)
    }

    @Test func aSelectionDoesNotOutliveTheFocusOfItsText() throws {
        let compared = matched.after(.compareSpeeches(0, 1))
        let (left, right) = try #require(compared.comparison.map { ($0.meeting.left, $0.meeting.right) })
        let selected = compared.after(.press(at: left), .select(.characters(from: left, to: left.advanced(by: 2))))
        #expect(selected.selection != nil && selected.after(.swapSides).selection != nil)
        #expect(selected.after(.focusOther(cursor: right, top: right)).selection == nil)
        let switched = selected.after(.switchVersion(to: .init(.right, right)))
        #expect(switched.selection == nil && switched.comparison?.pressed == nil)
    }

    @Test func twoSpeechesThatShareNothingStandSideBySideToo() {
        let compared = matched.after(.compareSpeeches(0, 3))
        #expect(compared.comparison?.current == nil)
        #expect(compared.after(.stepMatch(by: 1)).notice == .noSharedPassages)
    }
}
