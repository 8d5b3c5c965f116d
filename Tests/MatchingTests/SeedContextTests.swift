import Speeches
import Testing

@testable import Matching

/// Which shared runs are seen to be set phrases from what stands around them.
struct SeedContextTests {
    private static let seedLength = 6
    private static let costs: AlignmentCosts = {
        var settings = MatchSettings()
        settings.seedLength = seedLength
        return settings.appliedCosts
    }()

    /// Whether 〇一二三四五 is alone in two texts, the same from either side.
    private func isAlone(_ first: String, _ second: String) throws -> Bool {
        let library = TokenizedLibrary(Library(texts: [first, second]))
        let rarity = TokenRarity(
            library, counts: BigramCounts(library), background: BackgroundRarity(library, background: nil), costs: Self.costs)
        let seed = Array("一二三四五六".unicodeScalars.map(\.value))
        let contexts = try library.speeches.map { speech in
            let place = try #require(speech.range.first { Array(library.tokens[$0..<$0 + seed.count]) == seed })
            return SeedContext(library, rarity, at: place, seedLength: Self.seedLength)
        }
        let scale = rarity.scale(0, 1)
        let isAlone = contexts[0].isAlone(beside: contexts[1], scale, Self.seedLength, Self.costs)
        #expect(contexts[1].isAlone(beside: contexts[0], scale, Self.seedLength, Self.costs) == isAlone)
        return isAlone
    }

    private static let (before, behind) = ("江河湖海日月星辰山川草木", "春夏秋冬东南西北金银铜铁")
    private static let (otherBefore, otherBehind) = ("甲乙丙丁戊己庚辛壬癸子丑", "寅卯辰巳午未申酉戌亥牛马")

    @Test func aRunAmongOtherWordsIsAlone() throws {
        #expect(
            try isAlone(
                Self.before + "一二三四五六" + Self.behind, Self.otherBefore + "一二三四五六七" + Self.otherBehind))
    }

    @Test func wordingThatGoesOnIsNot() throws {
        for shift in 0...3 {
            let inserted = String("鸟兽鱼".prefix(shift))
            #expect(
                try !isAlone(
                    Self.before + "一二三四五六" + Self.behind,
                    Self.otherBefore + "一二三四五六" + inserted + "犬" + Self.behind.dropFirst() + Self.otherBehind))
            #expect(
                try !isAlone(
                    Self.before + "一二三四五六" + Self.behind,
                    Self.otherBefore + Self.before.dropLast() + "犬" + inserted + "一二三四五六" + Self.otherBehind))
        }
    }

    @Test func aLongRunIsNot() throws {
        let run = "一二三四五六" + Self.behind
        #expect(try !isAlone(Self.before + run, Self.otherBefore + run))
    }

    @Test func whatStandsBehindTheEndOfASpeechDoesNotCount() throws {
        #expect(try isAlone(Self.before + "一二三四五六", Self.otherBefore + "一二三四五六"))
        #expect(try isAlone("一二三四五六" + Self.behind, "一二三四五六" + Self.otherBehind))
    }
}
