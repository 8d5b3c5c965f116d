import Matching
import Speeches

/// Compares matches with what was planted.
struct PlantedScore {
    let recall: Double
    let precision: Double

    private struct Key: Hashable {
        let a: Int
        let b: Int
    }

    private struct Pair {
        let a: Range<Int>
        let b: Range<Int>
        var isFound = false
    }

    /// - Complexity: O(matches + planted pairs)
    init(_ matches: [Match], of library: Library, planted families: [[PlantedCorpus.Plant]]) {
        var pairs = Self.pairs(of: families)
        let planted = pairs.values.reduce(0) { $0 + $1.count }
        var (telling, right) = (0, 0)
        for match in matches {
            let key = Key(a: library.entries[match.a.speech].document, b: library.entries[match.b.speech].document)
            let (a, b) = (match.a.range.scalars, match.b.range.scalars)
            var isPlanted = false
            for index in (pairs[key] ?? []).indices {
                guard let pair = pairs[key]?[index] else { continue }
                if Self.covers(a, pair.a), Self.covers(b, pair.b) { pairs[key]?[index].isFound = true }
                isPlanted = isPlanted || Self.covers(pair.a, a) && Self.covers(pair.b, b)
            }
            guard match.grade != .formula else { continue }
            telling += 1
            if isPlanted { right += 1 }
        }
        let found = pairs.values.reduce(0) { $0 + $1.count { $0.isFound } }
        recall = Double(found) / Double(max(1, planted))
        precision = Double(right) / Double(max(1, telling))
    }

    /// Whether the first range holds half of the other.
    private static func covers(_ range: Range<Int>, _ other: Range<Int>) -> Bool {
        2 * range.clamped(to: other).count >= other.count
    }

    private static func pairs(of families: [[PlantedCorpus.Plant]]) -> [Key: [Pair]] {
        var pairs: [Key: [Pair]] = [:]
        for family in families {
            for (index, first) in family.enumerated() {
                for second in family[(index + 1)...] {
                    let (a, b) = first.speech < second.speech ? (first, second) : (second, first)
                    pairs[Key(a: a.speech, b: b.speech), default: []].append(Pair(a: a.range, b: b.range))
                }
            }
        }
        return pairs
    }
}
