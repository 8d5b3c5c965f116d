import Testing

struct SearchCommandTests {
    private func records(_ arguments: String...) async throws -> [JSONRecord] {
        let outcome = try await Program.run(["search", "--json"] + arguments + [Sample.folder])
        #expect(outcome.status == 0)
        return try JSONRecord.all(of: outcome.output)
    }

    @Test func hitsArePrintedWithTheirPlaces() async throws {
        let records = try await records("手电筒")
        #expect(try records.first?.string("command") == "search")
        let hits = records.dropFirst()
        #expect(try hits.count == records.first?.record("counts").int("hits") && !hits.isEmpty)
        for hit in hits {
            let (start, end) = (try hit.int("start"), try hit.int("end"))
            let text = try await Program.run(["text", try hit.string("doc")]).output
            let found = String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
            #expect(try found == hit.string("text"))
            #expect(["手电筒", "手電筒"].contains(found))
        }
    }

    @Test func pinyinFindsWhatTheWordsFind() async throws {
        let words = try await records("手电筒").dropFirst().map { [try $0.int("start"), try $0.int("speech")] }
        let pinyin = try await records("shoudiantong").dropFirst().map { [try $0.int("start"), try $0.int("speech")] }
        #expect(words == pinyin)
    }

    @Test func countsAddUp() async throws {
        let counted = try await records("--count", "群众").dropFirst().reduce(0) { $0 + (try $1.int("hits")) }
        #expect(try await records("群众").count == counted + 1)
    }

    @Test func peopleSeeTheHitInItsContext() async throws {
        let outcome = try await Program.run(["search", "r:手.筒还亮", Sample.folder])
        #expect(outcome.output.contains("你的【手电筒还亮】不亮"))
    }
}
