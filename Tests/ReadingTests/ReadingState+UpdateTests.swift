import Matching
import Speeches
import Testing

@testable import Reading

/// What comes from behind, and what changes the looks.
struct ReadingStateUpdateTests {
    private let matched = FourSpeeches.matched
    private let reader = FourSpeeches.reader

    @Test func aLibraryThatWasReadIsMatched() {
        guard case .match(let library) = ReadingState().effect(of: .libraryRead(FourSpeeches.library)) else {
            Issue.record("nothing is matched")
            return
        }
        #expect(library.count == 4)
        #expect(FourSpeeches.read.matchingProgress == 0 && !FourSpeeches.read.isReading)
        #expect(FourSpeeches.read.after(.matchingProgressed(0.4)).matchingProgress == 0.4)
        #expect(matched.matchingProgress == nil)
    }

    @Test func anEmptyLibraryIsNotMatched() {
        #expect(ReadingState().effect(of: .libraryRead(Library(documents: []))) == nil)
    }

    @Test func gradesAreHiddenOneAfterTheOther() {
        let (one, two) = (reader.after(.nextGradeFilter), reader.after(.nextGradeFilter, .nextGradeFilter))
        #expect(one.notice == .gradesShown(.withoutFormulas) && two.notice == .gradesShown(.verbatimAndNear))
        #expect(one.matches.matches.allSatisfy { $0.grade != .formula })
        #expect(two.matches.matches.allSatisfy { $0.grade <= .near })
        let three = two.after(.nextGradeFilter)
        #expect(three.matches.matches.count == FourSpeeches.matches.matches.count)
    }

    @Test func hidingGradesKeepsTheCurrentMatch() {
        let compared = matched.after(.compareSpeeches(0, 1), .stepMatch(by: 1))
        let filtered = compared.after(.nextGradeFilter, .nextGradeFilter)
        #expect(filtered.comparison?.current == compared.comparison?.current)
        #expect(filtered.comparison?.meeting == compared.comparison?.meeting)
    }

    @Test func aGradeFilterHoldsForMatchesThatArriveLater() {
        let late = FourSpeeches.read.after(.nextGradeFilter, .nextGradeFilter, .matched(FourSpeeches.matches))
        #expect(late.matches.matches.allSatisfy { $0.grade <= .near })
        #expect(late.allMatches.matches.count == FourSpeeches.matches.matches.count)
    }

    @Test func highlightsAreSwitched() {
        #expect(reader.after(.toggleHighlights).notice == .highlightsOff)
        #expect(!reader.after(.toggleHighlights).showsHighlights)
        #expect(reader.after(.toggleHighlights, .toggleHighlights).notice == .highlightsOn)
    }

    @Test func whatArrivesLeavesTheNoticeOfTheLastKey() {
        let told = reader.after(.say(.inputMethodOn))
        #expect(told.after(.matchingProgressed(0.5)).notice == .inputMethodOn)
        #expect(told.after(.focusTree).notice == nil)
    }

    @Test func matchesMayArriveOverAnyPage() {
        let pages = [
            matched.after(.compareSpeeches(0, 1)), matched.after(.compare(in: nil)), matched.searching("护林"),
            reader.after(.stepSection(by: 1), .showParallels), reader.after(.openMenu),
        ]
        for state in pages {
            for arrived in [FourSpeeches.matches, FourSpeeches.reversed, .empty(speechCount: 4)] {
                let later = state.after(.matched(arrived))
                #expect(later.trail == state.trail)
                _ = later.after(.accept, .stepMatch(by: 1), .stepSection(by: 1), .openParallel, .compare(in: nil), .goBack)
                _ = later.after(.compare(in: nil), .stepMatch(by: 1), .swapSides, .stepOtherSpeech(by: 1))
            }
        }
    }

    /// The page says what it found when it was opened, and goes there.
    @Test func parallelSectionsStayGoodWhenMatchesChangeBeneathThem() throws {
        let parallels = reader.at("三、依靠").after(.showParallels)
        let expected = try #require(parallels.after(.compare(in: nil)).comparison)
        for arrived in [FourSpeeches.reversed, .empty(speechCount: 4)] {
            let compared = try #require(parallels.after(.matched(arrived), .compare(in: nil)).comparison)
            #expect(compared.right == expected.right && compared.meeting == expected.meeting)
        }
        let filtered = parallels.after(.openParallel, .nextGradeFilter, .nextGradeFilter, .closePage, .compare(in: nil))
        #expect(filtered.comparison?.meeting == expected.meeting)
    }

    @Test func theTerminalsWishesAreEffects() {
        guard case .suspend = reader.effect(of: .suspend), case .redraw = reader.effect(of: .redraw),
            case .quit = reader.effect(of: .quit)
        else {
            Issue.record("not the effect that was asked for")
            return
        }
    }
}
