/// Puts a wording under another, character by character.
enum WordingAlignment {
    /// For each character of a wording the column of the model that it stands in, or as complement the one before which it is
    /// inserted. The longest common subsequence, where a substitution costs less than an omission and an insertion.
    ///
    /// - Complexity: O(n · m)
    static func columns(of wording: [UInt32], along model: [UInt32]) -> [Int] {
        if wording == model { return Array(model.indices) }
        let (rows, width) = (wording.count + 1, model.count + 1)
        var costs = Array(repeating: 0, count: rows * width)
        for row in 1..<max(2, rows) where row < rows { costs[row * width] = 2 * row }
        for column in 1..<max(2, width) where column < width { costs[column] = 2 * column }
        for row in 0..<wording.count {
            for column in 0..<model.count {
                let place = (row + 1) * width + column + 1
                let diagonal = costs[place - width - 1] + (wording[row] == model[column] ? 0 : 3)
                costs[place] = min(diagonal, costs[place - 1] + 2, costs[place - width] + 2)
            }
        }
        return trace(costs, wording, model)
    }

    private static func trace(_ costs: [Int], _ wording: [UInt32], _ model: [UInt32]) -> [Int] {
        let width = model.count + 1
        var (row, column) = (wording.count, model.count)
        var columns = Array(repeating: 0, count: wording.count)
        while row > 0 {
            let place = row * width + column
            if column > 0, costs[place] == costs[place - width - 1] + (wording[row - 1] == model[column - 1] ? 0 : 3) {
                (row, column) = (row - 1, column - 1)
                columns[row] = column
            } else if costs[place] == costs[place - width] + 2 {
                row -= 1
                columns[row] = ~column
            } else {
                column -= 1
            }
        }
        return columns
    }
}
