import Matching
import Speeches
import Testing

@testable import Reading

/// Versions of one text in the library's list.
struct ReadingStateVersionsTests {
    /// What is remembered of the rows must not be taken for those of a session that went on otherwise.
    @Test func sessionsThatPartHaveRowsOfTheirOwn() {
        let matched = FourSpeeches.matched
        let bare = matched.after(.matched(.empty(speechCount: matched.library.count)))
        let orders = SpeechOrder.allCases.filter { order in
            var page = LibraryPage()
            page.order = order
            let (first, second, again) = (matched.rows(of: page), bare.rows(of: page), matched.rows(of: page))
            #expect(first == again, "\(order)")
            return first != second
        }
        #expect(orders.contains(.reuse))
    }

    /// The first three are versions of one text, the second the newest.
    private static let matched: ReadingState = {
        let drafts = ["讲话初稿.txt", "讲话终稿.txt", "讲话修改.txt"].map {
            DocumentParser.parse(DecodedText(FourSpeeches.hills), name: "讲话/" + $0)
        }
        let others = ["防火.txt", "开学.txt"].map { name in
            DocumentParser.parse(
                DecodedText(name == "防火.txt" ? FourSpeeches.traditional : FourSpeeches.alone), name: "讲话/" + name)
        }
        let library = Library(documents: drafts + others)
        let state = ReadingState().after(.libraryRead(library), .moveInList(cursor: 2, top: 0))
        return state.after(.matched(MatchIndex(Matcher().match(library), of: library)))
    }()

    private func rows(_ state: ReadingState) -> [LibraryRow] { state.libraryPage.map(state.rows) ?? [] }

    @Test func theyAreOneRowAndTheCursorGoesToIt() {
        #expect(rows(Self.matched) == [.speech(1, .folded(3)), .speech(3), .speech(4)])
        #expect(Self.matched.libraryPage?.cursor == 0)
    }

    @Test func theRowUnfoldsAndFolds() {
        let unfolded: [LibraryRow] = [.speech(1, .unfolded(3)), .speech(2, .below), .speech(0, .below), .speech(3), .speech(4)]
        let state = Self.matched.after(.openRow)
        #expect(state.trail == "library")
        #expect(rows(state) == unfolded)
        #expect(rows(Self.matched.after(.toggleFold)) == unfolded)
        #expect(rows(Self.matched.after(.moveInList(cursor: 2, top: 0), .unfoldAll)) == unfolded)
        #expect(rows(state.after(.foldAll)).count == 3)
        #expect(state.after(.openRow).trail == "library reader1")
        let below = state.after(.moveInList(cursor: 2, top: 0))
        #expect(below.after(.openRow).trail == "library reader0")
        #expect(below.after(.fold).libraryPage?.cursor == 0)
        #expect(rows(below.after(.fold)) == rows(Self.matched))
    }

    @Test func aSpeechOfOneVersionHasNothingToFold() {
        let state = Self.matched.after(.moveInList(cursor: 1, top: 0), .toggleFold, .fold)
        #expect(rows(state) == rows(Self.matched))
        #expect(state.libraryPage?.cursor == 1)
    }

    @Test func aFilterLeavesTheVersionsThatPassIt() {
        func filtered(_ words: String) -> [LibraryRow] { rows(Self.matched.after(.startFilter, .type(words))) }
        #expect(filtered("初稿") == [.speech(0)])
        #expect(filtered("青山镇") == [.speech(1, .folded(3))])
    }

    @Test func theyAreSortedByTheOneThatStandsForThem() {
        let state = Self.matched.after(.nextOrder, .nextOrder)
        #expect(rows(state).prefix(2) == [.speech(3), .speech(1, .folded(3))])
        #expect(state.libraryPage?.cursor == 1)
    }

    @Test func theyAreOfferedForAComparisonBeforeOthers() {
        let offered = Self.matched.after(.compare(in: nil)).choice?.items ?? []
        let versions = offered.prefix { if case .partner(_, _, true) = $0 { true } else { false } }
        let speeches = versions.map { if case .partner(let speech, _, _) = $0 { speech } else { -1 } }
        #expect(offered.count == 3)
        #expect(Set(speeches) == [0, 2])
        let compared = Self.matched.after(.compareSpeeches(0, 1))
        #expect(compared.comparison?.pairs.pairs.count == 1)
    }

    @Test func aJumpBackFindsTheCursorOnARow() {
        let unfolded = Self.matched.after(.openRow, .moveInList(cursor: 4, top: 0), .openRow)
        #expect(unfolded.trail == "library reader4")
        #expect(unfolded.after(.goBack).libraryPage?.cursor == 4)
    }
}
