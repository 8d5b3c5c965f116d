/// What one step of an alignment does.
enum Step: UInt8, Sendable {
    case equal, changed
    /// Takes a token of b only.
    case inserted
    /// Takes a token of a only.
    case deleted

    var takesA: Bool { self != .inserted }
    var takesB: Bool { self != .deleted }
}

/// The best local alignment within a band, with affine gaps (Gotoh 1982) and clause boundaries as part of it.
///
/// Three values for each cell: `best` of all alignments that end there, and the best that end in a gap on either side.
/// What led to each is kept in one byte a cell: two bits for the source of `best`, one each for a start, and for
/// continuing either gap.
struct Aligner {
    private enum Source {
        static let diagonal: UInt8 = 0
        static let insertion: UInt8 = 1
        static let deletion: UInt8 = 2
        static let mask: UInt8 = 3
        static let start: UInt8 = 4
        static let longerInsertion: UInt8 = 8
        static let longerDeletion: UInt8 = 16
    }

    private static let impossible = -Float.greatestFiniteMagnitude / 4

    let library: TokenizedLibrary
    let costs: AlignmentCosts
    /// The alignment found last: its steps in order, and where it begins.
    private(set) var steps: [Step] = []
    private(set) var start = (a: 0, b: 0)
    /// Cells of matrices filled so far.
    private(set) var cellCount = 0
    private var best: [Float] = []
    private var deletion: [Float] = []
    private var trace: [UInt8] = []

    init(_ library: TokenizedLibrary, costs: AlignmentCosts) { (self.library, self.costs) = (library, costs) }

    /// Finds the best alignment in the band; `steps` is empty where nothing gains.
    ///
    /// - Complexity: O(cells of the band) in time, a byte for each in memory.
    mutating func align(in band: borrowing Band, rarity: PairRarity) {
        steps.removeAll(keepingCapacity: true)
        guard let firstLow = band.lows.first, let lastHigh = band.highs.last else { return }
        let origin = Int(firstLow) - 1
        let width = Int(lastHigh) - origin + 2
        if best.count < width {
            best = Array(repeating: Self.impossible, count: width)
            deletion = best
        }
        let cells = band.cells.last ?? 0
        if trace.count < cells { trace = Array(repeating: 0, count: max(cells, 2 * trace.count)) }
        cellCount += cells
        if let end = fill(band, origin: origin, rarity: rarity) { traceBack(from: end, in: band) }
    }
}

extension Aligner {
    /// The cell where the best alignment ends.
    private struct Top {
        var score: Float = 0
        var a = -1
        var b = -1
    }

    /// Fills the matrix row by row; nil where nothing gains.
    private mutating func fill(_ band: borrowing Band, origin: Int, rarity: PairRarity) -> (a: Int, b: Int)? {
        var top = Top()
        var previousHigh = Int(band.lows[0])
        best[0] = Self.impossible
        for row in 0..<band.rows.count {
            let (low, high) = (Int(band.lows[row]), Int(band.highs[row]))
            let fresh = max(low - 1, previousHigh)
            for column in fresh..<max(fresh, high) {
                best[column - origin] = Self.impossible
                deletion[column - origin] = Self.impossible
            }
            previousHigh = max(previousHigh, high)
            let cells = CellWriter(a: band.rows.lowerBound + row, columns: low..<high, origin: origin, firstCell: band.cells[row])
            cells.write(library, costs, rarity, best: &best, deletion: &deletion, trace: &trace, top: &top)
        }
        return top.a < 0 ? nil : (top.a, top.b)
    }

    /// Fills one row. This is the innermost loop of the engine.
    private struct CellWriter {
        let a: Int
        let columns: Range<Int>
        let origin: Int
        let firstCell: Int

        @inline(__always)
        func write(
            _ library: TokenizedLibrary, _ costs: AlignmentCosts, _ rarity: PairRarity, best bestRow: inout [Float],
            deletion deletionRow: inout [Float], trace traceCells: inout [UInt8], top: inout Top
        ) {
            let (tokens, boundaries) = (library.tokens.span, library.boundaries.span)
            var best = bestRow.mutableSpan
            var deletion = deletionRow.mutableSpan
            var trace = traceCells.mutableSpan
            let (token, opensA, closesA) = (tokens[a], boundaries[a], boundaries[a + 1])
            var diagonal = best[columns.lowerBound - 1 - origin]
            best[columns.lowerBound - 1 - origin] = Aligner.impossible
            var (left, insertion) = (Aligner.impossible, Aligner.impossible)
            for b in columns {
                let column = b - origin
                var flags: UInt8 = 0
                var score = diagonal + costs.inside(opensA, boundaries[b])
                diagonal = best[column]
                if token == tokens[b] {
                    let start = costs.end(opensA, boundaries[b])
                    if start >= score { (score, flags) = (start, Source.start) }
                    score += rarity.gain(a, b)
                    let end = score + costs.end(closesA, boundaries[b + 1])
                    if end > top.score { top = Top(score: end, a: a, b: b) }
                } else {
                    score -= costs.mismatch
                }
                let opened = left - costs.gapOpening
                if insertion > opened { flags |= Source.longerInsertion }
                insertion = max(insertion, opened) - costs.gapExtension
                let removed = diagonal - costs.gapOpening
                if deletion[column] > removed { flags |= Source.longerDeletion }
                deletion[column] = max(deletion[column], removed) - costs.gapExtension
                if insertion > score { (score, flags) = (insertion, flags | Source.insertion) }
                if deletion[column] > score { (score, flags) = (deletion[column], flags & ~Source.mask | Source.deletion) }
                left = score
                best[column] = score
                trace[firstCell + b - columns.lowerBound] = flags
            }
        }
    }

    /// Reads the steps from the end back to the start.
    private mutating func traceBack(from end: (a: Int, b: Int), in band: borrowing Band) {
        var (a, b) = end
        var gap = Source.diagonal
        while true {
            let row = a - band.rows.lowerBound
            let flags = trace[band.cells[row] + b - Int(band.lows[row])]
            switch gap == Source.diagonal ? flags & Source.mask : gap {
            case Source.insertion:
                steps.append(.inserted)
                gap = flags & Source.longerInsertion != 0 ? Source.insertion : Source.diagonal
                b -= 1
            case Source.deletion:
                steps.append(.deleted)
                gap = flags & Source.longerDeletion != 0 ? Source.deletion : Source.diagonal
                a -= 1
            default:
                steps.append(library.tokens[a] == library.tokens[b] ? .equal : .changed)
                if flags & Source.start != 0 {
                    start = (a, b)
                    return steps.reverse()
                }
                a -= 1
                b -= 1
            }
        }
    }
}
