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

    /// Cuts off ends that barely pay for the gap before them: chance has equal characters everywhere.
    private func trimmed(from start: (a: Int, b: Int), rarity: PairRarity) -> Alignment {
        let runs = valued(from: start, rarity: rarity)
        var kept = runs[...]
        while kept.count > 2 {
            let (end, gap) = (kept[kept.endIndex - 1], kept[kept.endIndex - 2])
            let change = costs.end(boundary(end.a1, end.b1)) - costs.end(boundary(gap.a0, gap.b0))
            guard isWeak(end.run, behind: gap.run) || end.value + gap.value + change < costs.leastEnd else { break }
            kept.removeLast(2)
        }
        while kept.count > 2 {
            let (end, gap) = (kept[kept.startIndex], kept[kept.startIndex + 1])
            let change = costs.end(boundary(end.a0, end.b0)) - costs.end(boundary(gap.a1, gap.b1))
            guard isWeak(end.run, behind: gap.run) || end.value + gap.value + change < costs.leastEnd else { break }
            kept.removeFirst(2)
        }
        let (first, last) = (kept[kept.startIndex], kept[kept.endIndex - 1])
        let ends = costs.end(boundary(first.a0, first.b0)) + costs.end(boundary(last.a1, last.b1))
        return Alignment(
            a: first.a0..<last.a1, b: first.b0..<last.b1, runs: kept.map(\.run), score: kept.reduce(ends) { $0 + $1.value })
    }

    private func isWeak(_ end: Run, behind gap: Run) -> Bool { end.a <= 2 && max(gap.a, gap.b) >= 2 * end.a }

    private func boundary(_ a: Int, _ b: Int) -> (Bool, Bool) { (library.boundaries[a], library.boundaries[b]) }

    /// A run, where it begins, and what its steps gain less what they cost.
    private struct ValuedRun {
        var run: Run
        let a0: Int
        let b0: Int
        var value: Float
        var a1: Int { a0 + Int(run.a) }
        var b1: Int { b0 + Int(run.b) }
    }

    /// Whatever differs between two equal runs is one run.
    private func valued(from start: (a: Int, b: Int), rarity: PairRarity) -> [ValuedRun] {
        var runs: [ValuedRun] = []
        var (a, b) = start
        var previous = Step.changed
        for step in steps {
            var value: Float = 0
            switch step {
            case .inserted, .deleted: value = -costs.gapExtension - (step == previous ? 0 : costs.gapOpening)
            case .equal: value = rarity.gain(a, b)
            case .changed: value = -costs.mismatch
            }
            if step.takesA, step.takesB, a > start.a {
                let (opensA, opensB) = boundary(a, b)
                value += costs.inside(opensA, opensB)
            }
            if runs.isEmpty || (runs[runs.count - 1].run.kind == .equal) != (step == .equal) {
                runs.append(ValuedRun(run: Run(kind: step.kind, a: 0, b: 0), a0: a, b0: b, value: 0))
            }
            runs[runs.count - 1].run.append(step)
            runs[runs.count - 1].value += value
            if step.takesA { a += 1 }
            if step.takesB { b += 1 }
            previous = step
        }
        return runs
    }
}

extension Run {
    fileprivate mutating func append(_ step: Step) {
        if step.takesA { a += 1 }
        if step.takesB { b += 1 }
        if kind != step.kind { kind = .changed }
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
