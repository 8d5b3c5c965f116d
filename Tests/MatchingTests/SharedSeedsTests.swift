import Speeches
import Testing

@testable import Matching

/// Which places pairs of speeches are looked for at.
struct SharedSeedsTests {
    private func places(_ texts: [String], recordsAtOnce: Int = 1 << 24) -> [String] {
        let library = TokenizedLibrary(Library(texts: texts))
        let seeds = SharedSeeds(library, seedLength: 4, recordsAtOnce: recordsAtOnce)
        return seeds.places.map { place in
            String(String.UnicodeScalarView(library.tokens[Int(place)..<Int(place) + 4].compactMap(Unicode.Scalar.init)))
        }.sorted()
    }

    @Test func whatStandsOnceIsLeftOut() { #expect(places(["天地玄黄宇宙", "日月盈昃辰宿"]).isEmpty) }

    @Test func aSharedRunIsKeptWhereItBegins() {
        #expect(places(["甲天地玄黄宇宙洪荒", "乙天地玄黄宇宙洪荒"]) == ["天地玄黄", "天地玄黄"])
    }

    @Test func copiesThatDifferAtTheEndAreKeptAtTheirBeginning() {
        #expect(places(["天地玄黄宇宙洪荒甲", "天地玄黄宇宙洪荒乙"]) == ["天地玄黄", "天地玄黄"])
    }

    @Test func partsOfTheHashSpaceMakeNoDifference() {
        let texts = PlantedLibrary(seed: 4).texts
        #expect(places(texts, recordsAtOnce: 16) == places(texts))
        #expect(!places(texts).isEmpty)
    }
}
