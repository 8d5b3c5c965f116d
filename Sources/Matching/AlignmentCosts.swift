/// What an alignment gains and pays, in equal tokens of mean rarity.
///
/// Chosen on the shared gold and on perturb.py's corpora together (verbatim 1.000, core precision .92, recall .72, formula .90;
/// five corpora .940, strict .975), with the background that comes with the program. Most lie on a plateau: half a step either
/// way costs less than .01 of core F1. A drop-off of 3 in place of 4 costs .03, `oneSidedEnd` 0 costs .04 of precision, and
/// acceptance moves precision and recall against each other by .02 for each unit.
public struct AlignmentCosts: Hashable, Sendable {
    /// An equal token without any surprise; a token of mean rarity gains 1.
    public var commonGain: Float = 0.1
    /// How much the background counts in a token's gain, 0…1; the rest is what the two speeches say.
    public var backgroundShare: Float = 0.3
    /// What a token without any surprise in the background gains by its share; one of mean rarity gains 1.
    public var usualGain: Float = 0.2
    public var mismatch: Float = 0.65
    public var gapOpening: Float = 0.8
    /// For each token of a gap.
    public var gapExtension: Float = 0.2
    /// What both sides beginning or ending a clause at an end of the alignment gains.
    public var sharedEnd: Float = 0.7
    /// What an end of the alignment inside a clause of one side costs.
    public var oneSidedEnd: Float = 0.4
    /// What a clause that begins on both sides inside the alignment gains.
    public var sharedBoundary: Float = 0.3
    /// What a clause that begins on one side only costs.
    public var oneSidedBoundary: Float = 2.5
    /// What the last run of an alignment has to gain, the gap before it paid, to stay.
    public var leastEnd: Float = 0.8
    /// How far an alignment may fall below its best before it ends.
    public var dropOff: Float = 4
    /// The longest gap between two anchors of a chain, in tokens.
    public var reach = 24
    /// For each token of gap, and each token by which two anchors' diagonals differ.
    public var chainGap: Float = 0.3
    public var chainDrift: Float = 0.2
    /// What a chain has to gain to be aligned.
    public var chainThreshold: Float = 3.75
    /// What wholly equal clauses add when a match is accepted, in proportion to the pairs of tokens shared.
    public var clauseBonus: Float = 7.5
    /// What an alignment has to reach with its clauses to be accepted.
    public var acceptance: Float = 10.1
    /// An exact run of this many tokens is always accepted.
    public var exactRun = 8

    public init() {}

    /// What two tokens that follow others pay or gain for the clauses that begin with them.
    @inline(__always)
    func inside(_ opensA: Bool, _ opensB: Bool) -> Float {
        opensA != opensB ? -oneSidedBoundary : opensA ? sharedBoundary : 0
    }

    /// What an end of an alignment pays or gains for the clauses that begin or end there.
    func end(_ edges: (Bool, Bool)) -> Float { end(edges.0, edges.1) }

    @inline(__always)
    func end(_ edgeA: Bool, _ edgeB: Bool) -> Float {
        edgeA != edgeB ? -oneSidedEnd : edgeA ? sharedEnd : 0
    }
}
