import Speeches
import Testing

@testable import Matching

/// Alignments around an anchor, printed as their runs.
struct ExtenderTests {
    private func alignment(_ first: String, _ second: String, anchor: String) -> String {
        let library = TokenizedLibrary(Library(texts: [first, second]))
        let counts = BigramCounts(library)
        let wanted = anchor.unicodeScalars.map(\.value)
        let places = library.speeches.map { speech in
            speech.range.first { Array(library.tokens[$0..<min($0 + wanted.count, library.tokens.count)]) == wanted } ?? 0
        }
        let anchor = Anchor(a: Int32(places[0]), b: Int32(places[1]), length: Int32(wanted.count))
        var aligner = Aligner(library, costs: AlignmentCosts())
        let rarity = TokenRarity(
            library, counts: counts, background: BackgroundRarity(library, background: nil), costs: AlignmentCosts())
        let found = aligner.align(
            anchor, a: library.speeches[0].range, b: library.speeches[1].range, rarity: rarity.pair(0, 1))
        return found.runs.map { "\($0.kind) \($0.a)|\($0.b)" }.joined(separator: ", ")
    }

    /// Which text is a depends on their identities, so the same runs come out, or those seen from the other side.
    private func expectRuns(_ expected: String, _ first: String, _ second: String, anchor: String) {
        let swapped = expected.replacing("inserted", with: "x").replacing("deleted", with: "inserted").replacing(
            "x", with: "deleted"
        )
        .split(separator: ", ").map { run in
            let parts = run.split(separator: " ")
            return "\(parts[0]) \(parts[1].split(separator: "|").reversed().joined(separator: "|"))"
        }.joined(separator: ", ")
        let results = Set([alignment(first, second, anchor: anchor), alignment(second, first, anchor: anchor)])
        #expect(results.count == 1)
        #expect(results.isSubset(of: [expected, swapped]))
    }

    @Test func nothingIsAddedToWhatStandsAlone() { expectRuns("equal 4|4", "甲天地玄黄乙", "丙天地玄黄丁", anchor: "天地玄黄") }

    @Test func anExtensionGoesOverAReplacedCharacterBothWays() {
        expectRuns(
            "equal 3|3, changed 1|1, equal 4|4, changed 1|1, equal 3|3", "日月盈甲天地玄黄乙寒来暑", "日月盈丙天地玄黄丁寒来暑", anchor: "天地玄黄")
    }

    @Test func anExtensionGoesOverAGap() {
        expectRuns("equal 4|4, inserted 0|3, equal 4|4", "天地玄黄寒来暑往", "天地玄黄甲乙丙寒来暑往", anchor: "天地玄黄")
    }

    @Test func anExtensionStopsWhereTooMuchDiffers() {
        expectRuns("equal 4|4", "天地玄黄甲乙丙丁戊己庚辛寒来暑往", "天地玄黄子丑寅卯辰巳午未寒来暑往", anchor: "天地玄黄")
    }

    @Test func aShortEndBehindALongGapIsCutOff() {
        expectRuns("equal 4|4", "天地玄黄甲乙丙丁寒来", "天地玄黄寒来", anchor: "天地玄黄")
    }
}
