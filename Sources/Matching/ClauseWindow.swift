/// The pairs of tokens of some clauses, at most `reach` apart in one clause, to be found by their hashes.
struct ClauseWindow {
    /// Two tokens: their hash, rarity in units of `BackgroundRarity`, places.
    struct Pair {
        var hash: UInt32 = 0
        var rarity: Float = 0
        var first: Int32 = 0
        var last: Int32 = 0
    }

    /// How far apart the tokens of a pair stand at most.
    private static let reach = 3
    /// A pair's rarity where there is no background, in units.
    private static let unknownRarity: Float = 32
    private static let chainMask: UInt32 = 255

    private(set) var range = 0..<0
    /// The first `count` are the window's, in the order of their places.
    private(set) var pairs: [Pair] = []
    private(set) var count = 0
    /// The rarity of all pairs.
    private(set) var rarity: Float = 0
    /// Pairs in chains by their hashes: the first of each chain; for each pair the next, and when it was taken.
    private var heads = [Int16](repeating: -1, count: Int(chainMask) + 1)
    private var next: [Int16] = []
    private var taken: [UInt32] = []
    private var comparison: UInt32 = 0

    /// Collects the pairs of a range of tokens.
    mutating func fill(_ range: Range<Int>, of library: TokenizedLibrary, _ background: BackgroundRarity) {
        let (tokens, boundaries, units) = (library.tokens.span, library.boundaries.span, background.units.span)
        let needed = range.count * Self.reach
        if pairs.count < needed {
            pairs = Array(repeating: Pair(), count: 2 * needed)
            next = Array(repeating: -1, count: 2 * needed)
            taken = Array(repeating: 0, count: 2 * needed)
        }
        var found = pairs.mutableSpan
        var (count, rarity) = (0, 0 as Float)
        for first in range {
            var last = first + 1
            while last < range.upperBound, last <= first + Self.reach, !boundaries[last] {
                let mean = units.isEmpty ? Self.unknownRarity : Float(Int(units[first]) + Int(units[last])) / 2
                found[count] = Pair(
                    hash: BackgroundTable.hash(tokens[first], tokens[last]), rarity: mean, first: Int32(first), last: Int32(last))
                (rarity, count, last) = (rarity + mean, count + 1, last + 1)
            }
        }
        (self.range, self.count, self.rarity) = (range, count, rarity)
    }

    /// Lets pairs be taken by their hashes.
    mutating func chainUp() {
        for chain in heads.indices { heads[chain] = -1 }
        for index in (0..<count).reversed() {
            let chain = Int(pairs[index].hash & Self.chainMask)
            (next[index], heads[chain]) = (heads[chain], Int16(index))
        }
    }

    /// Puts back what was taken.
    mutating func restore() { comparison &+= 1 }

    /// Takes out the first pair of a hash that is left.
    @inline(__always)
    mutating func take(_ hash: UInt32) -> Pair? {
        var index = Int(heads[Int(hash & Self.chainMask)])
        while index >= 0 {
            if pairs[index].hash == hash, taken[index] != comparison {
                taken[index] = comparison
                return pairs[index]
            }
            index = Int(next[index])
        }
        return nil
    }
}
