import Foundation
import Glibc
import Speeches
import Testing

@testable import Archive

struct FileFinderTests {
    private func found(_ folder: TemporaryFolder, _ paths: String...) -> (files: [String], failures: [String], passedOver: Int) {
        var finder = FileFinder()
        for path in paths.isEmpty ? [folder.path] : paths { finder.add(path) }
        func short(_ name: String) -> String { name.replacingOccurrences(of: folder.path, with: "") }
        let failures = finder.failures.map { "\(short($0.name)): \($0.reason)" }
        return (finder.files.map(short), failures, finder.passedOver)
    }

    @Test func filesComeInTheOrderOfTheirNamesFolderByFolder() throws {
        let folder = try TemporaryFolder()
        for name in ["10.txt", "2.txt", "第十讲.txt", "第二讲.txt", "年/2019.txt", "年/2018.txt"] { try folder.write(name) }
        #expect(found(folder).files == ["/2.txt", "/10.txt", "/年/2018.txt", "/年/2019.txt", "/第二讲.txt", "/第十讲.txt"])
    }

    @Test func whatIsHiddenLockedOrNoTextIsPassedOverAndCounted() throws {
        let folder = try TemporaryFolder()
        for name in ["甲.txt", ".hidden.txt", "~$甲.docx", "图.PNG", "声.mp3", ".git/config"] { try folder.write(name) }
        let result = found(folder)
        #expect(result.files == ["/甲.txt"])
        #expect(result.passedOver == 5)
        #expect(result.failures.isEmpty)
    }

    @Test func aPictureThatTheUserNamesIsNotPassedOver() throws {
        let folder = try TemporaryFolder()
        let picture = try folder.write("图.png")
        #expect(found(folder, picture).files == ["/图.png"])
    }

    @Test func aLinkToAFolderIsFollowedOnce() throws {
        let folder = try TemporaryFolder()
        try folder.write("a/甲.txt")
        try folder.link("b", to: folder.path + "/a")
        #expect(found(folder).files == ["/a/甲.txt"])
    }

    @Test func aCycleOfLinksEnds() throws {
        let folder = try TemporaryFolder()
        try folder.write("a/甲.txt")
        try folder.link("a/up", to: "..")
        try folder.link("a/self", to: ".")
        #expect(found(folder).files == ["/a/甲.txt"])
        #expect(found(folder).failures.isEmpty)
    }

    @Test func aLinkToAFileIsReadAndABrokenOneIsReported() throws {
        let folder = try TemporaryFolder()
        try folder.write("甲.txt")
        try folder.link("乙.txt", to: folder.path + "/甲.txt")
        try folder.link("丙.txt", to: folder.path + "/nowhere")
        #expect(found(folder).files.sorted() == ["/乙.txt", "/甲.txt"])
        #expect(found(folder).failures == ["/丙.txt: missing"])
    }

    @Test func aFolderNamedTwiceIsReadOnceAndIsNotCalledEmpty() throws {
        let folder = try TemporaryFolder()
        try folder.write("甲.txt")
        let result = found(folder, folder.path, folder.path)
        #expect(result.files == ["/甲.txt"])
        #expect(result.failures.isEmpty)
    }

    @Test func aMissingPathIsReported() throws {
        let folder = try TemporaryFolder()
        #expect(found(folder, folder.path + "/没有").failures == ["/没有: missing"])
    }

    @Test func anEmptyFolderIsReportedAndOneWithPicturesAloneToo() throws {
        let folder = try TemporaryFolder()
        #expect(found(folder).failures == [": emptyFolder"])
        try folder.write("图.png")
        #expect(found(folder).failures == [": emptyFolder"])
        #expect(found(folder).passedOver == 1)
    }

    @Test func aTrailingSlashIsNotDoubled() throws {
        let folder = try TemporaryFolder()
        try folder.write("甲.txt")
        #expect(found(folder, folder.path + "/").files == ["/甲.txt"])
    }

    @Test func standardInputStandsAsItIs() throws { #expect(found(try TemporaryFolder(), "-").files == ["-"]) }

    @Test(.enabled(if: geteuid() != 0)) func anUnreadableFolderIsReportedAndTheOthersGoOn() throws {
        let folder = try TemporaryFolder()
        try folder.write("a/甲.txt")
        try folder.write("b/乙.txt")
        try folder.forbid("a")
        defer { try? folder.allow("a") }
        #expect(found(folder).failures == ["/a: noPermission"])
        #expect(found(folder).files == ["/b/乙.txt"])
    }
}
