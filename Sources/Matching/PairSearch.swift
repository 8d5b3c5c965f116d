import Dispatch
import Synchronization

/// What the search for pairs did, to be summed over threads. Times are those of all threads together.
struct PairWork: Sendable {
    var examined = 0
    var anchors = 0
    var chains = 0
    var alignments = 0
    /// Cells of alignment matrices filled.
    var cells = 0
    var anchorTime = Duration.zero
    var chainTime = Duration.zero
    var alignTime = Duration.zero

    static func + (a: Self, b: Self) -> Self {
        var sum = a
        sum.examined += b.examined
        sum.anchors += b.anchors
        sum.chains += b.chains
        sum.alignments += b.alignments
        sum.cells += b.cells
        sum.anchorTime += b.anchorTime
        sum.chainTime += b.chainTime
        sum.alignTime += b.alignTime
        return sum
    }
}

/// Matches every speech with those behind it, each on whatever thread is free.
struct PairSearch: Sendable {
    let library: TokenizedLibrary
    let rarity: TokenRarity
    let seeds: SharedSeeds
    let settings: MatchSettings
    /// Which speeches to pair; nil for all.
    let chosen: [Bool]?

    /// What the threads share.
    private final class Board: Sendable {
        let next = Atomic(0)
        let done = Atomic(0)
        let isCancelled = Atomic(false)
        let alignments = Atomic(0)
        let mostAlignments: Int

        init(mostAlignments: Int = .max) { self.mostAlignments = mostAlignments }
        let results = Mutex<[(found: [Part], work: PairWork)]>([])
    }

    /// What one speech has with those behind it.
    private struct Part: Sendable {
        let speech: Int
        let found: [FoundMatch]
    }

    /// - Returns: the matches by their speeches, and what finding them took; nil when cancelled.
    func run(_ progress: (Double) -> Void, _ isCancelled: () -> Bool) -> (found: [FoundMatch], work: PairWork)? {
        run(Board(), progress, isCancelled)
    }

    /// Whether there are more alignments than so many; no more are made.
    func exceeds(alignments: Int) -> Bool {
        run(Board(mostAlignments: alignments), { _ in }, { false }) == nil
    }

    private func run(
        _ board: Board, _ progress: (Double) -> Void, _ isCancelled: () -> Bool
    ) -> (found: [FoundMatch], work: PairWork)? {
        let others = DispatchGroup()
        for _ in 1..<max(1, min(settings.threads, library.speeches.count)) {
            DispatchQueue.global().async(group: others) { self.work(board) {} }
        }
        let count = max(1, library.speeches.count)
        work(board) {
            if isCancelled() { board.isCancelled.store(true, ordering: .relaxed) }
            progress(share(Double(board.done.load(ordering: .relaxed)) / Double(count)))
        }
        others.wait()
        if board.isCancelled.load(ordering: .relaxed) { return nil }
        return board.results.withLock { results in
            let parts = results.flatMap(\.found).sorted { $0.speech < $1.speech }
            var found: [FoundMatch] = []
            found.reserveCapacity(parts.reduce(0) { $0 + $1.found.count })
            for part in parts { found += part.found }
            return (found, results.reduce(PairWork()) { $0 + $1.work })
        }
    }

    /// The first speeches have the most behind them.
    private func share(_ done: Double) -> Double { done * (2 - done) }

    private func work(_ board: Board, between: () -> Void) {
        let costs = settings.appliedCosts
        var finder = AnchorFinder(library, rarity: rarity, seeds: seeds, settings: settings, costs: costs, chosen: chosen)
        var matcher = PairMatcher(library, rarity: rarity, settings: settings)
        var parts: [Part] = []
        var work = PairWork()
        while !board.isCancelled.load(ordering: .relaxed) {
            between()
            let speech = board.next.add(1, ordering: .relaxed).oldValue
            guard speech < library.speeches.count else { break }
            let found = search(from: speech, board, &finder, &matcher, &work)
            if !found.isEmpty { parts.append(Part(speech: speech, found: found)) }
            board.done.add(1, ordering: .relaxed)
        }
        (work.examined, work.anchors) = (finder.examined, finder.anchorCount)
        (work.chains, work.chainTime) = (matcher.chainCount, matcher.chainTime)
        (work.alignments, work.cells) = (matcher.alignmentCount, matcher.cellCount)
        board.results.withLock { [work] in $0.append((parts, work)) }
    }

    private func search(
        from speech: Int, _ board: Board, _ finder: inout AnchorFinder, _ matcher: inout PairMatcher, _ work: inout PairWork
    ) -> [FoundMatch] {
        let clock = ContinuousClock()
        var found: [FoundMatch] = []
        var last = clock.now
        finder.find(from: speech) { finder in
            let started = clock.now
            work.anchorTime += started - last
            let known = matcher.alignmentCount
            for group in finder.groups {
                if matcher.alignmentCount - known > board.mostAlignments { break }
                let alignments = matcher.match(group, anchors: finder.anchors)
                found += alignments.lazy.map { FoundMatch(a: group.a, b: group.b, alignment: $0) }
            }
            let made = matcher.alignmentCount - known
            let sum = board.alignments.add(made, ordering: .relaxed).newValue
            if sum > board.mostAlignments { board.isCancelled.store(true, ordering: .relaxed) }
            last = clock.now
            work.alignTime += last - started
        }
        return found
    }
}
