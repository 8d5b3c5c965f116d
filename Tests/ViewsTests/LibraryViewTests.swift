import Reading
import Screen
import Speeches
import Testing

@testable import Views

struct LibraryViewTests {
    private func picture(_ library: Library, _ keys: String = "", _ language: Language = .chinese, columns: Int = 60) -> String {
        let size = Size(columns: columns, rows: 10)
        return Session(OpenedLibrary(library), keys, size, in: language).picture(size).grid.picture
    }

    private let document = DocumentParser.parse(DecodedText("在林场会上的讲话\n同志们：\n山上的树长高了。\n"), name: "讲话/a.txt")

    @Test func anEmptyLibrarySaysHowToOpenOne() {
        #expect(picture(Library(documents: [])).contains("这里没有讲话。用法：duidu 文件或文件夹"))
        #expect(picture(Library(documents: []), "", .english).contains("there is no speech here; usage: duidu PATH"))
    }

    @Test func aFilterThatNothingPassesSaysSo() {
        #expect(picture(Library(documents: [document]), "& 鲸 Enter").contains("没有一篇的标题、文件名或所记含有「鲸」"))
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
        let other = DocumentParser.parse(DecodedText("在渔场会上的讲话\n同志们：\n水里的鱼也多了。\n"), name: "讲话/b.txt")
        let lines = picture(Library(documents: [document, other]), "t").split(separator: "\n")
        #expect(lines[2].hasPrefix(" ● 在林场会上的讲话"))
        #expect(lines[3].hasPrefix("▌  在渔场会上的讲话"))
    }

    @Test func figuresOfALibraryWithoutMatchesAreNought() {
        #expect(picture(Library(documents: [document])).contains("复用 0%"))
    }

    @Test func theFootSaysWhatIsStatedAndWhere() {
        let text = "王小明在林场会上的讲话\n（2021年3月5日）\n同志们：\n山上的树长高了。\n"
        var facts = SpeechFacts()
        facts[.title] = StatedFact("林场", .metadata(line: 2))
        facts[.series] = StatedFact("林业", .metadata(line: 2))
        let stated = DocumentParser.parse(DecodedText(text), name: "a.txt").stating([0: facts])
        let dated = DocumentParser.parse(DecodedText("山上的树长高了。"), name: "2023年/b.txt")
        let foot = " metadata.csv: 标题，林业 · 文中: 2021-03-05，王小明，林场会 · UTF-8 · a.txt"
        #expect(picture(Library(documents: [stated]), columns: 100).contains(foot))
        #expect(picture(Library(documents: [dated]), "", .english).contains(" folder: 2023 · UTF-8 · 2023年/b.txt"))
    }

    @Test func theSpeakersHaveAColumnWhereTheListIsSortedByThem() {
        #expect(!picture(Library(documents: [document])).contains("讲话人"))
        let sorted = picture(Library(documents: [document]), "o o o")
        #expect(sorted.contains("讲话人"))
        #expect(sorted.contains(" 按讲话人排序"))
    }

    @Test func aBadRowOfATableStandsBelowWithWhatToDo() {
        let failure = ReadingFailure(name: "metadata.csv", reason: .metadata(line: 3, .noDate("去年")))
        #expect(picture(Library(documents: [document], failures: [failure])).contains("metadata.csv: 第 3 行：「去年」不是日期"))
    }

    @Test(arguments: ["40x12", "80x14", "100x30"])
    func versionsOfOneTextAreOneRowThatUnfolds(size: String) throws {
        let body = "山上的树是祖辈一棵一棵栽下来的，我们这一代人只许添绿，不许减绿。去年镇里补种了三千亩油茶。护林不是几个护林员的事，是满山满坡的乡亲们大家的事。"
        let texts = ["讲话终稿.txt": body, "讲话终稿2.txt": body + "散会以后请各组组长留一下。", "讲话(1).txt": "开个短会。" + body]
        let drafts = texts.sorted { $0.key < $1.key }.map { name, body in
            DocumentParser.parse(DecodedText("在林场护林会上的讲话\n同志们：\n\(body)\n"), name: "讲话/" + name)
        }
        let extent = try #require(Size(size))
        for (name, keys) in [("folded", ""), ("unfolded", "za j"), ("choice", "c")] {
            let session = Session(OpenedLibrary(Library(documents: [document] + drafts)), "j " + keys, extent)
            try ExpectedPicture.expect(session.picture(extent).grid.picture, "versions-\(name)-\(size)")
        }
    }
}
