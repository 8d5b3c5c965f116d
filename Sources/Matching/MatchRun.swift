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
        let tokenized = TokenizedLibrary(library, threads: settings.threads)
        report("fold", input: library.count, output: tokenized.tokens.count)
        if isCancelled() { return nil }
        let counts = BigramCounts(tokenized, threads: settings.threads)
        report("count", input: tokenized.tokens.count, output: tokenized.tokens.count)
        if isCancelled() { return nil }
        let background = BackgroundRarity(tokenized, background: matcher.background)
        let chooser = SeedLengthChooser(library: tokenized, counts: counts, background: background, settings: settings)
        let fitted = chooser.fitted(isCancelled: isCancelled)
        report("fit", input: tokenized.tokens.count, output: fitted.seedLength ?? 4)
        if isCancelled() { return nil }
        var seeds = SharedSeeds(
            tokenized, seedLength: fitted.seedLength ?? 4, recordsAtOnce: fitted.recordsAtOnce,
            threads: fitted.threads)
        report("seed", input: tokenized.tokens.count, output: seeds.places.count)
        if isCancelled() { return nil }
        let rarity = TokenRarity(tokenized, counts: counts, background: background, costs: fitted.appliedCosts)
        seeds.addContexts(of: tokenized, rarity, for: fitted)
        let search = PairSearch(
            library: tokenized, rarity: rarity, seeds: seeds, settings: fitted, chosen: chosen.map { flags($0, of: tokenized) })
        guard let (found, work) = search.run(progress, isCancelled) else { return nil }
        report(work, found: found.count)
        var versionFinder = VersionFinder(library, tokenized)
        let versions = versionFinder.find(in: found)
        report("version", input: found.count, output: versions.groups.count)
        let matches = build(found, of: tokenized, versions, chosen: chosen)
        progress(1)
        return MatchResult(matches: matches, stages: stages, versions: versions, seedLength: seeds.seedLength)
    }

    private mutating func build(
        _ found: [FoundMatch], of library: TokenizedLibrary, _ versions: VersionGroups, chosen: Set<Int>?
    ) -> [Match] {
        let scorer = Scorer(library, matches: found, versions: versions, formulas: matcher.formulas)
        var finder = FamilyFinder(found)
        let families = finder.families { speech, range in
            let identity = library.speeches[speech].identity
            return Mixing.mix(
                Mixing.mix(identity, UInt64(range.lowerBound - library.speeches[speech].start)), UInt64(range.count))
        }
        let builder = MatchBuilder(library: library)
        var matches = Workers.map(found.indices, threads: settings.threads) { index in
            builder.matches(of: found[index], scorer.judge(found[index]), family: families[index])
        }.flatMap(\.self)
        matches += library.speeches.indices.flatMap { builder.copies(of: $0) }
        if let chosen { matches.removeAll { !chosen.contains($0.a.speech) && !chosen.contains($0.b.speech) } }
        matches.sort { ($1.score, $0.id.value) < ($0.score, $1.id.value) }
        report("score", input: found.count, output: matches.count)
        return matches
    }

    private func flags(_ chosen: Set<Int>, of library: TokenizedLibrary) -> [Bool] {
        library.speeches.map { $0.copies.contains { chosen.contains($0.index) } }
    }

    /// Reports a stage that began when the last one ended.
    private mutating func report(_ stage: String, input: Int, output: Int) {
        let now = ContinuousClock.now
        report(stage, input: input, output: output, took: now - started)
        started = now
    }

    /// Reports the stages that alternate, each with its share of the time.
    private mutating func report(_ work: PairWork, found: Int) {
        let now = ContinuousClock.now
        let all = (work.anchorTime + work.alignTime) / .seconds(1)
        let (elapsed, whole) = (now - started, max(all, 1e-9))
        let share = { (part: Duration) in elapsed * (part / .seconds(1) / whole) }
        report("anchor", input: work.examined, output: work.anchors, took: share(work.anchorTime))
        report("chain", input: work.anchors, output: work.chains, took: share(work.chainTime))
        report("align", input: work.alignments, output: found, took: share(work.alignTime - work.chainTime))
        started = now
    }

    private mutating func report(_ stage: String, input: Int, output: Int, took duration: Duration) {
        stages.append(
            StageReport(
                stage: stage, input: input, output: output, seconds: duration / .seconds(1), memory: ResidentMemory.current()))
    }
}
