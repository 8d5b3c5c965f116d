import Speeches
import TestSupport
import Testing

@testable import Matching

/// How long the seeds of a large library are.
struct SeedLengthChooserTests {
    /// Texts of sentences of twenty characters.
    private func texts(of pool: Int) -> [String] {
        var generator = SeededGenerator(seed: 11)
        func sentence() -> String {
            let scalars = (0..<20).map { _ in Unicode.Scalar(0x4e00 + UInt32.random(in: 0..<3000, using: &generator)) ?? "一" }
            return String(String.UnicodeScalarView(scalars)) + "。"
        }
        let sentences = (0..<pool).map { _ in sentence() }
        return (0..<256).map { _ in
            (0..<220).map { _ in sentences[Int.random(in: sentences.indices, using: &generator)] }.joined()
        }
    }

    private func seedLength(_ texts: [String], threads: Int = 1) -> Int? {
        var settings = MatchSettings()
        settings.threads = threads
        let library = TokenizedLibrary(Library(texts: texts))
        let chooser = SeedLengthChooser(
            library: library, counts: BigramCounts(library), background: BackgroundRarity(library, background: nil),
            settings: settings)
        return chooser.fitted(isCancelled: { false }).seedLength
    }

    @Test func textsThatShareLittleHaveTheLengthOfTheirSize() { #expect(seedLength(texts(of: 100_000)) == 5) }

    @Test func textsMadeOfTheSameSentencesHaveLongerOnesWhateverTheirOrder() throws {
        let texts = texts(of: 400)
        let length = try #require(seedLength(texts))
        #expect(length >= 20)
        #expect(seedLength(texts.reversed(), threads: 3) == length)
    }
}
