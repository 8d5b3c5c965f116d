/// What stands around a seed, in one line of the cache: enough to tell most set phrases from reuse without going to the
/// texts, which lie all over memory.
///
///     …┊12 tokens before│seed│24 tokens behind┊…      a byte each, the nearest first; 0 is the end of the speech
///         ╵╵    ╵          ╵  ╵     ╵                 where clauses begin
///
/// A byte of a token's hash stands for it: now and then two tokens seem equal that aren't, which costs a closer look.
struct SeedContext: Sendable {
    /// How many tokens before and behind are compared: two in a row of these 8 and the one that follows them.
    private static let window = 8
    /// By how much the two places of a token may differ.
    private static let drift = 3
    private static let bytesBehind = 24

    private var before: UInt128 = 0
    private var behind: UInt128 = 0
    private var farBehind: UInt64 = 0
    /// Bit i: a clause begins i tokens behind the seed.
    private var boundaries: UInt64 = 0
    /// How far before the seed its clause begins.
    private var clauseStart: UInt8 = 0

    /// The sums over the seed's tokens of the binary logarithms of how often they stand in the speech, and of their
    /// rarity in the background.
    private var logarithms: Float = 0
    private var units: Float = 0

    init(_ library: TokenizedLibrary, _ rarity: TokenRarity, at place: Int, seedLength: Int) {
        let tokens = library.tokens.span
        for offset in 0..<Self.window + Self.drift + 1 {
            let byte = Self.byte(tokens[place - 1 - offset])
            if byte == 0 { break }
            before |= UInt128(byte) &<< UInt128(8 * offset)
        }
        let end = place + seedLength
        for offset in 0..<Self.bytesBehind {
            let byte = Self.byte(tokens[end + offset])
            if byte == 0 { break }
            if offset < 16 {
                behind |= UInt128(byte) &<< UInt128(8 * offset)
            } else {
                farBehind |= UInt64(byte) &<< UInt64(8 * offset - 128)
            }
        }
        for token in place..<end {
            logarithms += PairRarity.logarithm(of: Int(rarity.counts.inSpeech[token]))
            if !rarity.background.units.isEmpty { units += Float(rarity.background.units[token]) }
        }
        let known = library.boundaries.span
        while !known[place - Int(clauseStart)], clauseStart < ClauseComparer.reach { clauseStart += 1 }
        var offset = 0
        while offset < 64, end + offset < known.count {
            if known[end + offset] { boundaries |= 1 &<< UInt64(offset) }
            if TokenizedLibrary.isSeparator(tokens[end + offset]) { break }
            offset += 1
        }
    }

    private static func byte(_ token: UInt32) -> UInt8 {
        TokenizedLibrary.isSeparator(token) ? 0 : max(1, UInt8(truncatingIfNeeded: (token &* 0x9e37_79b1) >> 24))
    }
}

extension SeedContext {
    /// Whether what two places share is a set phrase in clauses that have nothing else in common: neither does wording go
    /// on behind a small change, nor are the clauses short enough. The same whichever place comes first.
    func isAlone(beside other: Self, _ scale: @autoclosure () -> RarityScale, _ seedLength: Int, _ costs: AlignmentCosts) -> Bool
    {
        let more = equalBehind(other)
        let length = seedLength + more
        if length >= costs.exactRun { return false }
        if Self.goOn(before, other.before) || Self.goOn(tokens(from: more), other.tokens(from: more)) { return false }
        let lengths = clauseLength(more, length) + other.clauseLength(more, length)
        let likeness = 2 * Float(length - 1) / Float(max(1, lengths - 2))
        let gain = gain(beside: other, scale(), seedLength) / Float(seedLength) * Float(length) + 2 * costs.sharedEnd
        return gain + costs.clauseBonus * likeness < costs.acceptance
    }

    /// What the seed's tokens gain together, hardly less than `PairRarity` says: the mean of two numbers' logarithms is at
    /// most that of their mean.
    private func gain(beside other: Self, _ scale: RarityScale, _ seedLength: Int) -> Float {
        let length = Float(seedLength)
        let own = scale.ceiling * length - scale.slope * (length + (logarithms + other.logarithms) / 2)
        return max(scale.floor * length, own) + scale.backgroundFloor * length + scale.backgroundSlope * (units + other.units)
    }

    /// How many tokens behind the seed are equal, as far as 16.
    private func equalBehind(_ other: Self) -> Int {
        let different = ~Self.zeroBytes(behind ^ other.behind) & Self.highBits | Self.zeroBytes(behind)
        return different.trailingZeroBitCount / 8
    }

    private func clauseLength(_ more: Int, _ length: Int) -> Int {
        Int(clauseStart) + length + min((boundaries &>> UInt64(more)).trailingZeroBitCount, ClauseComparer.reach)
    }

    private func tokens(from offset: Int) -> UInt128 {
        offset == 0 ? behind : behind &>> UInt128(8 * offset) | UInt128(farBehind) &<< UInt128(128 - 8 * offset)
    }

    /// Whether two tokens in a row are equal among the nearest, at most `drift` places aside.
    @inline(__always)
    private static func goOn(_ a: UInt128, _ b: UInt128) -> Bool {
        let present = ~zeroBytes(a) & highBits
        var found: UInt128 = 0
        for shift in 0...drift {
            let nearA = firstBits &>> UInt128(8 * shift)
            let ahead = zeroBytes(a ^ b &>> UInt128(8 * shift)) & present
            found |= ahead & ahead >> 8 & nearA
            let behind = zeroBytes(a ^ b &<< UInt128(8 * shift)) & present
            found |= behind & behind >> 8 & firstBits
        }
        return found != 0
    }

    private static let highBits: UInt128 = 0x8080_8080_8080_8080_8080_8080_8080_8080
    /// The highest bits of the first bytes.
    private static let firstBits: UInt128 = 0x8080_8080_8080_8080

    /// The highest bit of each byte that is zero.
    @inline(__always)
    private static func zeroBytes(_ bytes: UInt128) -> UInt128 {
        let low = ~highBits
        return ~(((bytes & low) &+ low) | bytes | low)
    }
}
