/// Damages samples: flips bits, cuts, repeats, swaps and splices stretches, writes telling numbers.
struct Mutator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A number below the bound, which isn't 0 (SplitMix64).
    mutating func number(below bound: Int) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    /// A sample with one to eight changes.
    /// - Parameter other: what stretches are taken from too.
    mutating func mutate(_ sample: [UInt8], with other: [UInt8]) -> [UInt8] {
        var bytes = sample
        for _ in 0...number(below: 8) where !bytes.isEmpty { change(&bytes, other) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8], _ other: [UInt8]) {
        let place = number(below: bytes.count)
        switch number(below: 8) {
        case 0, 1: bytes[place] ^= 1 << UInt8(number(below: 8))
        case 2: bytes[place] = [0, 0xff, 0x7f, 0x80, 0x3c, 0x3e, 0x26, 0x25][number(below: 8)]
        case 3: bytes.removeSubrange(place...)
        case 4: bytes.removeSubrange(stretch(of: bytes, from: place))
        case 5:
            let repeated = Array(bytes[stretch(of: bytes, from: place)])
            let times = min(1 + number(below: 60), 1 + (1 << 20) / max(1, repeated.count))
            bytes.insert(contentsOf: Array(repeating: repeated, count: times).joined(), at: place)
        case 6:
            guard !other.isEmpty else { return }
            bytes.insert(contentsOf: other[stretch(of: other, from: number(below: other.count))], at: place)
        default:
            for index in place..<min(bytes.count, place + 4) { bytes[index] = number(below: 2) == 0 ? 0xff : 0 }
        }
    }

    /// Mostly short.
    private mutating func stretch(of bytes: [UInt8], from place: Int) -> Range<Int> {
        let longest = [8, 64, 512, bytes.count][number(below: 4)]
        return place..<min(bytes.count, place + 1 + number(below: max(1, longest)))
    }
}
