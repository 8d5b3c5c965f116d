import Speeches
import Testing

@testable import Matching

struct BackgroundTableTests {
    private func table(_ texts: String..., least: Int = 1) -> BackgroundTable {
        BackgroundTable(counting: Library(texts: texts), least: least)
    }

    private func documents(with pair: String, in table: BackgroundTable) -> Int {
        let tokens = pair.unicodeScalars.map(\.value)
        return table.documents(with: tokens[0], tokens[1])
    }

    @Test func documentsAreCountedNotPlaces() {
        let counted = table("春天的风，春天的雨。", "春天来了。", "秋天来了。")
        #expect(counted.documents == 3)
        #expect(documents(with: "春天", in: counted) == 2)
        #expect(documents(with: "来了", in: counted) == 2)
        #expect(documents(with: "夏天", in: counted) == 0)
    }

    @Test func whatIsRareIsLeftOut() {
        let counted = table("春天的风。", "春天来了。", least: 2)
        #expect(documents(with: "春天", in: counted) == 2)
        #expect(counted.entries.count == 1)
    }

    @Test func aTableComesBackFromItsBytes() throws {
        let counted = table("春天的风吹过田野。", "春天来了，spring is here。")
        let decoded = try BackgroundTable(decoding: counted.encoded)
        #expect(decoded == counted)
        #expect(decoded.identity == counted.identity)
        #expect(counted.identity != table("秋天的风。").identity)
    }

    @Test func everyCutOrForeignFileIsRefused() {
        let bytes = table("春天的风吹过田野。").encoded
        for count in bytes.indices {
            #expect(throws: BackgroundError.self) { try BackgroundTable(decoding: Array(bytes[..<count])) }
        }
        #expect(throws: BackgroundError.notATable) { try BackgroundTable(decoding: Array("春天".utf8)) }
        var newer = bytes
        newer[7] = 9
        #expect(throws: BackgroundError.unknownVersion(9)) { try BackgroundTable(decoding: newer) }
        var damaged = bytes
        damaged.swapAt(16, 19)
        damaged[16] = 255
        damaged[19] = 255
        #expect(throws: BackgroundError.damaged) { try BackgroundTable(decoding: damaged) }
    }

    @Test func theOrderOfTheFilesMakesNoDifference() {
        let texts = ["春天的风吹过田野。", "夏天的雨落在田里。", "秋天的风吹过山冈。"]
        let forward = BackgroundTable(counting: Library(texts: texts), least: 1)
        let backward = BackgroundTable(counting: Library(texts: texts.reversed()), least: 1)
        #expect(forward == backward)
    }

    @Test func usualWordingCountsLessInAnAlignment() {
        let background = table("我们要认真学习。", "我们要继续努力。", "我们要改进工作。", "我们要团结一心。")
        let library = TokenizedLibrary(Library(texts: ["我们要去摘桑叶。", "我们要去采桑葚。"]))
        let counts = BigramCounts(library)
        let rarity = TokenRarity(
            library, counts: counts, background: BackgroundRarity(library, background: background), costs: AlignmentCosts()
        ).pair(0, 1)
        let (a, b) = (library.speeches[0].start, library.speeches[1].start)
        #expect(rarity.gain(a + 1, b + 1) < rarity.gain(a + 5, b + 5))
    }

    @Test func versionsOfOneTextCountOnceInTheLibrary() {
        let library = TokenizedLibrary(Library(texts: ["湖边的芦苇黄了。", "湖边的芦苇绿了。", "湖边的水退了。"]))
        let start = library.speeches[0].start
        let (first, second) = (library.tokens[start], library.tokens[start + 1])
        let apart = LibraryBigrams(library, in: [start..<start + 1], textOfSpeech: [0, 1, 2])
        #expect(apart.textCount == 3)
        #expect(apart.texts(first, second) == 3)
        let versions = library.speeches.map { $0.copies[0].index == 2 ? 2 : 0 }
        let together = LibraryBigrams(library, in: [start..<start + 1], textOfSpeech: versions)
        #expect(together.textCount == 2)
        #expect(together.texts(first, second) == 2)
    }
}
