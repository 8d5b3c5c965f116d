import Foundation

/// What an equal token is worth in the alignment of two speeches: more where its wording is rare in both, and in the
/// background.
///
/// It knows these two speeches and the background only, so an alignment doesn't change when others join the library.
struct PairRarity: Sendable {
    /// What few tokens exceed: the mean is 1, and a token that stands once in either speech gains hardly more.
    static let usualLimit: Float = 1.3
    /// By number, its binary logarithm; the last entry serves whatever is larger.
    private static let logarithms: [Float] = (0..<1024).map { log2(Float(max(1, $0))) }

    private let counts: BigramCounts
    private let background: BackgroundRarity
    private let logarithms: [Float]
    private let scale: RarityScale

    init(counts: BigramCounts, background: BackgroundRarity, scale: RarityScale) {
        (self.counts, self.background, logarithms, self.scale) = (counts, background, Self.logarithms, scale)
    }

    /// The binary logarithm of how often a pair of tokens stands in a speech.
    static func logarithm(of count: Int) -> Float { logarithms[min(logarithms.count - 1, count)] }

    @inline(__always)
    func gain(_ a: Int, _ b: Int) -> Float {
        let count = Int(counts.inSpeech[a]) + Int(counts.inSpeech[b])
        let own = max(scale.floor, scale.ceiling - scale.slope * logarithms[min(logarithms.count - 1, count)])
        if background.units.isEmpty { return own }
        return own + scale.backgroundFloor + scale.backgroundSlope * Float(Int(background.units[a]) + Int(background.units[b]))
    }
}
