import Testing

@Suite(.serialized)
struct SectionsCommandTests {
    @Test func everySectionHasItsRankedCounterparts() async throws {
        let outcome = try await Program.run(["sections", "--json", "--top", "4", Sample.folder])
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        let records = try JSONRecord.all(of: outcome.output)
        #expect(try records.first?.string("command") == "sections")
        #expect(records.count > 20)
        for record in records.dropFirst() {
            #expect(record.names == ["from", "to"])
            let from = try record.record("from")
            let to = try record.records("to")
            let scores = try to.filter { !$0.names.contains("version") }.map { try $0.number("score") }
            #expect(scores.count <= 4)
            #expect(scores == scores.sorted(by: >))
            for counterpart in to {
                let place = (try counterpart.string("doc"), try counterpart.int("speech"))
                #expect(place != (try from.string("doc"), try from.int("speech")))
                #expect(try counterpart.record("reasons").names == ["matches", "tokens", "wording", "outline", "shared"])
            }
        }
    }

    @Test func theTextNamesBothPlaces() async throws {
        let outcome = try await Program.run(["sections", Sample.folder])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("（二）灯多了，更要问灯下的人"))
    }

    @Test func noneIsTooFew() async throws {
        let outcome = try await Program.run(["sections", "--top", "0", Sample.folder])
        #expect(outcome.status == 2)
    }
}
