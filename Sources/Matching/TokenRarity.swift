import Foundation

/// How the gains of equal tokens are scaled in two speeches, so that one of mean rarity gains 1.
struct RarityScale: Sendable {
    /// What a token gains at least by the two speeches.
    let floor: Float
    /// By the two speeches: the gain of what stands nowhere else, and what each doubling takes from it.
    let ceiling: Float
    let slope: Float
    /// By the background: the gain of a unit of rarity on either side, and of none.
    let backgroundSlope: Float
    let backgroundFloor: Float
}

/// What is known of how rare tokens are, in their speeches and in the background.
struct TokenRarity: Sendable {
    let counts: BigramCounts
    let background: BackgroundRarity
    /// By speech, in tokens.
    private let lengths: [Float]
    private let costs: AlignmentCosts

    /// - Parameter costs: say the gain of a token without any surprise, and how much the background counts.
    init(_ library: TokenizedLibrary, counts: BigramCounts, background: BackgroundRarity, costs: AlignmentCosts) {
        (self.counts, self.background, self.costs) = (counts, background, costs)
        lengths = library.speeches.map { Float($0.count) }
    }

    func pair(_ a: Int, _ b: Int) -> PairRarity {
        PairRarity(counts: counts, background: background, scale: scale(a, b))
    }

    func scale(_ a: Int, _ b: Int) -> RarityScale {
        let total = lengths[a] + lengths[b]
        let share = background.means.isEmpty ? 0 : costs.backgroundShare
        let meanLogarithm = (lengths[a] * counts.meanLogarithm[a] + lengths[b] * counts.meanLogarithm[b]) / total
        let logarithm = log2(total)
        let fullSlope = (1 - costs.commonGain) / max(1, logarithm - 1 - meanLogarithm)
        let mean = share == 0 ? 1 : (lengths[a] * background.means[a] + lengths[b] * background.means[b]) / total
        return RarityScale(
            floor: (1 - share) * costs.commonGain, ceiling: (1 - share) * (costs.commonGain + fullSlope * logarithm),
            slope: (1 - share) * fullSlope, backgroundSlope: share * (1 - costs.usualGain) / (2 * max(1, mean)),
            backgroundFloor: share * costs.usualGain)
    }
}
