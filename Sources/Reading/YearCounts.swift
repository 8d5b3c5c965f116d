import Speeches

/// How many of some speeches are of each year, over all years of a library.
package struct YearCounts: Hashable, Sendable {
    package let first: Int
    /// For each year from the first on.
    package let counts: [Int]

    package var last: Int { first + counts.count - 1 }
    package var total: Int { counts.reduce(0, +) }

    /// nil where no date is stated of any of the speeches.
    ///
    /// - Complexity: O(speeches of the library)
    package init?(_ speeches: [Int], of library: Library) {
        let years = speeches.compactMap { Self.year(of: $0, in: library) }
        guard !years.isEmpty else { return nil }
        let all = (0..<library.count).compactMap { Self.year(of: $0, in: library) }
        guard let first = all.min(), let last = all.max() else { return nil }
        self.first = first
        var counts = Array(repeating: 0, count: last - first + 1)
        for year in years { counts[year - first] += 1 }
        self.counts = counts
    }

    /// The counts of so many years each, so that no more than `limit` are left.
    package func gathered(into limit: Int) -> (years: Int, counts: [Int]) {
        let years = max(1, (counts.count + max(1, limit) - 1) / max(1, limit))
        let starts = stride(from: 0, to: counts.count, by: years)
        return (years, starts.map { counts[$0..<min($0 + years, counts.count)].reduce(0, +) })
    }

    /// The year with the most, the first of several.
    package var peak: (year: Int, count: Int) {
        let most = counts.max() ?? 0
        return (first + (counts.firstIndex(of: most) ?? 0), most)
    }

    private static func year(of speech: Int, in library: Library) -> Int? {
        library.speech(speech).facts.date.flatMap { Int($0.prefix(4)) }
    }
}
