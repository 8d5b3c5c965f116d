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

/// From seeds to maximal exact matches, one speech with all behind it at a time.
///
/// What it holds is bounded by `pairsAtOnce`: a speech that has more is taken with a part of the others at a time, which
/// makes no difference to what is found, since pairs of speeches don't depend on each other.
struct AnchorFinder {
    private let library: TokenizedLibrary
    private let rarity: TokenRarity
    private let seeds: SharedSeeds
    private let findsWithin: Bool
    private let costs: AlignmentCosts
    /// Which speeches to pair; nil for all. A pair is worked on where either is chosen.
    private let chosen: [Bool]?
    private let pairsAtOnce: Int
    /// Of the speeches that were found last.
    private(set) var anchors: [Anchor] = []
    private(set) var groups: [AnchorGroup] = []
    /// Pairs of places that were looked at.
    private(set) var examined = 0
    /// Anchors found so far.
    private(set) var anchorCount = 0
    private var pairs: [PlacePair] = []
    private var sorted: [PlacePair] = []
    /// The second speech of each pair.
    private var owners: [Int32] = []
    /// By speech: how many pairs it has, then where the next goes. Zero between two runs.
    private var counts: [Int32]
    private var partners: [Int32] = []

    init(
        _ library: TokenizedLibrary, rarity: TokenRarity, seeds: SharedSeeds, settings: MatchSettings, costs: AlignmentCosts,
        chosen: [Bool]? = nil
    ) {
        (self.library, self.rarity, self.seeds, self.chosen) = (library, rarity, seeds, chosen)
        (findsWithin, pairsAtOnce) = (settings.findsWithin, settings.pairsAtOnce)
        self.costs = costs
        counts = Array(repeating: 0, count: library.speeches.count)
    }

    /// Calls with the anchors of a speech and some of the speeches behind it, in their order, until all have been there.
    /// A chosen speech is paired with those before it too that aren't chosen; one that isn't chosen with none.
    ///
    /// - Complexity: O(pairs of places), of which one seed gives two speeches at most `placesPerSpeech`².
    mutating func find(from speech: Int, _ body: (AnchorFinder) -> Void) {
        if let chosen, !chosen[speech] { return }
        let first = chosen != nil ? 0 : findsWithin ? speech : speech + 1
        find(from: speech, with: first..<library.speeches.count, body)
    }

    private mutating func find(from speech: Int, with others: Range<Int>, _ body: (AnchorFinder) -> Void) {
        guard !others.isEmpty else { return }
        if collect(from: speech, with: others) {
            groupByPartner()
            extend(from: speech)
            body(self)
        } else {
            let middle = (others.lowerBound + others.upperBound) / 2
            find(from: speech, with: others.lowerBound..<middle, body)
            find(from: speech, with: middle..<others.upperBound, body)
        }
    }
}

extension AnchorFinder {
    /// Gathers the left-maximal pairs of places, in the order of the speech's places.
    ///
    /// - Returns: false where there are too many, and more than one other speech.
    private mutating func collect(from speech: Int, with others: Range<Int>) -> Bool {
        pairs.removeAll(keepingCapacity: true)
        owners.removeAll(keepingCapacity: true)
        let (library, seeds) = (library, seeds)
        let limit = others.count > 1 ? pairsAtOnce : .max
        let end = Int32(library.speeches[others.upperBound - 1].range.upperBound)
        let start = Int32(library.speeches[others.lowerBound].start)
        for entry in seeds.strains(in: library.speeches[speech].range) {
            let (place, own) = (Int32(entry >> 32), Int32(truncatingIfNeeded: entry))
            let context =
                seeds.contexts.isEmpty ? nil : SeedContext(library, rarity, at: Int(place), seedLength: seeds.seedLength)
            for strain in seeds.groups[Int(own)] where strain != own {
                collect(place, context, of: speech, seeds, Int(strain), start..<end)
            }
            if pairs.count > limit { return false }
        }
        return true
    }

    @inline(__always)
    private mutating func collect(
        _ place: Int32, _ context: SeedContext?, of speech: Int, _ seeds: SharedSeeds, _ strain: Int, _ wanted: Range<Int32>
    ) {
        let places = seeds.places.span
        let (first, last) = (Int(seeds.strains[strain]), Int(seeds.strains[strain + 1]))
        if places[last - 1] < wanted.lowerBound { return }
        var record = last
        while record > first, places[record - 1] >= wanted.lowerBound {
            record -= 1
            if places[record] >= wanted.upperBound { continue }
            let owner = seeds.speeches[record]
            if chosen != nil || findsWithin, !isWanted(place, speech, places[record], Int(owner)) { continue }
            let isAlone = context.map {
                $0.isAlone(beside: seeds.contexts[record], rarity.scale(speech, Int(owner)), seeds.seedLength, costs)
            }
            pairs.append(PlacePair(a: place, b: places[record], isAlone: isAlone ?? false))
            owners.append(owner)
        }
        examined += last - record
    }

