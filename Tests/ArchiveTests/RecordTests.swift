import Foundation
import Matching
import Speeches
import Testing

@testable import Archive

/// The records' fields, as the design promises them to other programs.
struct RecordTests {
    private static let sentence = "山上的树是祖辈一棵一棵栽下来的，我们这一代人只许添绿，不许减绿。"
    private static let library = Library(
        documents: [
            ("a.txt", "在青山镇护林工作会议上的讲话\n（2021年3月5日）\n同志们：\n开个短会。\n一、守住山头\n\(sentence)散会。\n二、管好火源\n人人有责。\n"),
            ("b.txt", "在白水乡防火会上的讲话\n同志们：\n清明快到了。\(sentence)大家回去传达一下。\n"),
        ].map { DocumentParser.parse(DecodedText($1), name: $0) })

    private func fields(_ record: some Encodable) throws -> [String: Any] {
        let line = try JSONLine.encode(record)
        #expect(!line.contains("\n"))
        return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    @Test func aSpeechHasTheseFields() throws {
        let document = Self.library.documents[0]
        let record = try fields(SpeechRecord(document.speeches[0], in: document))
        #expect(Set(record.keys) == ["type", "doc", "speech", "start", "end", "title"])
        #expect(record["type"] as? String == "document")
        #expect(record["title"] as? String == "在青山镇护林工作会议上的讲话")
        #expect(record["speech"] as? Int == 1)
        #expect(record["start"] as? Int == 0)
        #expect(record["end"] as? Int == document.speeches[0].range.upperBound.scalar)
    }

    @Test func aSectionHasTheseFields() throws {
        let document = Self.library.documents[0]
        let speech = document.speeches[0]
        let record = try fields(SectionRecord(speech.sections.nodes[1], of: speech, in: document))
        #expect(Set(record.keys) == ["doc", "speech", "level", "start", "end", "label", "heading"])
        #expect(record["label"] as? String == "一、")
        #expect(record["heading"] as? String == "守住山头")
        let (start, end) = (try #require(record["start"] as? Int), try #require(record["end"] as? Int))
        #expect(document.text.string(in: TextRange(scalars: start..<end)).hasPrefix("一、守住山头\n山上"))
    }

    @Test func aMatchHasTheseFields() throws {
        let match = try #require(Matcher().match(Self.library)?.matches.first)
        let record = try fields(MatchRecord(match, in: Self.library))
        #expect(Set(record.keys) == ["a", "b", "score", "grade", "likeness", "family", "edits"])
        let side = try #require(record["a"] as? [String: Any])
        #expect(Set(side.keys) == ["doc", "speech", "start", "end", "section", "text"])
        #expect(side["doc"] as? String == "a.txt")
        #expect(side["section"] as? String == "一、守住山头")
        #expect(side["text"] as? String == String(Self.sentence.dropLast()))
        #expect(record["grade"] as? String == "verbatim")
        #expect(record["likeness"] as? Double == 1)
        let (start, end) = (try #require(side["start"] as? Int), try #require(side["end"] as? Int))
        let text = Self.library.documents[0].text.string(in: TextRange(scalars: start..<end))
        #expect(text == side["text"] as? String)
    }

    @Test func theEditsOfAMatchCoverBothPassages() throws {
        let match = try #require(Matcher().match(Self.library)?.matches.first)
        let edits = try #require(try fields(MatchRecord(match, in: Self.library))["edits"] as? [[String: Any]])
        #expect(edits.allSatisfy { Set($0.keys) == ["kind", "a", "b"] })
        let spans = edits.compactMap { $0["a"] as? [Int] }
        #expect(spans.first?.first == match.a.range.lowerBound.scalar && spans.last?.last == match.a.range.upperBound.scalar)
    }

    @Test func aMatchInsideOneSpeechSaysSo() throws {
        let found = try #require(Matcher().match(Self.library)?.matches.first)
        let within = Match(
            id: found.id, a: found.a, b: found.a, score: 1, grade: .near, likeness: 1, equalTokens: 9, family: found.family,
            edits: [])
        #expect(try fields(MatchRecord(within, in: Self.library))["within"] as? Bool == true)
    }

    @Test func aRunHasTheseFields() throws {
        let record = try fields(RunRecord(version: "1", command: "match", parameters: ["min": "8"], counts: ["speeches": 2]))
        #expect(Set(record.keys) == ["type", "version", "command", "parameters", "counts"])
        #expect(record["type"] as? String == "run")
    }
}
