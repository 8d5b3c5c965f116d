import Speeches

/// One run of the engine: the stages in order, with a report of each.
struct MatchRun {
    private let matcher: Matcher
    private var settings: MatchSettings { matcher.settings }
    private var stages: [StageReport] = []
    private var started = ContinuousClock.now

    init(_ matcher: Matcher) { self.matcher = matcher }

    mutating func perform(
        on library: Library, of chosen: Set<Int>?, progress: (Double) -> Void, isCancelled: () -> Bool
    ) -> MatchResult? {
        started = ContinuousClock.now
        var sorter = RadixSort()
        let tokenized = TokenizedLibrary(library)
        report("fold", input: library.count, output: tokenized.tokens.count)
        if isCancelled() { return nil }
        let counts = BigramCounts(tokenized, sorter: &sorter)
        let seeds = SeedIndex(tokenized, seedLength: settings.seedLength, sorter: &sorter)
        report("seed", input: tokenized.tokens.count, output: seeds.records.count)
        if isCancelled() { return nil }
        var finder = AnchorFinder(tokenized, settings: settings, chosen: chosen.map { flags($0, of: tokenized) })
        finder.find(in: seeds, sorter: &sorter)
        report("anchor", input: finder.examined, output: finder.anchors.count)
        guard let found = matchPairs(finder, of: tokenized, counts, progress, isCancelled) else { return nil }
        var versionFinder = VersionFinder(library, tokenized)
        let versions = versionFinder.find(in: found)
        report("version", input: found.count, output: versions.groups.count)
        let matches = build(found, of: tokenized, versions, chosen: chosen, &sorter)
        progress(1)
        return MatchResult(matches: matches, stages: stages, versions: versions)
    }

    /// Goes through the pairs of speeches; they don't depend on each other.
    private mutating func matchPairs(
        _ finder: AnchorFinder, of library: TokenizedLibrary, _ counts: BigramCounts, _ progress: (Double) -> Void,
        _ isCancelled: () -> Bool
    ) -> [FoundMatch]? {
        let rarity = BackgroundRarity(library, background: self.matcher.background)
        var matcher = PairMatcher(library, counts: counts, background: rarity, settings: settings)
        var found: [FoundMatch] = []
        for group in finder.groups {
            if isCancelled() { return nil }
            found += matcher.match(group, anchors: finder.anchors).map { FoundMatch(a: group.a, b: group.b, alignment: $0) }
            progress(Double(group.anchors.upperBound) / Double(finder.anchors.count))
        }
        report("chain", input: finder.anchors.count, output: matcher.chainCount, took: matcher.chainTime)
        report("align", input: matcher.alignmentCount, output: found.count)
        return found
    }

    private mutating func build(
        _ found: [FoundMatch], of library: TokenizedLibrary, _ versions: VersionGroups, chosen: Set<Int>?,
        _ sorter: inout RadixSort
    ) -> [Match] {
        let scorer = Scorer(library, matches: found, versions: versions, formulas: matcher.formulas, sorter: &sorter)
        var finder = FamilyFinder(found)
        let families = finder.families { speech, range in
            let identity = library.speeches[speech].identity
            return Mixing.mix(
                Mixing.mix(identity, UInt64(range.lowerBound - library.speeches[speech].start)), UInt64(range.count))
        }
        let builder = MatchBuilder(library: library)
        var matches = zip(found, families).flatMap { builder.matches(of: $0, scorer.judge($0), family: $1) }
        matches += library.speeches.indices.flatMap { builder.copies(of: $0) }
        if let chosen { matches.removeAll { !chosen.contains($0.a.speech) && !chosen.contains($0.b.speech) } }
        matches.sort { ($1.score, $0.id.value) < ($0.score, $1.id.value) }
        report("score", input: found.count, output: matches.count)
        return matches
    }

    private func flags(_ chosen: Set<Int>, of library: TokenizedLibrary) -> [Bool] {
        library.speeches.map { $0.copies.contains { chosen.contains($0.index) } }
    }

    /// Reports a stage that began when the last one ended, or one that took a part of the time since.
    private mutating func report(_ stage: String, input: Int, output: Int, took part: Duration? = nil) {
        let now = ContinuousClock.now
        let duration = part ?? (now - started)
        started = part.map { started + $0 } ?? now
        stages.append(StageReport(stage: stage, input: input, output: output, seconds: duration / .seconds(1)))
    }
}
