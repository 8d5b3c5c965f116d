/// Finds ideographs by how they are read: each stands for its whole reading or for its initial, the last one for any
/// beginning of its reading, so that hits come while one types. Any of a character's readings counts.
///
///     r e n m d b        from a place in the letters an ideograph leads to one or several others:
///     人────┘民┘代┘表┘      人 (ren) from 0 to 1 and to 3; 民 (min) from 3 to 4
///
/// The places reached are the bits of one number.
struct PinyinFinder {
    private let table: PinyinTable
    private let count: Int
    /// By class and place in the letters: the places that an ideograph of the class leads to, as bits.
    private let moves: [UInt64]
    /// Fewer letters would stand for half of all characters; more don't fit the bits.
    private static let allowed = 2...63

    /// - Parameter wanted: a folded phrase; nil unless it consists of Latin letters alone.
    init?(_ wanted: [UInt32], _ table: PinyinTable) {
        guard let letters = Self.letters(of: wanted) else { return nil }
        (self.table, count) = (table, letters.count)
        moves = table.readings.flatMap { readings in
            letters.indices.map { place in readings.reduce(0) { $0 | Self.moves(of: $1, letters[place...]) } }
        }
    }

    static func letters(of wanted: [UInt32]) -> [UInt8]? {
        let letters = wanted.compactMap { (0x61...0x7a).contains($0) ? UInt8($0) : nil }
        return letters.count == wanted.count && allowed.contains(letters.count) ? letters : nil
    }

    private static func moves(of reading: [UInt8], _ rest: ArraySlice<UInt8>) -> UInt64 {
        guard rest.first == reading.first else { return 0 }
        var lengths = [1]
        if reading.count > 1, reading[1] == UInt8(ascii: "h") { lengths.append(2) }
        lengths.append(reading.count)
        if reading.starts(with: rest) { lengths.append(rest.count) }
        let fitting = lengths.filter { rest.starts(with: reading.prefix($0)) }
        return fitting.reduce(0) { $0 | 1 << UInt64(rest.startIndex + $1) }
    }

    /// Where the letters can be read, in order, the shortest from each place, none overlapping the one before.
    ///
    /// Most places are passed over by what the ideographs there and behind can do at all, asked without a branch.
    func stretches(in values: [UInt32], _ places: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        let roles = roles
        values.withUnsafeBufferPointer { values in
            roles.withUnsafeBufferPointer { roles in
                withUnsafeTemporaryAllocation(of: Int.self, capacity: Self.block) { candidates in
                    var next = places.lowerBound
                    for start in stride(from: places.lowerBound, to: places.upperBound, by: Self.block) {
                        let block = start..<min(start + Self.block, places.upperBound)
                        let count = Self.candidates(in: values, block, places.upperBound, roles, candidates)
                        for place in candidates[..<count] where place >= next {
                            guard let end = end(from: place, in: values, places.upperBound) else { continue }
                            found.append(place..<end)
                            next = end
                        }
                    }
                }
            }
        }
        return found
    }

    private static let block = 1024
    // What an ideograph can do: be the first, be a later one, be the only one.
    private static let begins: UInt8 = 1
    private static let follows: UInt8 = 2
    private static let suffices: UInt8 = 4

    /// - Returns: how many places of the block were written down.
    @inline(__always)
    private static func candidates(
        in values: UnsafeBufferPointer<UInt32>, _ block: Range<Int>, _ limit: Int, _ roles: UnsafeBufferPointer<UInt8>,
        _ candidates: UnsafeMutableBufferPointer<Int>
    ) -> Int {
        var count = 0
        var role = roles[min(Int(values[block.lowerBound]), PinyinTable.size)]
        for place in block {
            let next = place + 1 < limit ? roles[min(Int(values[place + 1]), PinyinTable.size)] : 0
            candidates[count] = place
            count += Int((role & next >> 1 | role >> 2) & 1)
            role = next
        }
        return count
    }

    /// By the ideograph's number; one more for those beyond the table.
    private var roles: [UInt8] {
        let byClass = table.readings.indices.map { index in
            let moves = moves[index * count..<(index + 1) * count]
            let first = moves[moves.startIndex]
            let suffices = first >> UInt64(count) & 1 == 1
            return (first != 0 ? Self.begins : 0) | (moves.dropFirst().contains { $0 != 0 } ? Self.follows : 0)
                | (suffices ? Self.suffices : 0)
        }
        return table.classes.map { byClass[Int($0)] } + [0]
    }

    private func end(from start: Int, in values: UnsafeBufferPointer<UInt32>, _ limit: Int) -> Int? {
        var reached: UInt64 = 1
        var place = start
        while reached != 0, place < limit {
            let value = Int(values[place])
            guard value < PinyinTable.size else { return nil }
            let base = Int(table.classes[value]) * count
            var next: UInt64 = 0
            while reached != 0 {
                next |= moves[base + reached.trailingZeroBitCount]
                reached &= reached - 1
            }
            place += 1
            if next >> UInt64(count) & 1 == 1 { return place }
            reached = next
        }
        return nil
    }
}
