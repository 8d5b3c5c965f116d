import Speeches
import TestSupport
import Testing

@testable import Matching

/// What holds for any library; the seed of a failing case stands in its message.
struct MatcherPropertyTests {
    static let seeds: [UInt64] = [1, 7, 42, 1999, 20260]

    /// A match whatever the library's order: the two passages by their texts, and everything that was worked out.
    private struct Fingerprint: Hashable {
        let id: MatchID
        let family: FamilyID
        let score: Double
        let grade: Grade
        let sides: Set<String>
    }

    private func fingerprints(_ matches: [Match], in library: Library) -> Set<Fingerprint> {
        Set(
            matches.map { match in
                let sides = [match.a, match.b].map { passage in
                    "\(library.speech(passage.speech).id) \(passage.range.scalars)"
                }
                return Fingerprint(id: match.id, family: match.family, score: match.score, grade: match.grade, sides: Set(sides))
            })
    }

    /// Small libraries have seeds of 4 tokens; with longer ones, set phrases are left out before they are looked at.
    private static let seedLengths = [4, 6]

    private func matcher(seedLength: Int, threads: Int = 1, memory: Int = 512 << 20) -> Matcher {
        var settings = MatchSettings()
        (settings.seedLength, settings.threads, settings.memory) = (seedLength, threads, memory)
        return Matcher(settings: settings)
    }

    @Test(arguments: seeds, seedLengths) func theOrderOfFilesMakesNoDifference(seed: UInt64, seedLength: Int) {
        let texts = PlantedLibrary(seed: seed, phrases: 3).texts
        var generator = SeededGenerator(seed: seed)
        let library = Library(texts: texts)
        let shuffled = Library(texts: texts.shuffled(using: &generator))
        let matcher = matcher(seedLength: seedLength)
        let expected = fingerprints(matcher.matches(of: library), in: library)
        #expect(fingerprints(matcher.matches(of: shuffled), in: shuffled) == expected, "seed \(seed)")
        #expect(!expected.isEmpty)
    }

    @Test(arguments: seeds, seedLengths) func threadsAndMemoryMakeNoDifference(seed: UInt64, seedLength: Int) {
        let library = Library(texts: PlantedLibrary(seed: seed, speeches: 12, plants: 40, phrases: 3).texts)
        let expected = matcher(seedLength: seedLength).matches(of: library)
        #expect(!expected.isEmpty)
        for (threads, memory) in [(2, 512 << 20), (5, 1 << 20), (1, 1), (3, 1)] {
            let matches = matcher(seedLength: seedLength, threads: threads, memory: memory).matches(of: library)
            #expect(matches.map(\.id) == expected.map(\.id), "seed \(seed), \(threads) threads")
            #expect(matches.map(\.edits) == expected.map(\.edits), "seed \(seed), \(threads) threads")
            #expect(matches.map(\.score) == expected.map(\.score), "seed \(seed), \(threads) threads")
        }
    }

    @Test(arguments: seeds, seedLengths) func matchingSeveralSpeechesGivesTheirMatchesOfAFullRun(seed: UInt64, seedLength: Int) {
        let library = Library(texts: PlantedLibrary(seed: seed, phrases: 3).texts)
        let chosen: Set = [0, 3, 4]
        let matcher = matcher(seedLength: seedLength)
        let full = matcher.matches(of: library).filter { chosen.contains($0.a.speech) || chosen.contains($0.b.speech) }
        #expect(Set(full.map(\.id)) == Set(matcher.matches(of: library, speeches: chosen).map(\.id)), "seed \(seed)")
    }

    @Test(arguments: seeds) func aSideIsNeverBeforeItsLibraryOrder(seed: UInt64) {
        for match in Matcher().matches(of: Library(texts: PlantedLibrary(seed: seed).texts)) {
            #expect(match.a.speech < match.b.speech, "seed \(seed)")
        }
    }

