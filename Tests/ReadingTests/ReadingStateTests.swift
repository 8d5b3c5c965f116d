import Speeches
import Testing

@testable import Reading

/// The rows of the library.
struct ReadingStateTests {
    private let matched = FourSpeeches.matched

    private func rows(_ filter: String, _ state: ReadingState? = nil) -> [LibraryRow] {
        let state = (state ?? matched).after(.startFilter, .type(filter))
        return state.libraryPage.map(state.rows) ?? []
    }

    private func order(_ times: Int) -> [LibraryRow] {
        let state = (0..<times).reduce(matched) { state, _ in state.after(.nextOrder) }
        return state.libraryPage.map(state.rows) ?? []
    }

    @Test func whatCouldNotBeReadComesLast() {
        #expect(rows("") == [.speech(0), .speech(1), .speech(2), .speech(3), .failure(0)])
    }

    @Test func theFilterLooksInTitlesFactsAndFileNamesWhateverTheScript() {
        #expect(rows("火会上的") == [.speech(1)])
        #expect(rows("白水乡") == [.speech(1)])
        #expect(rows("開學") == [.speech(3)])
        #expect(rows("村民大会.TXT") == [.speech(2)])
        #expect(rows("坏") == [.failure(0)])
        #expect(rows("没有这个").isEmpty)
        #expect(rows("，。").count == 5)
    }

    @Test func theOrdersFollowEachOther() {
        #expect(order(0).prefix(4) == [.speech(0), .speech(1), .speech(2), .speech(3)])
        #expect(order(2).prefix(2) == [.speech(1), .speech(0)])
        #expect(order(3) == order(0))
        #expect(order(5).first == .speech(0))
        #expect(order(7)[3] == .speech(3))
        #expect(order(8)[3] == .speech(3))
        #expect(order(9) == order(0))
        #expect((0..<9).allSatisfy { order($0).last == .failure(0) })
    }

    @Test func anotherOrderKeepsTheSpeechAtTheCursor() {
        let state = matched.after(.moveInList(cursor: 1, top: 0), .nextOrder, .nextOrder)
        #expect(state.libraryPage?.cursor == 0)
    }

    @Test func reuseIsAShareOfTheSpeech() {
        #expect(matched.reuse(of: 3) == 0)
        #expect((0.3...0.9).contains(matched.reuse(of: 0)))
        #expect(FourSpeeches.read.reuse(of: 0) == 0)
    }
}
