/// Aligns a pattern with the stretch of a window that is most like it, by the fewest insertions, deletions and replacements
/// (Sellers 1980).
enum WindowAlignment {
    private enum Step: UInt8 { case end, equal, replaced, missing, added }

    /// For each token of the pattern the index of the equal token that it is aligned with; nil for one that isn't there.
    /// O(n m) in time and space.
    static func partners(of pattern: [UInt32], in window: ArraySlice<UInt32>) -> [Int?] {
        let text = Array(window)
        let width = text.count + 1
        var steps = Array(repeating: Step.end, count: (pattern.count + 1) * width)
        var above = Array(repeating: 0, count: width)
        for row in 1...max(1, pattern.count) where row <= pattern.count {
            var current = Array(repeating: row, count: width)
            steps[row * width] = .missing
            for column in 1..<max(1, width) {
                let isEqual = pattern[row - 1] == text[column - 1]
                var (cost, step) = (above[column - 1] + (isEqual ? 0 : 1), isEqual ? Step.equal : .replaced)
                if above[column] + 1 < cost { (cost, step) = (above[column] + 1, .missing) }
                if current[column - 1] + 1 < cost { (cost, step) = (current[column - 1] + 1, .added) }
                current[column] = cost
                steps[row * width + column] = step
            }
            above = current
        }
        let end = above.indices.min { above[$0] < above[$1] } ?? 0
        return trace(steps, width, from: (pattern.count, end), offset: window.startIndex)
    }

    private static func trace(_ steps: [Step], _ width: Int, from corner: (row: Int, column: Int), offset: Int) -> [Int?] {
        var partners = [Int?](repeating: nil, count: corner.row)
        var (row, column) = corner
        while row > 0 {
            switch steps[row * width + column] {
            case .equal:
                partners[row - 1] = offset + column - 1
                (row, column) = (row - 1, column - 1)
            case .replaced: (row, column) = (row - 1, column - 1)
            case .missing: row -= 1
            case .added: column -= 1
            case .end: return partners
            }
        }
        return partners
    }
}
