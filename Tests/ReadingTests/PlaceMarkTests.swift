import Speeches
import Testing

@testable import Reading

struct PlaceMarkTests {
    private let opened = FourSpeeches.matched.after(.openAt(speech: 1, FourSpeeches.matched.library.speech(1).range.lowerBound))

    @Test func aMarkIsFoundAgainFromAnotherSpeech() {
        let marked = opened.after(.awaitLetter(.setMark), .takeLetter("a"))
        let place = marked.textCursor?.position
        let back = marked.after(
            .openAt(speech: 2, marked.library.speech(2).range.lowerBound), .awaitLetter(.goToMark), .takeLetter("a"))
        #expect(back.textCursor?.speech == 1)
        #expect(back.textCursor?.position == place)
        #expect(back.after(.goBack).textCursor?.speech == 2)
    }

    @Test func aLetterWithoutAMarkSaysSo() {
        let state = opened.after(.awaitLetter(.goToMark), .takeLetter("z"))
        #expect(state.notice == .noPlaceMark("z"))
        #expect(state.textCursor?.speech == 1)
    }
}
