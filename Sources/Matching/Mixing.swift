/// Hashes that are the same in every run and on every machine, unlike the standard library's.
enum Mixing {
    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Takes one more number into a hash (the finisher of MurmurHash3, 64 bits).
    @inline(__always)
    static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        var mixed = hash ^ value &* 0x9e37_79b9_7f4a_7c15
        mixed = (mixed ^ mixed >> 33) &* 0xff51_afd7_ed55_8ccd
        mixed = (mixed ^ mixed >> 33) &* 0xc4ce_b9fe_1a85_ec53
        return mixed ^ mixed >> 33
    }
}
