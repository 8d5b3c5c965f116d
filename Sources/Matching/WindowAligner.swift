/// Aligns two short passages as a whole, by the longest common subsequence of their tokens (Wagner and Fischer 1974): where
/// clauses moved, one order of them is equal and the others differ.
struct WindowAligner {
    private let a: Range<Int>
    private let b: Range<Int>
    private var runs: [Run] = []

    /// - Complexity: O(a · b)
    ///
    /// - Parameter tokens: both passages are places in it.
    init(_ tokens: [UInt32], _ a: Range<Int>, _ b: Range<Int>) {
        (self.a, self.b) = (a, b)
        let tokens = tokens.span
        let columns = b.count + 1
        var lengths = [Int32](repeating: 0, count: (a.count + 1) * columns)
        for row in stride(from: a.count - 1, through: 0, by: -1) {
            for column in stride(from: b.count - 1, through: 0, by: -1) {
                let cell = row * columns + column
                let isEqual = tokens[a.lowerBound + row] == tokens[b.lowerBound + column]
                lengths[cell] = isEqual ? lengths[cell + columns + 1] + 1 : max(lengths[cell + columns], lengths[cell + 1])
            }
        }
        var (row, column) = (0, 0)
        while row < a.count || column < b.count {
            let cell = row * columns + column
            let isInside = row < a.count && column < b.count
            if isInside, tokens[a.lowerBound + row] == tokens[b.lowerBound + column] {
                append(.equal, a: 1, b: 1)
                (row, column) = (row + 1, column + 1)
            } else if column == b.count || isInside && lengths[cell + columns] >= lengths[cell + 1] {
                append(.deleted, a: 1, b: 0)
                row += 1
            } else {
                append(.inserted, a: 0, b: 1)
                column += 1
            }
        }
    }

    /// Its score is the number of equal tokens.
    var alignment: Alignment {
        var alignment = Alignment(a: a, b: b, runs: runs, score: 0)
        alignment.score = Float(alignment.equalCount)
        return alignment
    }

    /// Whatever differs between two equal runs is one run.
    private mutating func append(_ kind: Edit.Kind, a: Int32, b: Int32) {
        guard var last = runs.last, (last.kind == .equal) == (kind == .equal) else {
            return runs.append(Run(kind: kind, a: a, b: b))
        }
        (last.a, last.b) = (last.a + a, last.b + b)
        if last.kind != kind { last.kind = .changed }
        runs[runs.count - 1] = last
    }
}
