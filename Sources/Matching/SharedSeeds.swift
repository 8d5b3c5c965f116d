/// The places where a maximal exact match of two speeches can begin: all runs of k tokens that stand at least twice, behind
/// different tokens.
///
///     group   …全面深化改革…        the same k tokens
///     strain  要全面深化改革 ×3     behind the same token: these pair up only further left
///             的全面深化改革 ×2     so only places of different strains are paired
///
/// Whatever stands once in a library, or always behind the same token, is left out: most of it. After the maximal pairs of
/// Gusfield (Algorithms on Strings, Trees and Sequences, 7.12.3), with a sort in place of the tree.
struct SharedSeeds: Sendable {
    /// Of a run that stands often in both speeches only the first places of either are paired. A set phrase that stands a
    /// hundred times in a speech gives no evidence of its own; longer runs around it have seeds of their own.
    static let placesPerSpeech = 64

    let seedLength: Int
    /// Group by group, strain by strain, ascending.
    private(set) var places: [Int32] = []
    /// Where each strain begins in `places`, and where the last ends.
    private(set) var strains: [Int32] = [0]
    /// For each strain the first of its group, and the first of the next group.
    private(set) var groups: [Range<Int32>] = []
    /// Each place in the upper half with its strain in the lower, in the order of the library.
    private(set) var strainsByPlace: [UInt64] = []
    /// For each of `places` its speech.
    private(set) var speeches: [Int32] = []
    /// For each of `places` what stands around it; empty where the seeds are too short for set phrases to be many, or so
    /// long that each is a match.
    private(set) var contexts: [SeedContext] = []

    private var keys: [UInt64] = []

    /// - Parameters:
    ///   - recordsAtOnce: how many runs are sorted at a time; makes no difference to the result.
    ///   - filter: runs that it doesn't hold are left out.
    /// - Complexity: O(n) but for sorting each group by the token before.
    init(
        _ library: TokenizedLibrary, seedLength: Int, recordsAtOnce: Int = SeedIndex.recordsAtOnce,
        threads: Int = 1, filter: SeedFilter? = nil
    ) {
        self.seedLength = seedLength
        SeedIndex.forEachPartition(
            of: library, seedLength: seedLength, recordsAtOnce: recordsAtOnce, threads: threads, filter: filter
        ) { index in
            index.forEachGroup { add($0, of: index, in: library) }
        }
        keys = []
        strainsByPlace.reserveCapacity(places.count)
        for strain in groups.indices {
            for record in range(of: strain) { strainsByPlace.append(UInt64(places[record]) << 32 | UInt64(strain)) }
        }
        var sorter = RadixSort()
        sorter.sort(&strainsByPlace, fromBit: 32)
        speeches = places.map { Int32(library.speech(at: Int($0))) }
    }

    /// Gathers what stands around each place, where that helps.
    mutating func addContexts(of library: TokenizedLibrary, _ rarity: TokenRarity, for settings: MatchSettings) {
        guard settings.isLarge, seedLength < settings.appliedCosts.exactRun else { return }
        contexts = places.map { SeedContext(library, rarity, at: Int($0), seedLength: seedLength) }
    }

    /// The places in a range of the library that stand elsewhere too, as in `strainsByPlace`.
    func strains(in range: Range<Int>) -> ArraySlice<UInt64> {
        let first = strainsByPlace.partitioningIndex { $0 >> 32 >= range.lowerBound }
        let end = strainsByPlace[first...].partitioningIndex { $0 >> 32 >= range.upperBound }
        return strainsByPlace[first..<end]
    }

    /// The places of a strain.
    @inline(__always)
    func range(of strain: Int) -> Range<Int> { Int(strains[strain])..<Int(strains[strain + 1]) }

    private mutating func add(_ group: Range<Int>, of index: SeedIndex, in library: TokenizedLibrary) {
        let first = library.tokens[index.place(group.lowerBound) - 1]
        if group.allSatisfy({ library.tokens[index.place($0) - 1] == first }) { return }
        gather(group, of: index, in: library)
        keys.sort()
        let firstStrain = Int32(groups.count)
        var previous = UInt64.max
        for key in keys {
            if key >> 32 != previous {
                if previous != .max { strains.append(Int32(places.count)) }
                groups.append(firstStrain..<firstStrain)
                previous = key >> 32
            }
            places.append(Int32(key & 0x7fff_ffff))
        }
        strains.append(Int32(places.count))
        for strain in Int(firstStrain)..<groups.count { groups[strain] = firstStrain..<Int32(groups.count) }
    }

    /// The first places of each speech, with the tokens before them in the upper half.
    private mutating func gather(_ group: Range<Int>, of index: SeedIndex, in library: TokenizedLibrary) {
        keys.removeAll(keepingCapacity: true)
        var speechEnd = 0
        var count = 0
        for record in group {
            let place = index.place(record)
            if place >= speechEnd {
                if group.count > Self.placesPerSpeech { speechEnd = library.end(ofSpeechAt: place) }
                count = 0
            }
            count += 1
            if count <= Self.placesPerSpeech { keys.append(UInt64(library.tokens[place - 1]) << 32 | UInt64(place)) }
        }
    }
}
