/// Finds the matches of two speeches: chains, alignments, acceptance, and one match for each passage.
///
/// It keeps its buffers from pair to pair; what it finds depends on the two speeches and the settings only.
struct PairMatcher {
    private let library: TokenizedLibrary
    private let counts: BigramCounts
    private let settings: MatchSettings
    private let clauses: ClauseComparer
    private var chainer: Chainer
    private var aligner: Aligner
    private(set) var chainCount = 0
    private(set) var alignmentCount = 0
    /// Cells of alignment matrices filled.
    var cellCount: Int { aligner.cellCount }

    init(_ library: TokenizedLibrary, counts: BigramCounts, settings: MatchSettings) {
        (self.library, self.counts, self.settings) = (library, counts, settings)
        chainer = Chainer(costs: settings.costs)
        aligner = Aligner(library, costs: settings.costs)
        clauses = ClauseComparer(library: library)
    }

    /// The accepted alignments of a pair, the best first.
    mutating func match(_ group: AnchorGroup, anchors: [Anchor]) -> [Alignment] {
        let rarity = PairRarity(library, counts: counts, a: group.a, b: group.b, floor: settings.costs.commonGain)
        let aRange = library.speeches[group.a].range
        let bRange = library.speeches[group.b].range
        chainer.chain(anchors[group.anchors], bRange: bRange, rarity: rarity)
        chainCount += chainer.chains.count
        var found: [Alignment] = []
        for chain in chainer.chains {
            let members = chainer.members[chain.members].map { anchors[$0] }
            for anchor in members.sorted(by: Anchor.isBetter) where !found.contains(where: { $0.holds(anchor) }) {
                found.append(aligner.align(anchor, a: aRange, b: bRange, rarity: rarity))
            }
        }
        alignmentCount += found.count
        return distinct(found.filter { isAccepted($0) })
    }

    private func isAccepted(_ alignment: Alignment) -> Bool {
        guard max(alignment.a.count, alignment.b.count) >= settings.minimumLength else { return false }
        let costs = settings.costs
        let threshold = settings.isStrict ? costs.strictAcceptance : costs.acceptance
        if alignment.longestRun >= costs.exactRun || alignment.score >= threshold { return true }
        guard alignment.score + costs.clauseBonus >= threshold else { return false }
        return alignment.score + costs.clauseBonus * clauses.likeness(of: alignment) >= threshold
    }

    /// One alignment for each passage: what overlaps a better one by half on both sides is left out.
    private func distinct(_ found: [Alignment]) -> [Alignment] {
        let ranked = found.sorted {
            ($1.score, $0.a.lowerBound, $0.b.lowerBound) < ($0.score, $1.a.lowerBound, $1.b.lowerBound)
        }
        var kept: [Alignment] = []
        for alignment in ranked where !kept.contains(where: { alignment.isCovered(by: $0) }) { kept.append(alignment) }
        return kept
    }
}

extension Anchor {
    fileprivate static func isBetter(_ first: Anchor, _ second: Anchor) -> Bool {
        (second.length, first.a, first.b) < (first.length, second.a, second.b)
    }
}

extension Alignment {
    /// Whether an anchor lies inside on both sides.
    fileprivate func holds(_ anchor: Anchor) -> Bool {
        a.lowerBound <= anchor.a && anchor.aEnd <= a.upperBound && b.lowerBound <= anchor.b && anchor.bEnd <= b.upperBound
    }
}
