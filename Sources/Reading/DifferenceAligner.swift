/// Aligns two short runs of tokens so that what differs is cut where words and clauses end.
///
/// ```
///   代表法、组织法、监督法        代表法、[组织法、]监督法     and not   代表[法、组织]法、监督法
///   符合我国国情 / 符合中国国情    符合[我国|中国]国情          and not   符合[我|中]国国情
/// ```
///
/// The cheapest script of equal runs, omissions, additions and changes: a token that differs costs 1, and so does each place where
/// an equal run ends, the more the firmer the tokens hang together that are parted there on both sides. Omissions and additions may
/// part what hangs together, and rather don't.
struct DifferenceAligner {
    /// Tokens from `a` that stand against tokens from `b`.
    struct Run: Equatable {
        let isEqual: Bool
        var a: Range<Int>
        var b: Range<Int>

        mutating func grow(start: Int = 0, end: Int = 0) {
            a = a.lowerBound - start..<a.upperBound + end
            b = b.lowerBound - start..<b.upperBound + end
        }

        mutating func shrink(start: Int = 0, end: Int = 0) { grow(start: -start, end: -end) }
    }

    /// Tokens and, for each place between two of them, both ends included, what it costs to cut there.
    struct Side {
        let tokens: ArraySlice<UInt32>
        let cuts: [Float]
    }

    /// What a script ends with.
    private enum State: Int, CaseIterable {
        case equal, omission, addition, change
    }

    private let a: Side
    private let b: Side
    private let width: Int
    /// The cheapest scripts of the first tokens of both sides, by place and state.
    private var costs: [Float]

    /// What a place where an equal run ends or begins costs beside the cuts.
    private static let meeting: Float = 0.5
    /// How much of a cut an addition or omission bears.
    private static let partOfCut: Float = 0.1
    /// What it costs that a difference goes on in the next clause.
    private static let crossing: Float = 1

    /// - Returns: in order; together they hold all tokens. Indices are those of the slices.
    /// - Complexity: O(a · b)
    static func align(_ a: Side, _ b: Side) -> [Run] {
        var aligner = DifferenceAligner(a, b)
        aligner.fill()
        return aligner.trace()
    }

    private init(_ a: Side, _ b: Side) {
        (self.a, self.b, width) = (a, b, b.tokens.count + 1)
        costs = Array(repeating: .infinity, count: (a.tokens.count + 1) * width * State.allCases.count)
        costs[0] = 0
    }

    private func cost(_ i: Int, _ j: Int, _ state: State) -> Float {
        costs[(i * width + j) * State.allCases.count + state.rawValue]
    }

    private func isEqual(_ i: Int, _ j: Int) -> Bool { a.tokens[a.tokens.startIndex + i] == b.tokens[b.tokens.startIndex + j] }

    /// What it costs that an equal run and a difference meet.
    private func meeting(_ i: Int, _ j: Int, _ state: State) -> Float {
        let cut = min(a.cuts[i], b.cuts[j])
        return switch state {
        case .equal: 0
        case .change: Self.meeting + cut
        case .omission, .addition: Self.meeting + (cut < 0 ? cut : (a.cuts[i] + b.cuts[j]) * Self.partOfCut)
        }
    }

    private mutating func fill() {
        for i in 0...a.tokens.count {
            for j in 0..<width where i > 0 || j > 0 {
                let place = (i * width + j) * State.allCases.count
                for state in State.allCases { costs[place + state.rawValue] = cost(ofComingTo: i, j, state) }
            }
        }
    }

    private func cost(ofComingTo i: Int, _ j: Int, _ state: State) -> Float {
        if state == .equal {
            return i > 0 && j > 0 && isEqual(i - 1, j - 1) ? cost(ofLeaving: i - 1, j - 1, for: .equal) : .infinity
        }
        let above = i > 0 && state != .addition ? cost(ofLeaving: i - 1, j, for: state, over: a.cuts[i - 1]) : .infinity
        let left = j > 0 && state != .omission ? cost(ofLeaving: i, j - 1, for: state, over: b.cuts[j - 1]) : .infinity
        return min(above, left)
    }

    /// - Parameter cut: on the side that a difference takes the next token of.
    private func cost(ofLeaving i: Int, _ j: Int, for next: State, over cut: Float = 0) -> Float {
        let state = state(at: i, j, before: next)
        let crossing = state == next && cut < 0 ? Self.crossing : 0
        return cost(i, j, state) + (next == .equal ? 0 : 1 + crossing) + step(i, j, from: state, to: next)
    }

    private func step(_ i: Int, _ j: Int, from state: State, to next: State) -> Float {
        state == next ? 0 : meeting(i, j, next == .equal ? state : next)
    }

    /// What the cheapest script that goes on with a state ends with before.
    private func state(at i: Int, _ j: Int, before next: State) -> State {
        func total(_ state: State) -> Float { cost(i, j, state) + step(i, j, from: state, to: next) }
        if next != .equal { return total(next) <= total(.equal) ? next : .equal }
        var best = State.equal
        for state in State.allCases where total(state) < total(best) { best = state }
        return best
    }

    private func trace() -> [Run] {
        var runs: [Run] = []
        var (i, j) = (a.tokens.count, b.tokens.count)
        var state = state(at: i, j, before: .equal)
        while i > 0 || j > 0 {
            let end = (i, j)
            switch state {
            case .equal: (i, j) = (i - 1, j - 1)
            case .omission: i -= 1
            case .addition: j -= 1
            case .change:
                let isAbove = i > 0 && cost(ofLeaving: i - 1, j, for: .change, over: a.cuts[i - 1]) == cost(i, j, .change)
                (i, j) = isAbove ? (i - 1, j) : (i, j - 1)
            }
            add(end, (i, j), isEqual: state == .equal, to: &runs)
            state = self.state(at: i, j, before: state)
        }
        return runs.reversed()
    }

    /// Runs come from the end to the start.
    private func add(_ end: (Int, Int), _ start: (Int, Int), isEqual: Bool, to runs: inout [Run]) {
        let first = (a.tokens.startIndex + start.0, b.tokens.startIndex + start.1)
        if let last = runs.last, last.isEqual == isEqual {
            runs[runs.count - 1].a = first.0..<last.a.upperBound
            runs[runs.count - 1].b = first.1..<last.b.upperBound
        } else {
            let behind = (a.tokens.startIndex + end.0, b.tokens.startIndex + end.1)
            runs.append(Run(isEqual: isEqual, a: first.0..<behind.0, b: first.1..<behind.1))
        }
    }
}
