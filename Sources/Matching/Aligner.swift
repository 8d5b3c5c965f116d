/// Aligns the surroundings of an anchor: extends it both ways, cuts weak ends off, and sums up.
struct Aligner {
    private let library: TokenizedLibrary
    private let costs: AlignmentCosts
    private var extender: Extender
    private var steps: [Step] = []
    /// Cells of alignment matrices filled.
    var cellCount: Int { extender.cellCount }

    init(_ library: TokenizedLibrary, costs: AlignmentCosts) {
        (self.library, self.costs) = (library, costs)
        extender = Extender(library, costs: costs)
    }

    /// The best alignment that holds the anchor, within two ranges of tokens.
    mutating func align(_ anchor: Anchor, a aRange: Range<Int>, b bRange: Range<Int>, rarity: PairRarity) -> Alignment {
        let (a, b, length) = (Int(anchor.a), Int(anchor.b), Int(anchor.length))
        extender.extend(
            ExtensionLimits(
                a: a - 1, b: b - 1, countA: a - aRange.lowerBound, countB: b - bRange.lowerBound, direction: -1), rarity: rarity)
        steps.removeAll(keepingCapacity: true)
        steps += extender.steps
        let start = (
            a: a - extender.steps.count { $0.takesA },
            b: b - extender.steps.count { $0.takesB }
        )
        steps.append(contentsOf: repeatElement(.equal, count: length))
        extender.extend(
            ExtensionLimits(
                a: a + length, b: b + length, countA: aRange.upperBound - a - length, countB: bRange.upperBound - b - length,
                direction: 1), rarity: rarity)
        steps += extender.steps.reversed()
        return trimmed(from: start, rarity: rarity)
    }

    /// Without runs of two tokens at the ends behind a gap twice as long.
    private func trimmed(from start: (a: Int, b: Int), rarity: PairRarity) -> Alignment {
        var runs: [Run] = []
        for step in steps { runs.append(step) }
        var kept = runs[...]
        while kept.count > 2, isWeak(kept[kept.endIndex - 1], behind: kept[kept.endIndex - 2]) { kept.removeLast(2) }
        while kept.count > 2, isWeak(kept[kept.startIndex], behind: kept[kept.startIndex + 1]) { kept.removeFirst(2) }
        let left = runs[..<kept.startIndex]
        let a = start.a + left.reduce(0) { $0 + Int($1.a) }
        let b = start.b + left.reduce(0) { $0 + Int($1.b) }
        let first = left.reduce(0) { $0 + $1.steps }
        let count = kept.reduce(0) { $0 + $1.steps }
        let ends = (a: a + kept.reduce(0) { $0 + Int($1.a) }, b: b + kept.reduce(0) { $0 + Int($1.b) })
        var alignment = Alignment(a: a..<ends.a, b: b..<ends.b, runs: Array(kept), score: 0)
        alignment.score = score(steps[first..<first + count], of: alignment, rarity: rarity)
        return alignment
    }

    private func isWeak(_ end: Run, behind gap: Run) -> Bool { end.a <= 2 && max(gap.a, gap.b) >= 2 * end.a }

    private func score(_ steps: ArraySlice<Step>, of alignment: Alignment, rarity: PairRarity) -> Float {
        var (a, b) = (alignment.a.lowerBound, alignment.b.lowerBound)
        let boundaries = library.boundaries
        var score = costs.end(boundaries[a], boundaries[b])
        score += costs.end(boundaries[alignment.a.upperBound], boundaries[alignment.b.upperBound])
        var last = Step.changed
        for step in steps {
            switch step {
            case .inserted, .deleted: score -= costs.gapExtension + (step == last ? 0 : costs.gapOpening)
            case .equal: score += rarity.gain(a, b)
            case .changed: score -= costs.mismatch
            }
            if step.takesA, step.takesB, a > alignment.a.lowerBound { score += costs.inside(boundaries[a], boundaries[b]) }
            if step.takesA { a += 1 }
            if step.takesB { b += 1 }
            last = step
        }
        return score
    }
}

extension [Run] {
    /// Lengthens the last run, or begins the next; whatever differs between two equal runs is one run.
    fileprivate mutating func append(_ step: Step) {
        let (a, b): (Int32, Int32) = (step.takesA ? 1 : 0, step.takesB ? 1 : 0)
        if let last, (last.kind == .equal) == (step == .equal) {
            let kind = last.kind == step.kind ? last.kind : .changed
            self[count - 1] = Run(kind: kind, a: last.a + a, b: last.b + b, steps: last.steps + 1)
        } else {
            append(Run(kind: step.kind, a: a, b: b, steps: 1))
        }
    }
}

extension Step {
    fileprivate var kind: Edit.Kind {
        switch self {
        case .equal: .equal
        case .changed: .changed
        case .inserted: .inserted
        case .deleted: .deleted
        }
    }
}
