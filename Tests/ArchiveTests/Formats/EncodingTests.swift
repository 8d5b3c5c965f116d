import Foundation
import Speeches
import Testing

@testable import Archive

@Suite struct EncodingTests {
    private static let simplified = "在北坡村分茶苗会上的讲话\n乡亲们：\n一、先分坡上的人家\n"
    private static let traditional = "在北坡村分茶苗會上的講話\n鄉親們：\n一、先分坡上的人家\n"

    @Test(arguments: [
        ("gbk-cr.txt", "GB18030", simplified, "\r"), ("gb18030.txt", "GB18030", simplified, "\n"),
        ("big5-crlf.txt", "Big5-HKSCS", traditional, "\r\n"), ("hkscs.txt", "Big5-HKSCS", traditional, "\n"),
        ("utf16le-bom.txt", "UTF-16LE", "\u{feff}" + simplified, "\n"),
        ("utf16be-bom.txt", "UTF-16BE", "\u{feff}" + simplified, "\n"),
        ("utf16le.txt", "UTF-16LE", simplified, "\n"), ("utf16be-2028.txt", "UTF-16BE", simplified, "\u{2028}"),
        ("utf8-bom.txt", "UTF-8", "\u{feff}" + simplified, "\n"),
    ])
    func everyEncodingIsRecognised(_ name: String, _ encoding: String, _ start: String, _ lineEnd: String) throws {
        let imported = try LibraryReader.importFile(ImporterTests.folder + name, ReadingOptions())
        #expect(imported.origin.encoding == encoding)
        #expect(imported.origin.undecodable == 0)
        let expected = start.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
        #expect(imported.text.scalars.starts(with: expected.unicodeScalars))
        let document = try LibraryReader.readDocument(ImporterTests.folder + name)
        #expect(document.speeches[0].sections.headingCount == 2)
    }

    @Test func charactersBeyondGBKAndBig5AreRead() throws {
        let gb = try LibraryReader.readText(ImporterTests.folder + "gb18030.txt")
        #expect(gb.string(in: gb.range).contains("𠮷、㐂两户"))
        let hkscs = try LibraryReader.readText(ImporterTests.folder + "hkscs.txt")
        #expect(hkscs.string(in: hkscs.range).contains("唔好嘥時間，啲苗係佢哋嘅"))
    }

    @Test(arguments: [
        ("GBK", TextEncoding.gb18030), ("gb2312", .gb18030), ("big-5", .big5HKSCS), ("utf8", .utf8),
        ("UTF-16BE", .utf16BigEndian),
        ("Shift-JIS", .shiftJIS), ("latin1", .windows1252),
    ])
    func anEncodingGoesByManyNames(_ name: String, _ encoding: TextEncoding) { #expect(TextEncoding(named: name) == encoding) }

    @Test func anUnknownNameIsNone() { #expect(TextEncoding(named: "martian") == nil) }

    @Test func theUsersWordOverrulesTheBytes() throws {
        let options = ReadingOptions(encoding: .big5HKSCS)
        #expect(try LibraryReader.importFile(ImporterTests.folder + "gb18030.txt", options).origin.encoding == "Big5-HKSCS")
    }

    @Test func aLostByteMakesNoTextUnreadable() throws {
        let text = String(repeating: "水位高了要上堤，天色暗了要点灯。", count: 40)
        var bytes = try #require(text.data(using: .init(rawValue: 0x8000_0632)))
        bytes.insert(0xff, at: 64)
        let decoded = try TextDecoder.decode(Array(bytes))
        #expect((decoded.encoding, decoded.undecodable) == (.gb18030, 1))
        #expect(decoded.text.contains("\u{fffd}"))
    }

    @Test func noiseIsNoText() {
        let bytes = (0..<400).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ $0 &* $0 &* 7) }
        #expect(throws: ReadingFailure.Reason.notText) { try TextDecoder.decode(bytes) }
    }
}