    @Test(arguments: seeds) func plantedSentencesAreFound(seed: UInt64) {
        let planted = PlantedLibrary(seed: seed)
        let library = Library(texts: planted.texts)
        let quotes = Matcher().matches(of: library).map { library.document(of: $0.a.speech).quote($0.a.range) }
        for sentence in planted.planted { #expect(quotes.contains { $0.contains(sentence.dropLast()) }, "seed \(seed)") }
    }

    @Test(arguments: seeds) func editsTileBothPassages(seed: UInt64) throws {
        let library = Library(texts: PlantedLibrary(seed: seed).texts)
        for match in Matcher().matches(of: library) {
            for (passage, ranges) in [(match.a, match.edits.map(\.a)), (match.b, match.edits.map(\.b))] {
                let document = library.document(of: passage.speech)
                #expect(document.text.range.contains(passage.range.lowerBound), "seed \(seed)")
                #expect(passage.range.upperBound <= document.text.range.upperBound, "seed \(seed)")
                #expect(ranges.first?.lowerBound == passage.range.lowerBound, "seed \(seed)")
                #expect(ranges.last?.upperBound == passage.range.upperBound, "seed \(seed)")
                for (range, next) in zip(ranges, ranges.dropFirst()) {
                    #expect(range.upperBound <= next.lowerBound, "seed \(seed)")
                    let between = document.folded[range.upperBound.scalar..<next.lowerBound.scalar]
                    #expect(next.isEmpty || !between.contains { $0.isContent }, "seed \(seed)")
                }
            }
        }
    }

    @Test(arguments: seeds) func equalRunsAreEqual(seed: UInt64) {
        let library = Library(texts: PlantedLibrary(seed: seed).texts)
        func content(_ passage: Passage, _ range: TextRange) -> [FoldedScalar] {
            library.document(of: passage.speech).folded[range.scalars].filter(\.isContent)
        }
        for match in Matcher().matches(of: library) {
            for edit in match.edits {
                let isEqual = content(match.a, edit.a) == content(match.b, edit.b)
                #expect(isEqual == (edit.kind == .equal), "seed \(seed)")
            }
            if match.grade == .verbatim { #expect(match.edits.map(\.kind) == [.equal], "seed \(seed)") }
            if match.edits.count == 1 { #expect([.verbatim, .formula].contains(match.grade), "seed \(seed)") }
        }
    }

    @Test(arguments: seeds) func matchingOneSpeechGivesItsMatchesOfAFullRun(seed: UInt64) {
        let library = Library(texts: PlantedLibrary(seed: seed).texts)
        let full = Matcher().matches(of: library).filter { $0.a.speech == 2 || $0.b.speech == 2 }
        let incremental = Matcher().matches(of: library, speeches: [2])
        #expect(Set(full.map(\.id)) == Set(incremental.map(\.id)), "seed \(seed)")
        #expect(Set(full.map(\.edits)) == Set(incremental.map(\.edits)), "seed \(seed)")
    }

    @Test(arguments: seeds) func otherSpeechesDontChangeAMatch(seed: UInt64) {
        let texts = PlantedLibrary(seed: seed).texts
        let full = Matcher().matches(of: Library(texts: texts)).filter { $0.a.speech == 0 && $0.b.speech == 1 }
        let alone = Matcher().matches(of: Library(texts: Array(texts[..<2])))
        #expect(Set(full.map(\.id)) == Set(alone.map(\.id)), "seed \(seed)")
        #expect(Set(full.map(\.edits)) == Set(alone.map(\.edits)), "seed \(seed)")
    }

    @Test(arguments: seeds) func noMatchOverlapsABetterOneByHalf(seed: UInt64) {
        var settings = MatchSettings()
        settings.findsWithin = true
        let matches = Matcher(settings: settings).matches(of: Library(texts: PlantedLibrary(seed: seed).texts))
        func covers(_ first: Passage, _ second: Passage) -> Bool {
            first.speech == second.speech && 2 * first.range.clamped(to: second.range).count > second.range.count + 1
        }
        for first in matches {
            for second in matches where first.id != second.id && first.equalTokens > second.equalTokens {
                #expect(!(covers(first.a, second.a) && covers(first.b, second.b)), "seed \(seed)")
            }
        }
    }
}
