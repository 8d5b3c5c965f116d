import Speeches
import Testing

@testable import Reading

struct ReadingStateTreeTests {
    private let tree = FourSpeeches.reader.after(.focusTree)

    private func visible(_ state: ReadingState) -> [Int] { state.reader.map(state.visibleNodes) ?? [] }
    private func current(_ state: ReadingState) -> Int? { state.reader.map(state.currentNode) }
    private func at(_ node: Int) -> ReadingState { tree.after(.moveInTree(node: node, top: 0)) }

    @Test func allNodesAreVisibleAtFirst() { #expect(visible(tree) == [0, 1, 2, 3, 4, 5]) }

    @Test func foldingHidesWhatStandsBelow() {
        let folded = at(2).after(.toggleFold)
        #expect(visible(folded) == [0, 1, 2, 5])
        #expect(current(folded) == 2)
        #expect(visible(folded.after(.toggleFold)) == [0, 1, 2, 3, 4, 5])
    }

    @Test func foldingFromInsideGoesToTheParentFirst() {
        let parent = at(4).after(.fold)
        #expect(current(parent) == 2 && visible(parent).count == 6)
        #expect(visible(parent.after(.fold)) == [0, 1, 2, 5])
        #expect(current(parent.after(.fold, .fold)) == 0)
        #expect(current(at(0).after(.fold)) == 0)
    }

    @Test func foldingAllMovesTheCursorToWhatCanBeSeen() {
        let folded = at(4).after(.foldAll)
        #expect(visible(folded) == [0, 1, 2, 5])
        #expect(current(folded) == 2)
        #expect(visible(folded.after(.unfoldAll)).count == 6)
    }

    @Test func unfoldingALeafOrAnOpenNodeChangesNothing() {
        #expect(visible(at(1).after(.unfold)) == visible(tree))
        #expect(visible(at(1).after(.toggleFold)) == visible(tree))
    }

    @Test func movingInTheTreeMovesTheText() {
        #expect(at(3).reader?.cursor == tree.library.speech(0).sections.nodes[3].start)
        #expect(tree.after(.moveInTree(node: 99, top: 0)).reader?.cursor == tree.reader?.cursor)
    }

    @Test func thePaneIsChosen() {
        #expect(tree.reader?.pane == .tree)
        #expect(tree.after(.focusText).reader?.pane == .text)
    }

    @Test func foldsStayWhileTheSpeechIsOpen() {
        let folded = at(2).after(.fold, .focusText, .stepMatch(by: 2))
        #expect(folded.reader?.collapsed == [2])
        #expect(current(folded) == 2)
    }
}
