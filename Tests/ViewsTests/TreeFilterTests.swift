import Screen
import Speeches
import Testing

@testable import Reading
@testable import Views

struct TreeFilterTests {
    private let size = Size(columns: 100, rows: 30)

    private func opened(_ keys: String) -> (ReaderPage, ReadingState)? {
        let state = Session(.sample, keys, size).state
        guard case .reader(let page) = state.page else { return nil }
        return (page, state)
    }

    private func headings(_ keys: String) throws -> [String] {
        let (page, state) = try #require(opened(keys))
        return state.visibleNodes(of: page).dropFirst().map {
            state.library.heading(ofNode: $0, inSpeech: page.speech, closing: "")
        }
    }

    @Test func aFilterKeepsWhatHoldsTheWordsAndWhatStandsAbove() throws {
        #expect(try headings("Enter h & 灶 台 Enter") == ["二、今年要办好的三件大事", "（一）把水送到灶台边"])
        #expect(try headings("Enter h & 灶 Esc") == headings("Enter h"))
        #expect(try headings("Enter h & 老 人 Enter Esc") == headings("Enter h"))
    }

    @Test func theCursorGoesToTheHeadingThatWasFound() throws {
        let (page, state) = try #require(opened("Enter h & 灶 台 Enter"))
        let node = state.currentNode(of: page)
        #expect(state.library.heading(ofNode: node, inSpeech: page.speech, closing: "") == "（一）把水送到灶台边")
    }

    @Test func levelsAreHiddenAndShownOneByOne() throws {
        let all = try headings("Enter h")
        let main = try headings("Enter h z m")
        #expect(main.count < all.count)
        #expect(main.allSatisfy { !$0.hasPrefix("（") })
        #expect(try headings("Enter h z m z r") == all)
        #expect(try headings("Enter h z m q Enter h") == main)
    }
}
