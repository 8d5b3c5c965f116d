import TestSupport

extension SeededGenerator {
    /// So many Han characters with a mark now and then.
    mutating func prose(_ length: Int) -> [Unicode.Scalar] {
        (0..<length).map { place in
            place % 17 == 16 ? "，" : Unicode.Scalar(UInt32.random(in: 0x4e00...0x5000, using: &self)) ?? "一"
        }
    }
}
