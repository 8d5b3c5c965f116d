import Testing

@testable import Curses

struct AmbiguityQuestionTests {
    @Test func aReportNamesTheWidthOfTheCharacterBeforeTheCursor() {
        #expect(AmbiguityQuestion.width(inReport: "[2;3R") == .wide)
        #expect(AmbiguityQuestion.width(inReport: "[2;2R") == .narrow)
        #expect(AmbiguityQuestion.width(inReport: "[1;2P") == nil)
        #expect(AmbiguityQuestion.width(inReport: "[R") == nil)
    }
}
