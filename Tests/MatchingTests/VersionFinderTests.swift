import Speeches
import Testing

@testable import Matching

/// Which speeches are versions of one text, and that they don't count as reuse of each other.
struct VersionFinderTests {
    private static let pool = Array("山水田林路桥村镇学老少春夏秋冬风雨雷云霜雪稻麦豆瓜果茶桑鱼虾牛羊鸡犬舟车井磨窗门灯火柴盐油米布针线刀斧锄犁碗筷桌椅")

    /// Sentences of random characters, the same for the same numbers.
    private static func body(_ count: Int, from first: Int = 0) -> String {
        (first..<first + count).map { number in
            var random = UInt64(number) &* 0x9e37_79b9_7f4a_7c15 &+ 1
            let characters = (0..<18).map { _ in
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return pool[Int(random >> 33) % pool.count]
            }
            return String(characters) + "。"
        }.joined()
    }

    private static func text(_ head: String, _ body: String) -> String { "\(head)\n同志们：\n\(body)\n" }

    private func groups(_ files: KeyValuePairs<String, String>) -> [[Int]] {
        let library = Library(documents: files.map { DocumentParser.parse(DecodedText($1), name: $0) })
        return Matcher().match(library)?.versions.groups ?? []
    }

    private let plain = text("在修路会上的讲话", body(20))

    @Test func draftsOfOneNameAreVersionsTheNewestFirst() {
        let longer = Self.text("在修路会上的讲话", Self.body(20) + Self.body(12, from: 50))
        #expect(
            groups(["讲话初稿.docx": plain, "讲话终稿.docx": longer, "讲话终稿2.docx": plain, "别的.txt": Self.body(30, from: 100)]) == [
                [2, 1, 0]
            ])
    }

    @Test func equalTextsAreVersionsWhateverTheirNames() {
        #expect(groups(["甲.txt": plain, "乙.txt": plain]) == [[0, 1]])
    }

    @Test func theLaterDateComesFirst() {
        let dated = Self.text("在修路会上的讲话\n（2021年3月5日）", Self.body(20))
        #expect(groups(["讲话(1).txt": plain, "讲话.txt": dated]) == [[1, 0]])
    }

    @Test func theSameSpeechByAnotherSpeakerOrInAnotherYearIsReuse() {
        let head = ["王小明在修路会上的讲话", "李大山在修路会上的讲话"]
        #expect(groups(["甲.txt": Self.text(head[0], Self.body(20)), "乙.txt": Self.text(head[1], Self.body(20))]).isEmpty)
        #expect(groups(["2020年/讲话.txt": plain, "2021年/讲话(1).txt": plain]).isEmpty)
    }

    @Test func textsOfOneNameThatShareLittleAreNone() {
        #expect(groups(["讲话1.txt": plain, "讲话2.txt": Self.text("在引水会上的讲话", Self.body(4) + Self.body(16, from: 50))]).isEmpty)
    }

    @Test func whatIsEqualOutOfOrderIsNone() {
        let parts = (0..<4).map { Self.body(5, from: 5 * $0) }
        #expect(groups(["讲话1.txt": parts.joined(), "讲话2.txt": parts.reversed().joined()]).isEmpty)
    }

    @Test func twinsOfACompilationAreVersions() {
        let one = "同志们：\n\(Self.body(8))\n\(Self.body(8, from: 8))\n\(Self.body(8, from: 16))\n谢谢大家！\n"
        let other = "同志们：\n\(Self.body(24, from: 60))\n谢谢大家！\n"
        #expect(groups(["合集.txt": "修路讲话篇一\n\(one)修路讲话篇二\n\(one)修路讲话篇三\n\(other)"]) == [[0, 1]])
    }

    @Test func versionsDontCountAsReuseOfEachOther() throws {
        let shared = "祖辈栽下的老樟树谁也不许砍，这是立在石碑上的规矩。"
        let files = ["讲话.docx", "讲话2.docx", "讲话3.docx", "讲话4.docx", "讲话5.docx", "讲话6.docx"].map { name in
            DocumentParser.parse(DecodedText(Self.text("在修路会上的讲话", Self.body(20) + shared)), name: name)
        }
        let other = DocumentParser.parse(DecodedText(Self.text("在林场会上的讲话", Self.body(9, from: 200) + shared)), name: "林场.txt")
        let library = Library(documents: files + [other])
        let result = try #require(Matcher().match(library))
        let index = MatchIndex(result, of: library)
        #expect(result.versions.groups == [[5, 4, 3, 2, 1, 0]])
        #expect(index.partners[0].map(\.speech) == [6])
        #expect(Set(index.versionPartners[0].map(\.speech)) == [1, 2, 3, 4, 5])
        #expect(index.reused[0] < 40 && index.reused[0] > 20)
        #expect(index.spots[6].map(\.otherSpeeches) == [1])
        #expect(index.spots[6][0].lead.grade == .verbatim)
        #expect(!index.matches(between: 0, and: 1).isEmpty)
        #expect(index.filtered { _ in true }.partners[0].map(\.speech) == [6])
    }
}
