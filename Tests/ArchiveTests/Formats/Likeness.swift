/// How much of one text another has, as Python's difflib counts: twice the length of the longest common subsequence's share.
enum Likeness {
    /// 2 · common / (a + b), in scalars, by Myers' greedy algorithm; texts that differ in more than `most` places get 0.
    static func ratio(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], most: Int = 4000) -> Double {
        guard !a.isEmpty || !b.isEmpty else { return 1 }
        guard let edits = edits(a, b, most: most) else { return 0 }
        return Double(a.count + b.count - edits) / Double(a.count + b.count)
    }

    /// The least number of scalars to take out of either so that both are equal.
    private static func edits(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], most: Int) -> Int? {
        var reach = Array(repeating: 0, count: 2 * most + 3)
        for edits in 0...most {
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                let place = diagonal + most + 1
                let goesDown = diagonal == -edits || diagonal != edits && reach[place - 1] < reach[place + 1]
                var x = goesDown ? reach[place + 1] : reach[place - 1] + 1
                while x < a.count, x - diagonal >= 0, x - diagonal < b.count, a[x] == b[x - diagonal] { x += 1 }
                reach[place] = x
                if x >= a.count, x - diagonal >= b.count { return edits }
            }
        }
        return nil
    }

    static func withoutBlanks(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{feff}" }
    }
}
