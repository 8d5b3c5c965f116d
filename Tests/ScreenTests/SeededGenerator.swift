/// Random numbers that a seed repeats (SplitMix64, Steele et al. 2014).
struct SeededGenerator: RandomNumberGenerator {
    let seed: UInt64
    private var state: UInt64

    init(seed: UInt64 = .random(in: 0...9_999_999)) {
        self.seed = seed
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// A text of Han characters, punctuation, Latin words, numbers and what has no business in a text.
    mutating func text(length: Int, hostile: Bool = true) -> [Unicode.Scalar] {
        let common = Array("的一是在不了有和人这中大为上个国我以要年动同工民得经十".unicodeScalars)
        let marks = Array("，。、；：？！“”‘’（）《》「」…—·～／".unicodeScalars)
        let latin = Array("abcXYZ0123456789.,:;!?%()[]-/'\" é".unicodeScalars)
        let odd = Array(
            "\u{301}\u{302}\u{7}\u{1b}\u{200b}\u{202e}\u{feff}\u{fe0f}\t\n\u{a0}\u{3000}\u{1f600}\u{e000}\u{20bb7}ｶ"
                .unicodeScalars)
        return (0..<length).map { _ in
            let pool = [common, common, common, marks, latin, latin, hostile ? odd : common][Int.random(in: 0..<7, using: &self)]
            return pool[Int.random(in: 0..<pool.count, using: &self)]
        }
    }
}
