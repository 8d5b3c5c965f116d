import Speeches
import Testing

@testable import Reading

/// A library that is read again because a file was edited.
struct ReadAnewTests {
    private func library(_ text: String) -> Library {
        Library(documents: [
            DocumentParser.parse(DecodedText("这是另外一篇，说的是别的事情。"), name: "a.txt"),
            DocumentParser.parse(DecodedText(text), name: "b.txt"),
        ])
    }

    @Test func thePlaceOnTheScreenIsKeptAndOthersAreGivenUp() {
        let long = library("山里的路修好了，水也引来了，大家都很高兴。")
        let first = ReadingState().after(
            .libraryRead(long), .openAt(speech: 1, TextPosition(18)), .awaitLetter(.setMark), .takeLetter("a"))
        let anew = first.after(.libraryRead(library("路修好了。")))
        #expect(anew.textCursor?.speech == 1)
        #expect(anew.textCursor?.position == TextPosition(4))
        #expect(anew.notice == .libraryReadAnew)
        #expect(anew.placeMarks.isEmpty)
        #expect(anew.after(.goBack).notice == .nothingToGoBackTo)
    }

    @Test func aSpeechThatIsGoneLeadsToTheList() {
        let first = ReadingState().after(.libraryRead(library("路修好了。")), .openAt(speech: 1, TextPosition(0)))
        let anew = first.after(.libraryRead(Library(documents: [first.library.documents[0]])))
        #expect(anew.libraryPage != nil)
    }

    @Test func theEditorOpensAtTheLineOfTheCursor() {
        let state = ReadingState().after(.libraryRead(library("路修好了。\r\n水来了。\n\n田也有了。")), .openAt(speech: 1, TextPosition(14)))
        var copy = state
        guard case .edit(let file, let line, let isText)? = copy.update(.editFile) else {
            Issue.record("no effect")
            return
        }
        #expect((file, line, isText) == ("b.txt", 4, true))
    }
}
