/// Finds the matches of two speeches: chains, alignments, acceptance, and one match for each passage.
///
/// It keeps its buffers from pair to pair; what it finds depends on the two speeches and the settings only.
struct PairMatcher {
    /// Clauses that share fewer pairs of tokens, as a Dice coefficient, aren't compared in full.
    private static let parallelLikeness: Float = 0.4

    private let library: TokenizedLibrary
    private let counts: BigramCounts
    private let background: BackgroundRarity
    private let settings: MatchSettings
    private let costs: AlignmentCosts
    private let clauses: ClauseComparer
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

    init(_ library: TokenizedLibrary, counts: BigramCounts, background: BackgroundRarity, settings: MatchSettings) {
        (self.library, self.counts, self.background) = (library, counts, background)
        (self.settings, costs) = (settings, settings.appliedCosts)
        chainer = Chainer(costs: costs)
        aligner = Aligner(library, costs: costs)
        clauses = ClauseComparer(library: library)
        clauseFinder = ClauseFinder(library, background: background)
    }

    /// The accepted alignments of a pair, the best first.
    mutating func match(_ group: AnchorGroup, anchors: [Anchor]) -> [Alignment] {
        let rarity = PairRarity(library, counts: counts, background: background, a: group.a, b: group.b, costs: costs)
        let aRange = library.speeches[group.a].range
        let bRange = library.speeches[group.b].range
        let started = ContinuousClock.now
        chainer.chain(anchors[group.anchors], bRange: bRange, rarity: rarity)
        chainTime += ContinuousClock.now - started
        chainCount += chainer.chains.count
        found.reset(for: aRange)
        leftOver.removeAll(keepingCapacity: true)
        for chain in chainer.chains {
            let first = anchors[chainer.members[chain.members.lowerBound]]
            if chain.members.count == 1, !isPromising(first) { continue }
            leftOver.append(first)
            for member in chainer.members[chain.members].sorted(by: { Anchor.isBetter(anchors[$0], anchors[$1]) }) {
                align(anchors[member], a: aRange, b: bRange, rarity: rarity)
            }
        }
        for anchor in anchors[group.anchors] where anchor.length >= costs.exactRun {
            align(anchor, a: aRange, b: bRange, rarity: rarity)
        }
        alignmentCount += found.alignments.count
        let aligned = distinct(found.alignments.flatMap { isAccepted($0) ? [$0] : exactRuns(of: $0) }, in: aRange)
        return aRange == bRange || settings.isStrict ? aligned : aligned + parallels(a: aRange, b: bRange)
    }

    /// Parallel passages around the anchors that no accepted alignment covers.
    private mutating func parallels(a aRange: Range<Int>, b bRange: Range<Int>) -> [Alignment] {
        let known = found.alignments.count
        for anchor in leftOver where !found.covers(anchor) {
            guard clauses.common(anchor).likeness >= Self.parallelLikeness,
                let parallel = clauseFinder.find(around: anchor, a: aRange, b: bRange),
                max(parallel.a.count, parallel.b.count) >= settings.minimumLength, !found.covers(a: parallel.a, b: parallel.b)
            else { continue }
            found.insert(parallel)
        }
        return Array(found.alignments[known...])
    }

    /// Whether a single anchor's clauses share enough to be accepted at all, in one order or in any; those of most set phrases
    /// of four tokens don't.
    private mutating func isPromising(_ anchor: Anchor) -> Bool {
        let common = clauses.common(anchor)
        let gain = 2 * costs.sharedEnd + PairRarity.usualLimit * Float(common.tokens)
        if gain + costs.clauseBonus * common.likeness >= costs.acceptance { return true }
        if common.likeness >= Self.parallelLikeness { leftOver.append(anchor) }
        return false
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
