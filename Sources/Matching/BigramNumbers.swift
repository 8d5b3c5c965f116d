/// Numbers for pairs of tokens, in the order of their coming: a table with open addressing that is emptied fast.
struct BigramNumbers: Sendable {
    /// A pair in each slot, and its number; −1 where there is none.
    private var keys: [UInt64] = []
    private var numbers: [Int32] = []
    private var mask = 0
    private(set) var count = 0

    /// Forgets everything, and makes room for so many pairs. More may come.
    mutating func reset(for expected: Int) {
        let slots = max(16, (2 * expected - 1).nextPowerOf2)
        if keys.count < slots { keys = Array(repeating: 0, count: slots) }
        if numbers.count < slots { numbers = Array(repeating: -1, count: slots) }
        numbers.withUnsafeMutableBufferPointer { $0[0..<slots].update(repeating: -1) }
        (mask, count) = (slots - 1, 0)
    }

    /// The number of a pair, which is new where it's the count.
    @inline(__always)
    mutating func number(of first: UInt32, _ second: UInt32) -> Int {
        let key = Self.key(first, second)
        let slot = slot(of: key)
        if numbers[slot] >= 0 { return Int(numbers[slot]) }
        (keys[slot], numbers[slot]) = (key, Int32(count))
        count += 1
        if 4 * count > 3 * mask { grow() }
        return count - 1
    }

    /// The number of a pair; nil where it never came.
    @inline(__always)
    func known(_ first: UInt32, _ second: UInt32) -> Int? {
        let number = numbers[slot(of: Self.key(first, second))]
        return number < 0 ? nil : Int(number)
    }

    @inline(__always)
    private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let mixed = (key ^ key >> 29) &* 0x9e37_79b9_7f4a_7c15
        var slot = Int(truncatingIfNeeded: mixed >> 32) & mask
        while numbers[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let known = zip(keys, numbers).prefix(mask + 1).filter { $0.1 >= 0 }
        let count = count
        reset(for: 2 * count)
        for (key, number) in known {
            let slot = slot(of: key)
            (keys[slot], numbers[slot]) = (key, number)
        }
        self.count = count
    }
}

extension Int {
    fileprivate var nextPowerOf2: Int { 1 << (Int.bitWidth - leadingZeroBitCount) }
}
