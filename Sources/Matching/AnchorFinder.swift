/// An exact match that can't be extended: where it begins in either speech, and its length in tokens.
struct Anchor: Hashable, Sendable {
    let a: Int32
    let b: Int32
    let length: Int32

    var aEnd: Int32 { a + length }
    var bEnd: Int32 { b + length }
    /// How far b's place lies behind a's.
    var diagonal: Int32 { b - a }
}

/// The anchors of two speeches, a's before b's in the `TokenizedLibrary`; equal for a speech within itself.
struct AnchorGroup: Sendable {
    let a: Int
    let b: Int
    let anchors: Range<Int>
}

/// From seeds to maximal exact matches of every pair of speeches.
struct AnchorFinder {
    /// Of a run that stands often in both speeches only the first places of either are paired. A set phrase that stands a
    /// hundred times in a speech gives no evidence of its own; longer runs around it have seeds of their own.
    static let placesPerSpeech = 64

    let library: TokenizedLibrary
    let settings: MatchSettings
    /// Which speeches to pair; nil for all. A pair is worked on where either is chosen.
    let chosen: [Bool]?
    private(set) var anchors: [Anchor] = []
    private(set) var groups: [AnchorGroup] = []
    /// Pairs of places that were looked at; grows with the square of `placesPerSpeech`, not of the group.
    private(set) var examined = 0
    private var pairs: [UInt64] = []

    init(_ library: TokenizedLibrary, settings: MatchSettings, chosen: [Bool]? = nil) {
        (self.library, self.settings, self.chosen) = (library, settings, chosen)
    }
}

extension AnchorFinder {
    /// - Complexity: O(records + pairs of places); never more than `placesPerSpeech`² pairs for one run in two speeches.
    mutating func find(in seeds: SeedIndex, sorter: inout RadixSort) {
        var runs: [Range<Int>] = []
        seeds.forEachGroup { group in
            split(group, of: seeds, into: &runs)
            for first in runs.indices {
                if settings.findsWithin { pair(runs[first], runs[first], in: seeds) }
                for second in runs.indices[(first + 1)...] { pair(runs[first], runs[second], in: seeds) }
            }
        }
        sort(&sorter)
        extend()
    }

    /// Cuts a group into the records of each speech; places ascend, so a speech's records are neighbours.
    private func split(_ group: Range<Int>, of seeds: SeedIndex, into runs: inout [Range<Int>]) {
        runs.removeAll(keepingCapacity: true)
        var start = group.lowerBound
        while start < group.upperBound {
            let end = library.speeches[library.speech(at: seeds.place(start))].range.upperBound
            var next = start + 1
            while next < group.upperBound, seeds.place(next) < end { next += 1 }
            runs.append(start..<min(next, start + Self.placesPerSpeech))
            start = next
        }
    }

    private mutating func pair(_ first: Range<Int>, _ second: Range<Int>, in seeds: SeedIndex) {
        if let chosen, !chosen[library.speech(at: seeds.place(first.lowerBound))],
            !chosen[library.speech(at: seeds.place(second.lowerBound))]
        {
            return
        }
        let library = library
        let tokens = library.tokens.span
        for record in first {
            let a = seeds.place(record)
            let before = tokens[a - 1]
            for other in first == second ? record + 1..<second.upperBound : second {
                let b = seeds.place(other)
                examined += 1
                if before != tokens[b - 1] { pairs.append(UInt64(a) << 32 | UInt64(b)) }
            }
        }
    }

    /// By speech of b, place in a, place in b, the last digit first; so the pairs of two speeches become neighbours.
    private mutating func sort(_ sorter: inout RadixSort) {
        let bits = Int.bitWidth - library.tokens.count.leadingZeroBitCount
        sorter.sort(&pairs, fromBit: 0, toBit: bits)
        sorter.sort(&pairs, fromBit: 32, toBit: 32 + bits)
        var places = [Int](repeating: 0, count: library.speeches.count + 1)
        for pair in pairs { places[library.speech(at: Int(pair & 0xffff_ffff)) + 1] += 1 }
        for speech in library.speeches.indices { places[speech + 1] += places[speech] }
        var sorted = [UInt64](repeating: 0, count: pairs.count)
        for pair in pairs {
            let speech = library.speech(at: Int(pair & 0xffff_ffff))
            sorted[places[speech]] = pair
            places[speech] += 1
        }
        pairs = sorted
    }

    private mutating func extend() {
        let library = library
        let tokens = library.tokens.span
        var groupStart = 0
        var speeches = (a: -1, b: -1)
        let pairs = pairs
        for pair in pairs {
            let a = Int(pair >> 32)
            let b = Int(pair & 0xffff_ffff)
            var length = 0
            while tokens[a + length] == tokens[b + length] { length += 1 }
            let current = (a: library.speech(at: a), b: library.speech(at: b))
            if current.a == current.b { length = min(length, b - a) }
            if length < settings.seedLength { continue }
            if current != speeches {
                close(speeches, from: &groupStart)
                speeches = current
            }
            anchors.append(Anchor(a: Int32(a), b: Int32(b), length: Int32(length)))
        }
        close(speeches, from: &groupStart)
        self.pairs = []
    }

    private mutating func close(_ speeches: (a: Int, b: Int), from start: inout Int) {
        if start < anchors.count { groups.append(AnchorGroup(a: speeches.a, b: speeches.b, anchors: start..<anchors.count)) }
        start = anchors.count
    }
}
