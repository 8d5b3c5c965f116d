import Foundation
import Speeches
import Testing

@testable import Archive

/// Files that would cost too much, and files cut short.
@Suite struct LimitTests {
    private func reason(_ bytes: [UInt8], _ name: String = "a.txt", limits: ReadingLimits = ReadingLimits()) -> ReadingFailure
        .Reason?
    {
        LibraryReader.check(bytes, name: name, options: ReadingOptions(limits: limits))
    }

    private func fixture(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: ImporterTests.folder + name)))
    }

    private func limits(_ assignment: String) -> ReadingLimits {
        var limits = ReadingLimits()
        let isKnown = limits.set(assignment)
        #expect(isKnown)
        return limits
    }

    @Test func aLimitIsWrittenAsPeopleWriteIt() {
        #expect(limits("file-size=2K")[.fileSize] == 2048)
        #expect(limits("expanded-size=1g")[.expandedSize] == 1 << 30)
        #expect(limits("depth=9")[.depth] == 9)
        var unset = ReadingLimits()
        for wrong in ["depth", "depth=", "depth=0", "depth=-1", "width=3", "file-size=9999999999999G"] {
            let isKnown = unset.set(wrong)
            #expect(!isKnown)
        }
        #expect(unset == ReadingLimits())
    }

    @Test func aFileThatIsTooLargeIsRefused() {
        #expect(reason(Array("山上的树长高了。".utf8), limits: limits("file-size=20")) == .limit(.fileSize, allowed: 20))
    }

    @Test func anArchiveThatUnpacksToTooMuchIsRefused() throws {
        #expect(try reason(fixture("speech.docx"), limits: limits("expanded-size=1K")) == .limit(.expandedSize, allowed: 1024))
        #expect(try reason(fixture("bomb.docx")) == .limit(.ratio, allowed: 200))
    }

    @Test func entitiesThatGrowAreRefused() {
        let declarations = (1...9).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }.joined()
        let text = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a0 \"笑笑笑笑\">\(declarations)]><r>&a9;</r>"
        let refused = reason(Array(text.utf8), "a.xml")
        #expect(refused == .limit(.entities, allowed: 1 << 20))
    }

    @Test func anEntityThatNamesAFileIsNotRead() {
        let text = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><r>山&a;</r>"
        let read = try? FeedImporter.read(Array(text.utf8), options: ReadingOptions())
        #expect(!(read?.text.string(in: read?.text.range ?? TextRange(scalars: 0..<0)).contains("root") ?? false))
    }

    @Test(arguments: [("a.html", 500), ("a.xml", 250)])
    func elementsInsideEachOtherWithoutEndAreRefused(name: String, allowed: Int) {
        let start = name == "a.xml" ? "<?xml version=\"1.0\"?>" : "<!doctype html>"
        let text = start + String(repeating: "<div>", count: 100_000) + "山"
        #expect(reason(Array(text.utf8), name) == .limit(.depth, allowed: allowed))
    }

    @Test(arguments: ["speech.docx", "speech.odt", "speech.epub", "speech.ofd"])
    func anArchiveThatIsCutShortIsDamaged(name: String) throws {
        let bytes = try fixture(name)
        for length in stride(from: 60, to: bytes.count, by: 97) {
            let reason = reason(Array(bytes[..<length]), name)
            guard case .damaged = reason else {
                Issue.record("\(name) cut at \(length): \(String(describing: reason))")
                continue
            }
        }
    }

    @Test(arguments: ["1e300", "-1e300", "nan", "inf", "99999999999999999999"])
    func aPlaceThatNoPageHasIsNone(words: String) {
        #expect(PrintedLine.coordinate(words) == nil)
    }

    @Test func aMissingProgramIsNamedWithItsPackage() {
        #expect(throws: ReadingFailure.Reason.missingConverter(program: "duidu-no-such-program", package: "none")) {
            try Converter.find([Converter.Program(name: "duidu-no-such-program", package: "none")])
        }
    }

    @Test func aConverterIsStoppedWhenItTakesTooLong() throws {
        let program = try Converter.find([Converter.Program(name: "sleep", package: "coreutils")])
        #expect(throws: ReadingFailure.Reason.limit(.converterTime, allowed: 1)) {
            try Converter.run(program, on: [], named: "input", arguments: ["60"], limits: limits("converter-time=1"))
        }
    }

    @Test func aConverterIsStoppedWhenItPrintsTooMuch() throws {
        let program = try Converter.find([Converter.Program(name: "yes", package: "coreutils")])
        #expect(throws: ReadingFailure.Reason.limit(.converterOutput, allowed: 65536)) {
            try Converter.run(program, on: [], named: "input", arguments: [], limits: limits("converter-output=64K"))
        }
    }
}
