import Foundation
import Speeches
import Testing

@testable import Archive

/// What comes out of the small files in `Fixtures`, which were written for these tests.
@Suite struct ImporterTests {
    static let folder =
        String(#filePath.prefix(upTo: #filePath.range(of: "/Formats/")?.lowerBound ?? #filePath.startIndex)) + "/Fixtures/"

    /// The file's text, or what reading it throws; headings marked with `#`.
    private func marked(_ name: String) throws -> String {
        let imported = try LibraryReader.importFile(Self.folder + name, ReadingOptions())
        var text = ""
        for line in imported.text.string(in: imported.text.range).split(separator: "\n") {
            let start = text.unicodeScalars.count(where: { $0 != "#" })
            let level = imported.headings.first { $0.range.lowerBound.scalar == start }?.level
            text += String(repeating: "#", count: level ?? 0) + line + "\n"
        }
        return text
    }

    @Test func wordsNumbersAreWrittenOutAndWhatIsDeletedIsNot() throws {
        #expect(
            try marked("speech.docx") == """
                在青石镇水库值守会议上的讲话
                同志们：
                汛期到了，我讲两件事。
                #一、把闸门看住
                闸门是水库的命脉。
                ##（一）白天查
                白天每两小时查一遍。
                ##（二）夜里查
                夜里每小时查一遍。
                #二、把人心稳住
                人心稳了，水就稳了。
                ##（一）早通知
                早通知，早转移。
                1. 带手电
                2. 带雨衣
                1. 带干粮
                - 带哨子
                留下的插入的字。
                前半句，后半句。
                [水库全景]
                班次\t人数
                夜班\t四人
                第一段。
                第二段。
                谢谢大家！

                """)
    }

    @Test func wordsPropertiesAreTheOrigins() throws {
        let origin = try LibraryReader.importFile(Self.folder + "speech.docx", ReadingOptions()).origin
        #expect(
            origin
                == Origin(
                    format: "docx", encoding: nil,
                    metadata: .init(title: "水库值守讲话", author: "办公室", created: "2023-06-01T08:00:00Z")))
    }

    @Test func markedHeadingsReachTheTree() throws {
        let document = try LibraryReader.readDocument(Self.folder + "speech.docx")
        #expect(document.speeches[0].sections.headingCount >= 5)
        let headings = document.speeches[0].sections.nodes.filter { $0.kind == .headed && $0.level == 1 }
        #expect(headings.prefix(2).map { document.text.string(in: $0.heading) } == ["把闸门看住", "把人心稳住"])
    }

    @Test func openDocumentsListsCountOn() throws {
        #expect(
            try marked("speech.odt") == """
                在柳树村修路会上的讲话
                乡亲们：
                #1. 为什么修
                路通了  货就通了。
                #2. 怎么修
                一、先量地。
                二、再挖土。
                1. 东边先挖。
                2. 西边后挖。
                中间歇一天。
                三、后铺石。
                - 自带铁锹。
                户名\t工日
                散会。

                """)
    }

    @Test func aBooksChaptersStandInTheOrderOfItsSpine() throws {
        #expect(
            try marked("speech.epub") == """
                #第一讲\u{a0}种树
                树要种在
                水边。
                #第二讲 养蜂
                蜂要养在花边。

                """)
    }

    @Test func aPageIsReadByItsBytesNotItsLabel() throws {
        #expect(
            try marked("page-gb2312.html") == """
                #在镕江镇赶集日的讲话
                乡亲们：
                今天逢集，人多车多。
                大家慢些走。
                ##一、看好孩子
                孩子要牵着手。
                东街\t卖菜
                西街\t卖布
                莫挤
                堃记的豆腐&豆干好吃\u{a0}。

                """)
        let origin = try LibraryReader.importFile(Self.folder + "page-gb2312.html", ReadingOptions()).origin
        #expect((origin.encoding, origin.metadata.title, origin.metadata.author) == ("GB18030", "镇长讲话", "镇办"))
    }

    @Test func aFeedsEscapedTagsAreTakenOut() throws {
        #expect(try marked("feed-big5.xml") == "山村廣播\n#今天的話\n天氣很好，大家\n曬穀。\n")
    }

    @Test func fixedPagesAreJoinedToParagraphs() throws {
        #expect(
            try marked("speech.ofd") == """
                在松岭镇防火会上的讲话
                同志们：
                天干物燥，山上的落叶已经有一尺厚，一个火星就能烧掉半座山。
                今年冬天没有下过一场透雨，河沟里的水也快要干了，所以各村都要把水缸挑满，把巡山的人排好班，把进山的路口守住。
                一、不带火种上山
                打火机留在家里。

                """)
    }

    @Test(.enabled(if: isInstalled("pdftotext"), "pdftotext isn't installed"))
    func printedPagesLoseTheirNumbersAndRunningHeads() throws {
        let lines = try marked("speech.pdf").split(separator: "\n")
        #expect(lines.count == 12)
        #expect(lines.prefix(3) == ["在松岭镇巡山会上的讲话", "同志们：", "一、分班"])
        #expect(lines[5] == "锣声一响，各家各户都要出一个人，带上自家的铁锹和水桶，先到祠堂门口点名，再跟着班长上山，不许一个人乱跑。")
        #expect(!lines.contains { $0.contains("汇编") || $0.contains("-") })
        #expect(throws: ReadingFailure(name: Self.folder + "scanned.pdf", reason: .noText(format: "pdf"))) {
            try marked("scanned.pdf")
        }
    }

    @Test(.enabled(if: isInstalled("unrtf"), "unrtf isn't installed"))
    func richTextIsReadInEitherOfItsEncodings() throws {
        #expect(try marked("speech.rtf") == "在南河镇防洪会上的讲话\n同志们：\n一、看水位\n水位高了要上堤。\n二、守堤坝\n堤坝要守到天亮。\n")
    }

    @Test(.enabled(if: isInstalled("antiword"), "antiword isn't installed"))
    func anOldWordDocumentIsRead() throws {
        let lines = try marked("speech.doc").split(separator: "\n")
        #expect(lines.count == 14)
        #expect(lines.prefix(3) == ["在东坝村选种会上的讲话", "乡亲们：", "一、选大的"])
        #expect(lines.suffix(2) == ["二、选早的", "早熟的留种。"])
    }

    private static func isInstalled(_ program: String) -> Bool {
        !Converter.available([Converter.Program(name: program, package: "")]).isEmpty
    }
}
