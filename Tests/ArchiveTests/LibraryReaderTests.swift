import Foundation
import Glibc
import Speeches
import Testing

@testable import Archive

struct LibraryReaderTests {
    /// Why the file can't be read; nil where it can.
    private func reason(_ content: Data) throws -> ReadingFailure.Reason? {
        let folder = try TemporaryFolder()
        let path = try folder.write("甲.txt", content)
        do throws(ReadingFailure) {
            _ = try LibraryReader.readText(path)
            return nil
        } catch {
            #expect(error.name == path)
            return error.reason
        }
    }

    private func text(_ content: Data) throws -> String {
        let folder = try TemporaryFolder()
        let text = try LibraryReader.readText(try folder.write("甲.txt", content))
        return text.string(in: text.range)
    }

    @Test(arguments: ["", " ", "\n\n\t\r\n", "\u{feff}", "\u{feff}\n", "\u{3000}\u{a0}"])
    func aFileOfBlanksIsEmpty(content: String) throws { #expect(try reason(Data(content.utf8)) == .empty) }

    @Test func anInvalidByteIsNamedByItsOffset() throws {
        #expect(try reason(Data("山上的树".utf8) + [0xff] + Data("长高了".utf8)) == .invalidUTF8(byte: 12))
        #expect(try reason([0xff] + Data("山".utf8)) == .invalidUTF8(byte: 0))
        #expect(try reason(Data("山".utf8) + [0xed, 0xa0, 0x80] + Data("水".utf8)) == .invalidUTF8(byte: 3))
    }

    @Test func bytesThatAreNoTextAreCalledSo() throws {
        #expect(try reason(Data([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])) == .notText)
        #expect(try reason(Data((0..<200).map { UInt8(1 + $0 % 8) } + [0xff])) == .notText)
    }

    @Test func theTextIsKeptAsItStands() throws {
        let text = "\u{feff}山上的树。\r\n水里的鱼。\rA\u{301}\u{200b}\n"
        #expect(try self.text(Data(text.utf8)).unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test func aByteOrderMarkCountsAndIsNoPartOfTheTitle() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("甲.txt", "\u{feff}在青山镇护林工作会议上的讲话\n同志们：\n山上的树长高了，我们的心里也踏实了。\n")
        let document = try LibraryReader.readDocument(path)
        #expect(document.text.scalars.first == "\u{feff}")
        #expect(document.speeches[0].title.text == "在青山镇护林工作会议上的讲话")
    }

    @Test func bothKindsOfLineEndsPartParagraphs() throws {
        let folder = try TemporaryFolder()
        let lines = ["在青山镇护林工作会议上的讲话", "同志们：", "山上的树长高了，我们的心里也踏实了。", "散会。"]
        let counts = try ["\n", "\r\n"].map { end in
            try LibraryReader.readDocument(folder.write("甲.txt", lines.joined(separator: end))).paragraphs.count
        }
        #expect(counts == [4, 4])
    }

    @Test func whatCanNotBeReadIsListedAndTheOthersGoOn() throws {
        let folder = try TemporaryFolder()
        try folder.write("1.txt")
        try folder.write("2.txt", "")
        try folder.write("3.txt", Data([0, 1, 2]))
        try folder.write("4.txt", "水里的鱼也多了。")
        try folder.write("5.png")
        let library = LibraryReader.read([folder.path, folder.path + "/6.txt"])
        #expect(library.documents.map { $0.name.suffix(5) } == ["1.txt", "4.txt"])
        let failures = library.failures.map { "\($0.name.suffix(5)) \($0.reason)" }
        #expect(failures.sorted() == ["2.txt empty", "3.txt notText", "6.txt missing"])
        #expect(library.passedOver == 1)
    }

    @Test func aPipeIsNoFile() throws {
        let folder = try TemporaryFolder()
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        #expect(LibraryReader.read([folder.path + "/pipe"]).failures.map(\.reason) == [.notAFile])
    }

    @Test func aLinkToAPipeIsNoFileEither() throws {
        let folder = try TemporaryFolder()
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        try folder.link("link", to: folder.path + "/pipe")
        #expect(LibraryReader.read([folder.path + "/link"]).failures.map(\.reason) == [.notAFile])
    }

    @Test(.enabled(if: geteuid() != 0)) func anUnreadableFileSaysThatPermissionLacks() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("甲.txt")
        try folder.forbid("甲.txt")
        #expect(LibraryReader.read([path]).failures.map(\.reason) == [.noPermission])
    }
}
