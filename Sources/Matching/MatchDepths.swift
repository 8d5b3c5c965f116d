/// How many texts' matches lie over each place of a library.
struct MatchDepths: Sendable {
    /// Divisible by the number of versions that a text may have, so that those of one text add up to it.
    private static let oneText = 720_720

    /// Where the number changes, and where the library ends.
    private var places: [Int32] = []
    /// From each of `places` on, in units of `oneText`.
    private var depths: [Int] = []
    /// The sums over all tokens before each of `places`.
    private var sums: [Int] = []

    /// - Parameter textOfSpeech: by speech of the `TokenizedLibrary`, a number that versions of one text share. They lie
    ///   over each other without counting, and over others as one.
    /// - Complexity: O(m log m)
    init(_ matches: [FoundMatch], textOfSpeech texts: [Int]) {
        let versionCounts = Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
        var changes: [(place: Int32, weight: Int32)] = []
        for match in matches where match.a == match.b || texts[match.a] != texts[match.b] {
            for (range, other) in [(match.alignment.a, match.b), (match.alignment.b, match.a)] {
                let weight = Int32(Self.oneText / (versionCounts[texts[other]] ?? 1))
                changes.append((Int32(range.lowerBound), weight))
                changes.append((Int32(range.upperBound), -weight))
            }
        }
        changes.sort { $0.place < $1.place }
        var (depth, sum) = (0, 0)
        for change in changes {
            if let last = places.last, last == change.place {
                depth += Int(change.weight)
                depths[depths.count - 1] = depth
                continue
            }
            if let last = places.last { sum += depth * Int(change.place - last) }
            depth += Int(change.weight)
            places.append(change.place)
            depths.append(depth)
            sums.append(sum)
        }
    }

    /// The mean over the tokens of a range. O(log m).
    func mean(over range: Range<Int>) -> Double {
        Double(sum(before: range.upperBound) - sum(before: range.lowerBound)) / Double(Self.oneText * max(1, range.count))
    }

    private func sum(before place: Int) -> Int {
        let next = places.partitioningIndex { $0 > place }
        if next == 0 { return 0 }
        return sums[next - 1] + depths[next - 1] * (place - Int(places[next - 1]))
    }
}
