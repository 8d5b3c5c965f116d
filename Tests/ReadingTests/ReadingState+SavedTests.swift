import Testing

@testable import Reading

struct ReadingStateSavedTests {
    private func opened() -> ReadingState {
        var state = ReadingState()
        _ = state.update(.libraryRead(FourSpeeches.library))
        return state
    }

    @Test func aSavedSessionComesBackAsItWas() {
        var state = opened()
        _ = state.update(.moveInList(cursor: 1, top: 0))
        _ = state.update(.openRow)
        _ = state.update(.stepSection(by: 1))
        _ = state.update(.toggleNoise)
        _ = state.update(.nextGradeFilter)
        _ = state.update(.nextTextWidth)
        _ = state.update(.changeShortestMatch(by: 3))
        _ = state.update(.find("山里"))
        _ = state.update(.startSectionFilter)
        _ = state.update(.type("防火"))
        _ = state.update(.acceptPrompt)
        var later = opened()
        _ = later.update(.restore(state.saved))
        #expect(later.textCursor?.speech == state.textCursor?.speech)
        #expect(later.textCursor?.position == state.textCursor?.position)
        #expect(later.hidesNoise && later.gradeFilter == .withoutFormulas && later.pages.count == 2)
        #expect(later.textWidth == .narrow && later.shortestMatch == state.shortestMatch && later.shortestMatch > 0)
        #expect(later.searchHistory.lines == ["山里"] && later.filterHistory.lines == ["防火"])
        #expect(later.history.past.count == state.history.past.count)
    }

    @Test func looksThatWereChosenComeBackAndOthersGoByTheSettings() {
        var state = opened()
        _ = state.update(.useTheme("light"))
        _ = state.update(.useLanguage("en"))
        var later = ReadingState(textWidth: .full)
        _ = later.update(.libraryRead(FourSpeeches.library))
        _ = later.update(.restore(state.saved))
        #expect(later.theme == "light" && later.language == "en" && later.textWidth == .full)
        _ = later.update(.useLanguage(nil))
        _ = later.update(.useTextWidth(.narrow))
        var last = opened()
        _ = last.update(.restore(later.saved))
        #expect(last.language == nil && last.theme == "light" && last.textWidth == .narrow)
    }

    @Test func speechesThatAreGoneAreLeftOut() {
        var state = opened()
        _ = state.update(.openRow)
        var empty = ReadingState()
        _ = empty.update(.restore(state.saved))
        #expect(empty.pages.count == 1)
    }
}
