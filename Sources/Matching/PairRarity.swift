import Foundation

/// How rare the wording around each token is in the background, in bits; nothing where there is none.
struct BackgroundRarity: Sendable {
    /// What stands in fewer documents of the background than this is hardly rarer.
    private static let rareDocuments: Float = 2
    /// So many units are one bit.
    private static let unit: Float = 16

    /// By place: the mean of the pairs that the token is in, in units.
    private(set) var units: [UInt8] = []
    /// By speech: the mean over its tokens, in units.
    private(set) var means: [Float] = []

    /// - Complexity: O(n)
    init(_ library: TokenizedLibrary, background: BackgroundTable?) {
        guard let background else { return }
        let most = log2(Float(background.documents) + 1)
        let logarithms = (0...max(1, background.documents)).map { log2(Float($0) + Self.rareDocuments) }
        let tokens = library.tokens.span
        var before: Float = 0
        units = Array(repeating: 0, count: tokens.count)
        for place in 0..<tokens.count - 1 {
            let documents = background.documents(with: tokens[place], tokens[place + 1])
            let bits = most - logarithms[min(documents, logarithms.count - 1)]
            units[place] = UInt8(min(255, max(0, (bits + before) / 2 * Self.unit)))
            before = bits
        }
        means = library.speeches.map { speech in
            Float(units[speech.range].reduce(0) { $0 + Int($1) }) / Float(speech.count)
        }
    }
}

/// What an equal token is worth in the alignment of two speeches: more where its wording is rare in both, and in the
/// background.
///
/// It knows these two speeches and the background only, so an alignment doesn't change when others join the library.
struct PairRarity: Sendable {
    /// What few tokens exceed: the mean is 1, and a token that stands once in either speech gains hardly more.
    static let usualLimit: Float = 1.3
    /// By number, its binary logarithm; the last entry serves whatever is larger.
    private static let logarithms: [Float] = (0..<1024).map { log2(Float(max(2, $0))) }

    private let counts: BigramCounts
    private let background: BackgroundRarity
    private let logarithms: [Float]
    private let floor: Float
    /// By the two speeches: the gain of what stands nowhere else, and what each doubling takes from it.
    private let ceiling: Float
    private let slope: Float
    /// By the background: the gain of a unit of rarity on either side, and of none.
    private let backgroundSlope: Float
    private let backgroundFloor: Float
    /// No token gains more: one whose pair stands once in either speech, and nowhere in the background.
    let limit: Float

    /// - Parameter costs: say the gain of a token without any surprise, and how much the background counts.
    init(
        _ library: TokenizedLibrary, counts: BigramCounts, background: BackgroundRarity, a: Int, b: Int, costs: AlignmentCosts
    ) {
        (self.counts, self.background, logarithms) = (counts, background, Self.logarithms)
        let lengths = (Float(library.speeches[a].count), Float(library.speeches[b].count))
        let total = lengths.0 + lengths.1
        let share = background.units.isEmpty ? 0 : costs.backgroundShare
        floor = (1 - share) * costs.commonGain
        let meanLogarithm = (lengths.0 * counts.meanLogarithm[a] + lengths.1 * counts.meanLogarithm[b]) / total
        let fullSlope = (1 - costs.commonGain) / max(1, log2(total / 2) - meanLogarithm)
        slope = (1 - share) * fullSlope
        ceiling = (1 - share) * (costs.commonGain + fullSlope * log2(total))
        let mean = share == 0 ? 1 : (lengths.0 * background.means[a] + lengths.1 * background.means[b]) / total
        backgroundSlope = share * (1 - costs.usualGain) / (2 * max(1, mean))
        backgroundFloor = share * costs.usualGain
        let most = background.units.isEmpty ? 0 : backgroundFloor + backgroundSlope * 2 * Float(UInt8.max)
        limit = max(floor, ceiling - slope) + most
    }

    @inline(__always)
    func gain(_ a: Int, _ b: Int) -> Float {
        let count = Int(counts.inSpeech[a]) + Int(counts.inSpeech[b])
        let own = max(floor, ceiling - slope * logarithms[min(logarithms.count - 1, count)])
        if background.units.isEmpty { return own }
        return own + backgroundFloor + backgroundSlope * Float(Int(background.units[a]) + Int(background.units[b]))
    }
}
