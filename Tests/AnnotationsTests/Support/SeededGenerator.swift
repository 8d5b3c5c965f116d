/// Random numbers that a seed repeats (SplitMix64, Steele et al. 2014).
struct SeededGenerator: RandomNumberGenerator {
    let seed: UInt64
    private var state: UInt64

    init(seed: UInt64 = .random(in: 0...9_999_999)) { (self.seed, state) = (seed, seed) }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// So many Han characters with a mark now and then.
    mutating func prose(_ length: Int) -> [Unicode.Scalar] {
        (0..<length).map { place in
            place % 17 == 16 ? "，" : Unicode.Scalar(UInt32.random(in: 0x4e00...0x5000, using: &self)) ?? "一"
        }
    }
}
