import Speeches

/// How firmly two characters that follow each other hang together: `我国` does, `合我` doesn't.
struct WordBonds {
    /// Two characters that follow each other, folded.
    struct Couple: Hashable {
        let first: UInt32
        let second: UInt32
    }

    private var couples: [Couple: Int]
    private var singles: [UInt32: Int]
    /// Characters counted.
    private var total = 0
    /// Characters that are counted; more would tell little more.
    private static let limit = 300_000

    /// Counts some couples in the library, beginning with these speeches.
    /// - Complexity: O(characters counted), up to a limit.
    init(_ wanted: Set<Couple>, in speeches: [Int], of library: Library) {
        couples = Dictionary(uniqueKeysWithValues: wanted.map { ($0, 0) })
        singles = Dictionary(wanted.flatMap { [($0.first, 0), ($0.second, 0)] }) { first, _ in first }
        var isWanted = Array(repeating: false, count: 1 << 16)
        for value in singles.keys { isWanted[Int(value & 0xffff)] = true }
        let limit = wanted.isEmpty ? 0 : Self.limit
        var left = limit
        for speech in speeches + (0..<library.count).filter({ !speeches.contains($0) }) where left > 0 {
            let range = library.speech(speech).range.scalars.prefix(left)
            left -= range.count
            count(library.document(of: speech).folded[range.startIndex..<range.endIndex], isWanted)
        }
        total = limit - left
    }

    private mutating func count(_ folded: ArraySlice<FoldedScalar>, _ isWanted: [Bool]) {
        var before: UInt32 = 0
        for scalar in folded {
            let value = scalar.value
            if isWanted[Int(value & 0xffff)] {
                if let count = singles[value] { singles[value] = count + 1 }
                if isWanted[Int(before & 0xffff)] {
                    let couple = Couple(first: before, second: value)
                    if let count = couples[couple] { couples[couple] = count + 1 }
                }
            }
            before = value
        }
    }

    /// How firmly for comparing couples with each other, rare ones with common ones: as `strength`, and the more the more often they
    /// stand together (Daille's MI²).
    func weight(_ couple: Couple) -> Double { strength(couple) * Double(couples[couple] ?? 0) }

    /// How many times more often they stand together than chance would have it (their lift); 0 for once or never.
    func strength(_ couple: Couple) -> Double {
        guard let together = couples[couple], together > 1 else { return 0 }
        let alone = Double(singles[couple.first, default: 1]) * Double(singles[couple.second, default: 1])
        return Double(together) * Double(total) / alone
    }
}
