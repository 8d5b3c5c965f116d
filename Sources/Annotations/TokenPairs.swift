/// The pairs of neighbouring tokens of a pattern, each as often as it stands there.
struct TokenPairs {
    private let counts: [UInt64: Int]
    private let total: Int

    /// A window with a smaller share of the pattern's pairs isn't worth a look.
    private static let leastShare = 0.2

    init(_ tokens: some Collection<UInt32>) {
        counts = Dictionary(Self.pairs(of: tokens).map { ($0, 1) }, uniquingKeysWith: +)
        total = max(0, tokens.count - 1)
    }

    private static func pairs(of tokens: some Collection<UInt32>) -> [UInt64] {
        zip(tokens, tokens.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }
    }

    /// How many pairs another sequence has in common.
    func shared(with tokens: some Collection<UInt32>) -> Int {
        Dictionary(Self.pairs(of: tokens).map { ($0, 1) }, uniquingKeysWith: +)
            .reduce(0) { $0 + min($1.value, counts[$1.key] ?? 0) }
    }

    /// Where the window of so many tokens begins that has most pairs in common; nil where none has enough. O(n).
    func likestWindow(of tokens: [UInt32], length: Int) -> Int? {
        let pairs = Self.pairs(of: tokens)
        var left = counts
        var (shared, best) = (0, (shared: 0, start: 0))
        for (end, pair) in pairs.enumerated() {
            if let wanted = left[pair] {
                if wanted > 0 { shared += 1 }
                left[pair] = wanted - 1
            }
            let start = end + 2 - length
            if start > 0, let wanted = left[pairs[start - 1]] {
                if wanted >= 0 { shared -= 1 }
                left[pairs[start - 1]] = wanted + 1
            }
            if shared > best.shared { best = (shared, max(0, start)) }
        }
        return Double(best.shared) >= Self.leastShare * Double(total) && best.shared > 0 ? best.start : nil
    }
}
