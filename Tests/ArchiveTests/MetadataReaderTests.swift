import Foundation
import Speeches
import Testing

@testable import Archive

/// What a `metadata.csv` states, and what is said of its mistakes.
struct MetadataReaderTests {
    private static let text = "王小明在修路会上的讲话\n（2019年5月）\n同志们：\n山上的树长高了，我们的心里也踏实了。\n"

    private func library(_ tables: [String: String], files: [String] = ["a.txt", "b.txt"]) throws -> Library {
        let folder = try TemporaryFolder()
        for file in files { try folder.write(file, Self.text) }
        for (name, table) in tables { try folder.write(name, table) }
        return LibraryReader.read([folder.path])
    }

    private func problems(_ table: String) throws -> [String] {
        let library = try library(["metadata.csv": table])
        #expect(library.documents.count == 2)
        return library.failures.map { failure in
            guard failure.name.hasSuffix("/metadata.csv"), case .metadata(let line, let problem) = failure.reason else {
                return "?"
            }
            return "\(line) \(problem)"
        }
    }

    @Test func aTableComesBeforeTheText() throws {
        let library = try library([
            "metadata.csv": "file,speech,title,date,speaker,place,occasion,series\nb.txt,1,修路,2020/3/5,李小山,白水镇,修路大会,基建\n"
        ])
        #expect(library.failures.isEmpty && library.passedOver == 0)
        let speech = library.speech(1)
        #expect(speech.title == SpeechTitle(text: "修路", isDerived: false))
        let row = StatedFact.Origin.metadata(line: 2)
        let values = ["修路", "2020-03-05", "李小山", "修路大会", "白水镇", nil, "基建"]
        #expect(SpeechFacts.Kind.allCases.map { speech.facts[$0] } == values.map { value in value.map { StatedFact($0, row) } })
        #expect(library.speech(0).facts.speaker == "王小明")
    }

    @Test func anySubsetOfColumnsDoesInAnyOrderAndInChinese() throws {
        let library = try library(["metadata.csv": "讲话人,备注,文件\n李小山,好,a.txt\n"])
        #expect(library.failures.isEmpty)
        #expect(library.speech(0).facts.speaker == "李小山")
        #expect(library.speech(0).facts.date == "2019-05")
    }

    @Test func anInnerFoldersTableComesFirst() throws {
        let tables = ["metadata.csv": "file,speaker,place\n内/c.txt,外,白水\n", "内/metadata.csv": "file,speaker\nc.txt,里\n"]
        let library = try library(tables, files: ["内/c.txt"])
        #expect(library.failures.isEmpty)
        #expect(library.speech(0).facts.speaker == "里")
        #expect(library.speech(0).facts.place == "白水")
    }

    @Test func theTableCountsForAFileThatIsNamed() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.txt", Self.text)
        try folder.write("metadata.csv", "file,speaker\na.txt,李小山\n")
        #expect(LibraryReader.read([file]).speech(0).facts.speaker == "李小山")
    }

    @Test func aBadRowIsNamedAndTheOthersGoOn() throws {
        let table = """
            file,speech,date,speaker
            a.txt,1,去年,李小山
            c.txt,,,
            a.txt,二,,
            b.txt,3,,
            ,,2020,
            b.txt,,2020,白水,镇
            b.txt,,"2020,
            b.txt,,2020,周老师
            """
        #expect(
            try problems(table) == [
                "2 noDate(\"去年\")", "4 noNumber(\"二\")", "6 noFileNamed", "7 tooManyFields(5, columns: 4)", "8 brokenQuotes",
                "3 unknownFile(\"c.txt\")", "5 noSuchSpeech(3, count: 1)",
            ])
        let library = try library(["metadata.csv": table])
        #expect(library.speech(0).facts.speaker == "李小山" && library.speech(0).facts.date == "2019-05")
        #expect(library.speech(1).facts.speaker == "周老师" && library.speech(1).facts.date == "2020")
    }

    @Test func aTableWithoutFilesOrTwiceTheSameIsNamed() throws {
        #expect(try problems("title\n修路\n") == ["1 noFileColumn"])
        #expect(try problems("file,speaker\na.txt,甲\na.txt,乙\n") == ["3 repeated(line: 2)"])
    }

    @Test func aTitleIsForOneSpeech() throws {
        let paragraph = String(repeating: "山上的树长高了，我们的心里也踏实了。", count: 5)
        let one = "同志们：\n\(paragraph)\n\(paragraph)\n\(paragraph)\n谢谢大家！\n"
        let folder = try TemporaryFolder()
        try folder.write("a.txt", "在修路会上的讲话\n\(one)\n在引水会上的讲话\n\(one)")
        try folder.write("metadata.csv", "file,title,speaker\na.txt,合集,李小山\n")
        let library = LibraryReader.read([folder.path])
        #expect(library.failures.map(\.reason) == [.metadata(line: 2, .titleOfSeveral(count: 2))])
        #expect((0..<library.count).map { library.speech($0).facts.speaker } == ["李小山", "李小山"])
        #expect(library.speech(0).title.text == "在修路会上的讲话")
    }
}
