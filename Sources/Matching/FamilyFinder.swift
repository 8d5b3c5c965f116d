/// Finds the passages that are one phrasing: the two sides of a match, and passages of one speech that overlap by half of
/// both lengths.
///
/// Passages that merely touch or lie inside a longer one stay apart: chains of them would fuse what doesn't belong together.
struct FamilyFinder {
    private var parents: [Int]
    private let matches: [FoundMatch]

    /// - Complexity: O(m log m + pairs of different ranges that overlap)
    init(_ matches: [FoundMatch]) {
        self.matches = matches
        parents = Array(0..<2 * matches.count)
        for index in matches.indices { unite(2 * index, 2 * index + 1) }
        uniteOverlapping()
    }

    /// For each match the smallest identity among the passages of its family.
    mutating func families(identity: (Int, Range<Int>) -> UInt64) -> [FamilyID] {
        var smallest = [UInt64](repeating: .max, count: parents.count)
        for passage in parents.indices {
            let root = root(of: passage)
            smallest[root] = min(smallest[root], identity(speech(of: passage), range(of: passage)))
        }
        return matches.indices.map { FamilyID(value: smallest[root(of: 2 * $0)]) }
    }

    /// The passages are numbered: twice the match's index for its a, one more for its b.
    private func range(of passage: Int) -> Range<Int> {
        passage % 2 == 0 ? matches[passage / 2].alignment.a : matches[passage / 2].alignment.b
    }

    private func speech(of passage: Int) -> Int { passage % 2 == 0 ? matches[passage / 2].a : matches[passage / 2].b }

    /// Goes along the library once, with the different ranges that the place still lies in.
    private mutating func uniteOverlapping() {
        let order = parents.indices.sorted {
            let (first, second) = (range(of: $0), range(of: $1))
            return (first.lowerBound, first.upperBound, $0) < (second.lowerBound, second.upperBound, $1)
        }
        var open: [Int] = []
        for passage in order {
            let current = range(of: passage)
            if let last = open.last, range(of: last) == current {
                unite(last, passage)
                continue
            }
            open.removeAll { range(of: $0).upperBound <= current.lowerBound }
            for other in open {
                let earlier = range(of: other)
                let shared = current.clamped(to: earlier).count
                if 2 * shared >= current.count, 2 * shared >= earlier.count { unite(other, passage) }
            }
            open.append(passage)
        }
    }

    private mutating func unite(_ first: Int, _ second: Int) {
        let (a, b) = (root(of: first), root(of: second))
        parents[max(a, b)] = min(a, b)
    }

    private mutating func root(of passage: Int) -> Int {
        var root = passage
        while parents[root] != root {
            parents[root] = parents[parents[root]]
            root = parents[root]
        }
        return root
    }
}
