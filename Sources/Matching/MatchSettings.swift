/// What a run of the engine depends on beside the texts.
public struct MatchSettings: Hashable, Sendable {
    /// The length in tokens of the exact run that every match must contain.
    public var seedLength = 4
    /// Matches shorter than this, in tokens, on both sides are left out.
    public var minimumLength = 8
    /// Also find what stands twice inside one speech.
    public var findsWithin = false

    /// Asks more of a match: fewer of those that owe their wording to chance, and fewer heavily edited ones.
    public var isStrict = false
    public var costs = AlignmentCosts()

    public init() {}

    /// The costs of an alignment with what being strict adds: acceptance from 15 to 17 suits planted copies (matching.md),
    /// and ends that have to pay more keep chance from lengthening them (perturb.py: core F1 .977 against .967).
    var appliedCosts: AlignmentCosts {
        guard isStrict else { return costs }
        var strict = costs
        strict.acceptance = max(costs.acceptance, 16)
        strict.dropOff = min(costs.dropOff, 2.5)
        strict.leastEnd = max(costs.leastEnd, 1)
        return strict
    }
}
