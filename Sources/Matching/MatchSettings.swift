/// What a run of the engine depends on beside the texts.
public struct MatchSettings: Hashable, Sendable {
    /// The length in tokens of the exact run that every match must contain; nil lets the size of the library decide.
    public var seedLength: Int?
    /// Matches shorter than this, in tokens, on both sides are left out.
    public var minimumLength = 8
    /// Also find what stands twice inside one speech.
    public var findsWithin = false

    /// Asks more of a match: fewer of those that owe their wording to chance, and fewer heavily edited ones.
    public var isStrict = false
    public var costs = AlignmentCosts()

    /// How many threads work. Makes no difference to what is found.
    public var threads = 1
    /// What a run's buffers may take, in bytes, beside the texts, their tokens and what is found. Makes no difference to
    /// what is found.
    public var memory = 512 << 20

    public init() {}

    /// The settings that a library of so many tokens is matched with.
    ///
    /// The pairs of places to be looked at grow with the square of the library and fall with the length of the seed, about
    /// tenfold for two tokens: in reports of one office, of the runs of 4 that two speeches share, one in ten is one of 6,
    /// and one in thirty one of 8.
    func fitted(to tokenCount: Int) -> MatchSettings {
        var fitted = self
        fitted.seedLength = seedLength ?? Self.seedLengths.last { tokenCount >= $0.tokens }?.length ?? 4
        return fitted
    }

    private static let seedLengths = [
        (tokens: 1_000_000, length: 5), (tokens: 4_000_000, length: 6), (tokens: 12_000_000, length: 9),
    ]

    func with(seedLength: Int) -> Self {
        var settings = self
        settings.seedLength = seedLength
        return settings
    }

    /// Whether seeds are longer than in a small library, and most of them set phrases.
    var isLarge: Bool { (seedLength ?? 4) > 4 }

    /// How many pairs of places a thread holds at once: 36 bytes each with what sorting and extending them takes.
    var pairsAtOnce: Int { max(1 << 6, memory / 2 / max(1, threads) / 36) }
    /// How many seeds are sorted at once, of 16 bytes each.
    var recordsAtOnce: Int { max(1 << 8, memory / 2 / 16) }

    /// The costs of an alignment with what being strict and the seed's length add.
    ///
    /// Acceptance from 15 to 17 suits planted copies (matching.md), and ends that have to pay more keep chance from
    /// lengthening them (perturb.py: core F1 .977 against .967).
    var appliedCosts: AlignmentCosts {
        var applied = costs
        if isStrict {
            applied.acceptance = max(costs.acceptance, 16)
            applied.dropOff = min(costs.dropOff, 2.5)
            applied.leastEnd = max(costs.leastEnd, 1)
        }
        let longer = max(0, (seedLength ?? 4) - 4)
        applied.exactRun += [0, 2, 6, 8, 10, 11, 12][min(longer, 6)]
        applied.acceptance += [0, 2, 9, 10, 10, 10, 10][min(longer, 6)]
        return applied
    }
}
