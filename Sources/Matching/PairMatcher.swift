/// Finds the matches of two speeches: chains, alignments, acceptance, and one match for each passage.
///
/// It keeps its buffers from pair to pair; what it finds depends on the two speeches and the settings only.
struct PairMatcher {
    /// Clauses that share fewer pairs of tokens, as a Dice coefficient, aren't compared in full.
    private static let parallelLikeness: Float = 0.4

    private let library: TokenizedLibrary
    private let rarity: TokenRarity
    private let settings: MatchSettings
    private let costs: AlignmentCosts
    private let clauses: ClauseComparer
    private let isLarge: Bool
    private var clauseFinder: ClauseFinder
    /// Anchors whose clauses are looked at once more when all alignments are known.
    private var leftOver: [Anchor] = []
    private var chainer: Chainer
    private var aligner: Aligner
    private var found = AlignmentIndex()
    private(set) var chainTime = Duration.zero
    private(set) var chainCount = 0
    private(set) var alignmentCount = 0
    /// Cells of alignment matrices filled.
    var cellCount: Int { aligner.cellCount }

    init(_ library: TokenizedLibrary, rarity: TokenRarity, settings: MatchSettings) {
        (self.library, self.rarity) = (library, rarity)
        (self.settings, costs) = (settings, settings.appliedCosts)
        chainer = Chainer(costs: costs)
        aligner = Aligner(library, costs: costs)
        clauses = ClauseComparer(library: library)
        isLarge = settings.isLarge
        clauseFinder = ClauseFinder(library, background: rarity.background)
    }

    /// The accepted alignments of a pair, the best first.
    mutating func match(_ group: AnchorGroup, anchors: [Anchor]) -> [Alignment] {
        let rarity = rarity.pair(group.a, group.b)
        let isSingle = group.anchors.count == 1
        let aRange = library.speeches[group.a].range
        let bRange = library.speeches[group.b].range
        chain(anchors[group.anchors], bRange: bRange, rarity: rarity)
        chainCount += chainer.chains.count
        leftOver.removeAll(keepingCapacity: true)
        var hopeful: [Chain] = []
        for chain in chainer.chains {
            let first = anchors[chainer.members[chain.members.lowerBound]]
            guard chain.members.count > 1 || isPromising(first, gain: chain.score) else { continue }
            hopeful.append(chain)
            leftOver.append(first)
        }
        let exact = anchors[group.anchors].filter { $0.length >= costs.exactRun }
        if hopeful.isEmpty, exact.isEmpty, leftOver.isEmpty || isLarge && isSingle { return [] }
        found.reset(for: aRange)
        for chain in hopeful {
            for member in chainer.members[chain.members].sorted(by: { Anchor.isBetter(anchors[$0], anchors[$1]) }) {
                align(anchors[member], a: aRange, b: bRange, rarity: rarity)
            }
        }
        for anchor in exact { align(anchor, a: aRange, b: bRange, rarity: rarity) }
        alignmentCount += found.alignments.count
        let aligned = distinct(found.alignments.flatMap { isAccepted($0) ? [$0] : exactRuns(of: $0) }, in: aRange)
        return aRange == bRange || settings.isStrict ? aligned : aligned + parallels(a: aRange, b: bRange)
    }

    /// Parallel passages around the anchors that no accepted alignment covers.
    private mutating func parallels(a aRange: Range<Int>, b bRange: Range<Int>) -> [Alignment] {
        let known = found.alignments.count
        clauseFinder.reset()
        for anchor in leftOver where !found.covers(anchor) {
            guard clauses.common(anchor).likeness >= Self.parallelLikeness,
                let parallel = clauseFinder.find(around: anchor, a: aRange, b: bRange),
                max(parallel.a.count, parallel.b.count) >= settings.minimumLength, !found.covers(a: parallel.a, b: parallel.b)
            else { continue }
            found.insert(parallel)
        }
        return Array(found.alignments[known...])
    }

    /// A single anchor costs less than looking at the clock.
    private mutating func chain(_ anchors: ArraySlice<Anchor>, bRange: Range<Int>, rarity: PairRarity) {
        if anchors.count == 1 { return chainer.chain(anchors, bRange: bRange, rarity: rarity) }
        let started = ContinuousClock.now
        chainer.chain(anchors, bRange: bRange, rarity: rarity)
        chainTime += ContinuousClock.now - started
    }

