/// Chooses how long the seeds of a large library have to be, so that what it gives to look at stays within bounds.
///
/// The work grows with the number of places that are nearly a match. How many there are depends on the kind of text: laws
/// repeat themselves much more than speeches do. So some of the speeches are matched with all others, with seeds of the
/// length that suits the size first, then with longer ones, until what is found extrapolates to few enough alignments.
struct SeedLengthChooser {
    /// Every so many speeches, one is tried.
    private static let stride = 64
    /// Lengths to choose from, in tokens.
    private static let lengths = [4, 5, 6, 9, 12, 16, 20, 24, 32, 48, 64]
    /// A library may have one alignment for so many tokens, and no more than `mostAlignments`.
    private static let tokensPerAlignment = 8
    private static let mostAlignments = 800_000

    let library: TokenizedLibrary
    let counts: BigramCounts
    let background: BackgroundRarity
    let settings: MatchSettings

    /// The settings with the length chosen. What is chosen depends on the texts only.
    ///
    /// - Parameter isCancelled: asked between two lengths.
    func fitted(isCancelled: () -> Bool) -> MatchSettings {
        let first = settings.fitted(to: library.tokens.count)
        guard settings.seedLength == nil, first.isLarge else { return first }
        let candidates = Self.lengths.filter { $0 >= first.seedLength ?? 4 }.map { first.with(seedLength: $0) }
        var range = 0..<candidates.count - 1
        while !range.isEmpty, !isCancelled() {
            // Most libraries do with the first.
            let middle = range.lowerBound == 0 ? 0 : (range.lowerBound + range.upperBound) / 2
            if givesTooMany(candidates[middle]) {
                range = middle + 1..<range.upperBound
            } else {
                range = range.lowerBound..<middle
            }
        }
        return candidates[range.lowerBound]
    }

    private func givesTooMany(_ settings: MatchSettings) -> Bool {
        let chosen = library.speeches.indices.map { $0.isMultiple(of: Self.stride) }
        let tokens = zip(library.speeches, chosen).reduce(0) { $0 + ($1.1 ? $1.0.count : 0) }
        // A pair of speeches is tried where either is chosen.
        let share = min(1, 2 * Double(tokens) / Double(library.tokens.count))
        let most = min(library.tokens.count / Self.tokensPerAlignment, Self.mostAlignments)
        let seedLength = settings.seedLength ?? 4
        let filter = SeedFilter(library, of: chosen, seedLength: seedLength)
        var seeds = SharedSeeds(
            library, seedLength: seedLength, recordsAtOnce: settings.recordsAtOnce, threads: settings.threads,
            filter: filter)
        let rarity = TokenRarity(library, counts: counts, background: background, costs: settings.appliedCosts)
        seeds.addContexts(of: library, rarity, for: settings)
        let search = PairSearch(library: library, rarity: rarity, seeds: seeds, settings: settings, chosen: chosen)
        return search.exceeds(alignments: Int(share * Double(most)))
    }
}
