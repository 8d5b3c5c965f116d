/// Cuts the steps of an alignment into matches: where it falls too far below its best, and weak ends off.
struct AlignmentCutter {
    let library: TokenizedLibrary
    let costs: AlignmentCosts

    /// The pieces of an alignment that begins at a place, each with its score, in order.
    func pieces(of steps: [Step], from start: (a: Int, b: Int), rarity: PairRarity) -> [Alignment] {
        var pieces: [Alignment] = []
        var piece = PieceBuilder()
        var (a, b) = start
        for step in steps {
            if piece.isEmpty {
                if step == .equal { piece = PieceBuilder(a: a, b: b) }
            }
            if !piece.isEmpty || step == .equal {
                piece.append(step, value: value(of: step, a: a, b: b, after: piece.last, rarity: rarity))
            }
            if step.takesA { a += 1 }
            if step.takesB { b += 1 }
            if piece.score < piece.bestScore - costs.dropOff || piece.score < 0 {
                if let alignment = piece.finished() { pieces.append(withEnds(alignment)) }
                piece = PieceBuilder()
            }
        }
        if let alignment = piece.finished() { pieces.append(withEnds(alignment)) }
        return pieces
    }

    /// Adds what clauses that begin or end with the piece gain and cost.
    private func withEnds(_ piece: Alignment) -> Alignment {
        var piece = piece
        for (a, b) in [(piece.a.lowerBound, piece.b.lowerBound), (piece.a.upperBound, piece.b.upperBound)] {
            piece.score += costs.end(library.boundaries[a], library.boundaries[b])
        }
        return piece
    }

    private func value(of step: Step, a: Int, b: Int, after last: Step?, rarity: PairRarity) -> Float {
        switch step {
        case .inserted, .deleted: -costs.gapExtension - (last == step ? 0 : costs.gapOpening)
        case .equal: rarity.gain(a, b) + (last == nil ? 0 : boundary(a, b))
        case .changed: boundary(a, b) - costs.mismatch
        }
    }

    private func boundary(_ a: Int, _ b: Int) -> Float {
        costs.inside(library.boundaries[a], library.boundaries[b])
    }
}

/// Collects the runs of a piece, and remembers how far it was at its best.
private struct PieceBuilder {
    private(set) var last: Step?
    private(set) var score: Float = 0
    private(set) var bestScore: Float = 0
    private var runs: [Run] = []
    private var bestRunCount = 0
    private var bestLastRun = Run(kind: .equal, a: 0, b: 0)
    private let a: Int
    private let b: Int

    init(a: Int = 0, b: Int = 0) { (self.a, self.b) = (a, b) }

    var isEmpty: Bool { last == nil }

    mutating func append(_ step: Step, value: Float) {
        last = step
        score += value
        let (countA, countB): (Int32, Int32) = (step.takesA ? 1 : 0, step.takesB ? 1 : 0)
        let isEqual = step == .equal
        if let run = runs.last, (run.kind == .equal) == isEqual {
            runs[runs.count - 1] = Run(kind: run.kind == step.kind ? run.kind : .changed, a: run.a + countA, b: run.b + countB)
        } else {
            runs.append(Run(kind: step.kind, a: countA, b: countB))
        }
        if isEqual, score > bestScore, let run = runs.last { (bestScore, bestRunCount, bestLastRun) = (score, runs.count, run) }
    }

    /// The piece up to its best, without runs of two tokens at its ends behind a gap twice as long.
    func finished() -> Alignment? {
        guard bestRunCount > 0 else { return nil }
        var kept = Array(runs[..<bestRunCount])
        kept[bestRunCount - 1] = bestLastRun
        while kept.count > 2, Self.isWeak(kept[kept.count - 1], behind: kept[kept.count - 2]) { kept.removeLast(2) }
        var (a, b) = (a, b)
        while kept.count > 2, Self.isWeak(kept[0], behind: kept[1]) {
            a += Int(kept[0].a + kept[1].a)
            b += Int(kept[0].b + kept[1].b)
            kept.removeFirst(2)
        }
        let countA = kept.reduce(0) { $0 + Int($1.a) }
        let countB = kept.reduce(0) { $0 + Int($1.b) }
        return Alignment(a: a..<a + countA, b: b..<b + countB, runs: kept, score: bestScore)
    }

    private static func isWeak(_ end: Run, behind gap: Run) -> Bool { end.a <= 2 && max(gap.a, gap.b) >= 2 * end.a }
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
