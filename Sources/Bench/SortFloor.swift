/// What any engine of this kind pays at least: a plain radix sort of as many (hash, position) records as there are
/// characters, with nothing done to them. Ratios within one run are taken against it.
enum SortFloor {
    private static let digitBits = 11

    /// Sorts records of 8 bytes, 33 bits of hash, one thread; buffers are touched before.
    static func cost(of count: Int) -> Cost {
        var random: UInt64 = 1
        var records = (0..<max(1, count)).map { index in
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (random >> 31) << 31 | UInt64(index)
        }
        var spare = records
        let (_, cost) = Cost.measure {
            for bit in stride(from: 31, to: 64, by: digitBits) {
                scatter(records, into: &spare, bit: UInt64(bit))
                swap(&records, &spare)
            }
        }
        precondition(zip(records, records.dropFirst()).allSatisfy { $0 >> 31 <= $1 >> 31 }, "the floor has to sort")
        return cost
    }

    private static func scatter(_ records: [UInt64], into target: inout [UInt64], bit: UInt64) {
        let mask: UInt64 = (1 << UInt64(digitBits)) - 1
        var places = [Int](repeating: 0, count: 1 << digitBits)
        for record in records { places[Int(record >> bit & mask)] += 1 }
        var sum = 0
        for digit in places.indices { (places[digit], sum) = (sum, sum + places[digit]) }
        var output = target.mutableSpan
        for record in records {
            let digit = Int(record >> bit & mask)
            output[places[digit]] = record
            places[digit] += 1
        }
    }
}
