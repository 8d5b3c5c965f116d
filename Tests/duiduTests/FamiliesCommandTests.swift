import Testing

@Suite(.serialized)
struct FamiliesCommandTests {
    @Test func everyFamilyQuotesItsPlaces() async throws {
        let outcome = try await Program.run(["families", "--json", "--sort", "spread", Sample.folder])
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        let records = try JSONRecord.all(of: outcome.output)
        #expect(try records.first?.string("command") == "families")
        #expect(records.count > 10)
        var texts = DecodedTexts()
        for family in records.dropFirst() {
            let variants = try family.records("variants")
            let places = try variants.flatMap { try $0.records("places") }
            #expect(places.count == (try family.int("places")))
            for place in places {
                let found = try await texts.text(of: place.string("doc"), place.int("start"), place.int("end"))
                #expect(try found == place.string("text"))
            }
        }
        let spread = try records.dropFirst().map { try $0.int("speeches") }
        #expect(spread == spread.sorted(by: >))
    }

    @Test func theTextMarksWhatAVariantChanges() async throws {
        let outcome = try await Program.run(["families", Sample.folder])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("→"))
    }
}
