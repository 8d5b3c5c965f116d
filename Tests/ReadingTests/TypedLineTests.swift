import Testing

@testable import Reading

struct TypedLineTests {
    /// The line with a bar at the caret.
    private func line(_ start: String, _ edits: LineEdit...) -> String {
        var line = TypedLine(start)
        edits.forEach { line.apply($0) }
        return line.beforeCaret + "|" + line.behindCaret
    }

    @Test func theCaretMovesByCharactersAndStopsAtTheEnds() {
        #expect(line("护林防火", .move(by: -1)) == "护林防|火")
        #expect(line("护林", .move(by: -9)) == "|护林")
        #expect(line("护林", .moveToStart, .move(by: 9)) == "护林|")
        #expect(line("护林", .moveToStart, .moveToEnd) == "护林|")
        #expect(line("e\u{301}a", .move(by: -2)) == "|e\u{301}a")
    }

    @Test func whatIsTypedStandsAtTheCaret() {
        #expect(line("护防火", .move(by: -2), .insert("林")) == "护林|防火")
        #expect(line("ea", .move(by: -1), .insert("\u{301}")) == "e\u{301}|a")
    }

    @Test func charactersAreErasedOnBothSides() {
        #expect(line("护林防火", .move(by: -2), .eraseBefore) == "护|防火")
        #expect(line("护林防火", .move(by: -2), .eraseBehind) == "护林|火")
        #expect(line("护", .eraseBehind, .moveToStart, .eraseBefore) == "|护")
    }

    @Test func wordsAndEndsAreErased() {
        #expect(line("text:护林 防火  ", .eraseWord) == "text:护林 |")
        #expect(line("a b c", .move(by: -2), .eraseWord) == "a | c")
        #expect(line("护林防火", .move(by: -2), .eraseToStart) == "|防火")
        #expect(line("护林防火", .move(by: -2), .eraseToEnd) == "护林|")
        #expect(line("", .eraseWord, .eraseToStart, .eraseToEnd) == "|")
    }
}