    /// Not wanted are what the other speech gives when its turn comes, and within one speech what stands the wrong way round.
    private func isWanted(_ place: Int32, _ speech: Int, _ other: Int32, _ owner: Int) -> Bool {
        if owner == speech { return findsWithin && other > place }
        return owner > speech || chosen.map { !$0[owner] } ?? true
    }

    /// Brings the pairs of each other speech together, and keeps their order.
    private mutating func groupByPartner() {
        partners.removeAll(keepingCapacity: true)
        for owner in owners {
            if counts[Int(owner)] == 0 { partners.append(owner) }
            counts[Int(owner)] += 1
        }
        sortPartners()
        var sum: Int32 = 0
        for partner in partners { (counts[Int(partner)], sum) = (sum, sum + counts[Int(partner)]) }
        let missing = pairs.count - sorted.count
        if missing > 0 { sorted += repeatElement(PlacePair(a: 0, b: 0, isAlone: false), count: missing + pairs.count / 2) }
        for (pair, owner) in zip(pairs, owners) {
            sorted[Int(counts[Int(owner)])] = pair
            counts[Int(owner)] += 1
        }
    }

    private mutating func sortPartners() {
        guard partners.count > counts.count / 16 else { return partners.sort() }
        partners.removeAll(keepingCapacity: true)
        for speech in counts.indices where counts[speech] > 0 { partners.append(Int32(speech)) }
    }

    /// Extends the pairs of each other speech to the right.
    private mutating func extend(from speech: Int) {
        anchors.removeAll(keepingCapacity: true)
        groups.removeAll(keepingCapacity: true)
        var start = 0
        for partner in partners {
            let end = Int(counts[Int(partner)])
            counts[Int(partner)] = 0
            extend(start..<end, from: speech, to: Int(partner))
            start = end
        }
        anchorCount += anchors.count
    }

    private mutating func extend(_ range: Range<Int>, from speech: Int, to other: Int) {
        if other < speech { turn(range) }
        let library = library
        let tokens = library.tokens.span
        let first = anchors.count
        for index in range where !sorted[index].isAlone || hasNeighbor(index, in: range) {
            let (a, b) = (Int(sorted[index].a), Int(sorted[index].b))
            var length = 0
            while tokens[a + length] == tokens[b + length] { length += 1 }
            if speech == other { length = min(length, b - a) }
            if length < seeds.seedLength { continue }
            anchors.append(Anchor(a: Int32(a), b: Int32(b), length: Int32(length)))
        }
        sortTies(from: first)
        guard first < anchors.count else { return }
        groups.append(AnchorGroup(a: min(speech, other), b: max(speech, other), anchors: first..<anchors.count))
    }

    /// No more pairs on either side are looked at; a place with so many around it is kept.
    private static let neighborsLookedAt = 8

    /// Whether another pair is near enough to a set phrase to be chained with it.
    private func hasNeighbor(_ index: Int, in range: Range<Int>) -> Bool {
        let distance = Int32(costs.reach + costs.exactRun)
        let pair = sorted[index]
        for step in [-1, 1] {
            var (other, looked) = (index + step, 0)
            while range.contains(other), abs(sorted[other].a - pair.a) <= distance {
                let (a, b) = (sorted[other].a - pair.a, sorted[other].b - pair.b)
                if abs(b) <= distance, a != 0, b != 0, (a > 0) == (b > 0), isSeed(sorted[other]) { return true }
                looked += 1
                if looked == Self.neighborsLookedAt { return true }
                other += step
            }
        }
        return false
    }

    /// Whether the runs are equal, not their hashes only, which depend on the parts that the hash space is taken in.
    private func isSeed(_ pair: PlacePair) -> Bool {
        let (a, b) = (Int(pair.a), Int(pair.b))
        return (0..<seeds.seedLength).allSatisfy { library.tokens[a + $0] == library.tokens[b + $0] }
    }

    /// Lets the pairs begin with the other speech's places.
    private mutating func turn(_ range: Range<Int>) {
        for index in range { sorted[index] = sorted[index].turned }
        sorted[range].sort { ($0.a, $0.b) < ($1.a, $1.b) }
    }

    /// Anchors of one place in a by their places in b; there are few of each.
    private mutating func sortTies(from first: Int) {
        var start = first
        while start < anchors.count {
            var end = start + 1
            while end < anchors.count, anchors[end].a == anchors[start].a { end += 1 }
            if end - start > 1 { anchors[start..<end].sort { $0.b < $1.b } }
            start = end
        }
    }
}

/// Where a seed stands in two speeches.
private struct PlacePair {
    let a: Int32
    private let second: UInt32

    /// - Parameter isAlone: see `SeedContext`.
    init(a: Int32, b: Int32, isAlone: Bool) { (self.a, second) = (a, UInt32(b) | (isAlone ? 1 << 31 : 0)) }

    var b: Int32 { Int32(second & 0x7fff_ffff) }
    var isAlone: Bool { second >> 31 == 1 }
    var turned: Self { Self(a: b, b: a, isAlone: isAlone) }
}
