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
    /// Whether seeds are longer than in a small library.
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

    init(_ library: TokenizedLibrary, counts: BigramCounts, background: BackgroundRarity, settings: MatchSettings) {
        (self.library, self.counts, self.background) = (library, counts, background)
        (self.settings, costs) = (settings, settings.appliedCosts)
        chainer = Chainer(costs: costs)
        aligner = Aligner(library, costs: costs)
        clauses = ClauseComparer(library: library)
        isLarge = (settings.seedLength ?? 4) > 4
        clauseFinder = ClauseFinder(library, background: background)
    }

    /// The accepted alignments of a pair, the best first.
    mutating func match(_ group: AnchorGroup, anchors: [Anchor]) -> [Alignment] {
        let rarity = PairRarity(library, counts: counts, background: background, a: group.a, b: group.b, costs: costs)
        let isSingle = group.anchors.count == 1
        if isLarge, isSingle, isAlone(anchors[group.anchors.lowerBound], most: rarity.limit) { return [] }
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

    /// Whether a single anchor is a set phrase in clauses that have nothing else in common: neither does wording go on
    /// behind a small change, nor are the clauses short enough. In large libraries most pairs of speeches end here.
    private func isAlone(_ anchor: Anchor, most token: Float) -> Bool {
        if anchor.length >= costs.exactRun { return false }
        let (a, b) = (Int(anchor.a), Int(anchor.b))
        let lengths = clauses.lengths(a..<Int(anchor.aEnd), b..<Int(anchor.bEnd))
        let likeness = 2 * Float(anchor.length - 1) / Float(max(1, lengths.a + lengths.b - 2))
        let gain = token * Float(anchor.length) + 2 * costs.sharedEnd
        if gain + costs.clauseBonus * likeness >= costs.acceptance { return false }
        return !goesOn(fromA: Int(anchor.aEnd), b: Int(anchor.bEnd), by: 1) && !goesOn(fromA: a - 1, b: b - 1, by: -1)
    }

    /// No token further away is looked at.
    private static let window = 12

    /// Whether two tokens in a row are equal soon, at most three places aside.
    private func goesOn(fromA a: Int, b: Int, by step: Int) -> Bool {
        let tokens = library.tokens.span
        guard min(a, b) >= Self.window, max(a, b) + Self.window < tokens.count else { return true }
        for place in 0..<8 {
            let (first, second) = (tokens[a + place * step], tokens[a + (place + 1) * step])
            for shift in max(-3, -place)...3 where tokens[b + (place + shift) * step] == first {
                if tokens[b + (place + shift + 1) * step] == second { return true }
            }
        }
        return false
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
