import Speeches
import TestSupport
import Testing

@testable import Matching

/// Texts that no one writes: the work is counted, since time depends on the machine.
struct DegenerateInputTests {
    private struct Work {
        var examined = 0
        var cells = 0
        var alignments = 0
        var matches = 0
    }

    private func work(on texts: [String], within: Bool = false) -> Work {
        var settings = MatchSettings()
        settings.findsWithin = within
        let library = TokenizedLibrary(Library(texts: texts))
        settings = settings.fitted(to: library.tokens.count)
        let counts = BigramCounts(library)
        let seeds = SharedSeeds(library, seedLength: settings.seedLength ?? 4)
        let rarity = TokenRarity(
            library, counts: counts, background: BackgroundRarity(library, background: nil), costs: settings.appliedCosts)
        let search = PairSearch(library: library, rarity: rarity, seeds: seeds, settings: settings, chosen: nil)
        guard let (found, done) = search.run({ _ in }, { false }) else { return Work() }
        let work = Work(examined: done.examined, cells: done.cells, alignments: done.alignments, matches: found.count)
        return work
    }

    @Test func oneCharacterAHundredThousandTimes() {
        let text = String(repeating: "哈", count: 100_000)
        let work = work(on: [text, text + "哈"])
        #expect(work.examined <= 64 * 64)
        #expect(work.cells < 100 * 100_000)
        #expect(work.matches == 1)
    }

    @Test func oneCharacterAHundredThousandTimesWithin() {
        let work = work(on: [String(repeating: "哈", count: 100_000)], within: true)
        #expect(work.examined <= 64 * 64)
        #expect(work.cells < 1_000_000)
    }

    @Test func oneSentenceTenThousandTimes() {
        let sentence = "今天的天气真不错。"
        let work = work(on: [String(repeating: sentence, count: 10_000), "开头。" + String(repeating: sentence, count: 10_001)])
        #expect(work.examined <= 8 * 64 * 64)
        #expect(work.cells < 100 * 80_000)
        #expect(work.matches <= 64)
    }

    @Test func twoCharactersInAnyOrder() {
        var generator = SeededGenerator(seed: 5)
        let texts = (0..<2).map { _ in String((0..<20_000).map { _ in Bool.random(using: &generator) ? "是" : "否" }) }
        let work = work(on: texts)
        #expect(work.examined <= 16 * 64 * 64)
        #expect(work.cells < 30_000_000)
    }

    @Test func manyNearCopies() {
        let text = PlantedLibrary(seed: 9, speeches: 1, plants: 0).texts[0]
        let work = work(on: (0..<20).map { "第\($0)稿。" + text })
        #expect(work.matches == 190)
        #expect(work.alignments <= 3 * 190)
    }

    @Test func tenThousandCopiesAreListedOnceEach() throws {
        let text = PlantedLibrary(seed: 9, speeches: 1, sentences: 4, plants: 0).texts[0]
        let library = Library(texts: Array(repeating: text, count: 10_000) + ["开头。" + text])
        let result = try #require(Matcher().match(library))
        #expect(result.matches.count <= 2 * 10_000)
        #expect(Set(result.matches.flatMap { [$0.a.speech, $0.b.speech] }).count == 10_001)
    }

    @Test func tenThousandEmptyTexts() {
        let work = work(on: Array(repeating: "", count: 10_000))
        #expect(work.examined == 0 && work.cells == 0)
    }

    @Test func setPhrasesOnly() {
        var generator = SeededGenerator(seed: 8)
        let phrases = PlantedLibrary(seed: 8, speeches: 1, sentences: 40, plants: 0).texts[0].split(separator: "。")
        let texts = (0..<20).map { _ in phrases.shuffled(using: &generator).joined(separator: "。") }
        let work = work(on: texts)
        #expect(work.examined <= 190 * 40 * 2)
        #expect(work.cells <= 190 * 40 * 4000)
    }

    @Test func nothingToMatch() {
        #expect(Matcher().matches(of: Library(texts: [])).isEmpty)
        #expect(Matcher().matches(of: Library(texts: ["", "，。", "字", "三个字", "hello"])).isEmpty)
    }
}