    /// Whether a single anchor's clauses share enough to be accepted at all; most set phrases don't.
    ///
    /// Small libraries can afford to try whatever could gain from all tokens that the clauses share. In large ones what can
    /// be gained beside the anchor is reckoned closer: runs of two tokens behind a changed one, as many as there are pairs of tokens
    /// left, and single tokens between changed ones.
    private mutating func isPromising(_ anchor: Anchor, gain: Float) -> Bool {
        let common = clauses.common(anchor)
        if canGain(from: common, beside: anchor, gain: gain) { return true }
        if !isLarge, common.likeness >= Self.parallelLikeness { leftOver.append(anchor) }
        return false
    }

    private func canGain(
        from common: (tokens: Int, pairs: Int, likeness: Float), beside anchor: Anchor, gain: Float
    ) -> Bool {
        let pairs = Float(max(0, common.pairs - Int(anchor.length) + 1))
        let single = Float(max(0, common.tokens - Int(anchor.length))) - 2 * pairs
        let token = PairRarity.usualLimit
        if !isLarge {
            let all = token * Float(common.tokens)
            return all + 2 * costs.sharedEnd + costs.clauseBonus * common.likeness >= costs.acceptance
        }
        let least = min(costs.mismatch, costs.gapOpening + costs.gapExtension)
        let beside = min(
            pairs * (2 * token - least) + max(0, single) * (token - least),
            token * Float(max(0, common.tokens - Int(anchor.length))))
        return gain + beside + 2 * costs.sharedEnd + costs.clauseBonus * common.likeness >= costs.acceptance
    }

    /// Within one speech the two sides stay apart: they meet at most in the middle between the anchor's places.
    private mutating func align(_ anchor: Anchor, a aRange: Range<Int>, b bRange: Range<Int>, rarity: PairRarity) {
        if found.covers(anchor) { return }
        guard aRange == bRange else { return found.insert(aligner.align(anchor, a: aRange, b: bRange, rarity: rarity)) }
        let middle = (Int(anchor.aEnd) + Int(anchor.b)) / 2
        let (before, behind) = (aRange.lowerBound..<middle, middle..<bRange.upperBound)
        found.insert(aligner.align(anchor, a: before, b: behind, rarity: rarity))
    }

    /// What is accepted of an alignment that isn't accepted as a whole.
    private func exactRuns(of alignment: Alignment) -> [Alignment] {
        var (a, b) = (alignment.a.lowerBound, alignment.b.lowerBound)
        var pieces: [Alignment] = []
        for run in alignment.runs {
            let piece = Alignment(a: a..<a + Int(run.a), b: b..<b + Int(run.b), runs: [run], score: alignment.score)
            if run.kind == .equal, run.a >= max(costs.exactRun, settings.minimumLength) { pieces.append(piece) }
            (a, b) = (piece.a.upperBound, piece.b.upperBound)
        }
        return pieces
    }

    private func isAccepted(_ alignment: Alignment) -> Bool {
        guard max(alignment.a.count, alignment.b.count) >= settings.minimumLength else { return false }
        guard alignment.score + costs.clauseBonus >= costs.acceptance else { return false }
        return alignment.score >= costs.acceptance
            || alignment.score + costs.clauseBonus * clauses.likeness(of: alignment) >= costs.acceptance
    }

    /// One alignment for each passage: what overlaps a better one by half on both sides is left out.
    private mutating func distinct(_ accepted: [Alignment], in aRange: Range<Int>) -> [Alignment] {
        let ranked = accepted.sorted {
            ($1.score, $0.a.lowerBound, $0.b.lowerBound) < ($0.score, $1.a.lowerBound, $1.b.lowerBound)
        }
        found.reset(for: aRange)
        for alignment in ranked where !found.covers(a: alignment.a, b: alignment.b) { found.insert(alignment) }
        return found.alignments
    }
}

extension Anchor {
    fileprivate static func isBetter(_ first: Anchor, _ second: Anchor) -> Bool {
        (second.length, first.a, first.b) < (first.length, second.a, second.b)
    }
}
