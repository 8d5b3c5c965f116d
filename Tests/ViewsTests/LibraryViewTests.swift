import Reading
import Screen
import Speeches
import Testing

@testable import Views

struct LibraryViewTests {
    private func picture(_ library: Library, _ keys: String = "", _ language: Language = .chinese) -> String {
        let size = Size(columns: 60, rows: 10)
        return Session(OpenedLibrary(library), keys, size, in: language).picture(size).grid.picture
    }

    private let document = DocumentParser.parse(DecodedText("在林场会上的讲话\n同志们：\n山上的树长高了。\n"), name: "讲话/a.txt")

    @Test func anEmptyLibrarySaysHowToOpenOne() {
        #expect(picture(Library(documents: [])).contains("这里没有讲话。用法：duidu 文件或文件夹"))
        #expect(picture(Library(documents: []), "", .english).contains("there is no speech here; usage: duidu PATH"))
    }

    @Test func aFilterThatNothingPassesSaysSo() {
        #expect(picture(Library(documents: [document]), "& 鲸 Enter").contains("没有标题或文件名含有「鲸」"))
    }

    @Test func whatCouldNotBeReadStandsBelowWithItsReason() {
        let failures = [
            ReadingFailure(name: "讲话/b.txt", reason: .invalidUTF8(byte: 7)), ReadingFailure(name: "讲话/c.txt", reason: .notText),
        ]
        let shown = picture(Library(documents: [document], failures: failures, passedOver: 2))
        #expect(shown.contains("   讲话/b.txt: 第 7 字节不是 UTF-8；请另存为 UTF-8 文本"))
        #expect(shown.contains("   讲话/c.txt: 不是文本文件"))
        #expect(shown.contains("略过 2 个文件"))
    }

    @Test func aMarkedSpeechHasAMark() {
        let lines = picture(Library(documents: [document, document]), "t").split(separator: "\n")
        #expect(lines[2].hasPrefix(" ● 在林场会上的讲话"))
        #expect(lines[3].hasPrefix("▌  在林场会上的讲话"))
    }

    @Test func figuresOfALibraryWithoutMatchesAreNought() {
        #expect(picture(Library(documents: [document])).contains("复用 0%"))
    }
}
