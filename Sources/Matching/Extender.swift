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

/// Extends an anchor in one direction with affine gaps (Gotoh 1982) and clause boundaries as part of the alignment, as far
/// as it doesn't fall by `dropOff` below its best (x-drop: Zhang, Schwartz, Wagner, Miller 2000).
///
///     ┌─────────────── b      each row is a token of a, and only as wide as the cells
///     │ ▒▒▒                   that are still alive
///     │  ▒▒▒▒
///     a    ▒▒▒
///            ▒
///
/// Two values for each cell: `best` of all ways to it, and the best that end in a deletion. What led to each is kept in a
/// byte a cell: two bits for the source of `best`, one each for continuing either gap.
struct Extender {
    private enum Source {
        static let diagonal: UInt8 = 0
        static let insertion: UInt8 = 1
        static let deletion: UInt8 = 2
        static let mask: UInt8 = 3
        static let longerInsertion: UInt8 = 4
        static let longerDeletion: UInt8 = 8

        /// One more token of a gap: goes on with it, or opens one; returns the flag where it went on.
        @inline(__always)
        static func lengthen(_ gap: inout Float, from score: Float, _ costs: AlignmentCosts, _ flag: UInt8) -> UInt8 {
            let opened = score - costs.gapOpening
            let isLonger = gap > opened
            gap = (isLonger ? gap : opened) - costs.gapExtension
            return isLonger ? flag : 0
        }
    }

    /// The cells of a token of a: the first's column, and its place in `trace`.
    private struct Row {
        var low: Int
        var firstCell: Int
    }

    /// The cell where the best alignment ends.
    private struct Top {
        var score: Float
        var row = 0
        var column = 0
        /// The highest score of any cell, without what a shared end gains.
        var peak: Float = 0
    }

    private static let impossible = -Float.greatestFiniteMagnitude / 4

    private let library: TokenizedLibrary
    private let costs: AlignmentCosts
    /// The steps found last, the outermost first.
    private(set) var steps: [Step] = []
    /// Cells filled so far.
    private(set) var cellCount = 0
    private var best: [Float] = []
    private var deletion: [Float] = []
    private var trace: [UInt8] = []
    private var cellsUsed = 0
    private var rows: [Row] = []

    init(_ library: TokenizedLibrary, costs: AlignmentCosts) { (self.library, self.costs) = (library, costs) }
}

/// Where an extension begins and how far it may go.
struct ExtensionLimits {
    /// The first tokens to be looked at.
    let a: Int
    let b: Int
    /// How many tokens there are.
    let countA: Int
    let countB: Int
    /// 1 towards the end of the speeches, −1 towards their beginning.
    let direction: Int

    /// From a token to the boundary between it and the one before it in this direction.
    @inline(__always)
    var inner: Int { direction > 0 ? 0 : 1 }
    /// From a token to the boundary behind it in this direction.
    @inline(__always)
    var outer: Int { 1 - inner }
}

extension Extender {
    /// Extends as far as it gains; `steps` says how.
    ///
    /// - Complexity: O(tokens taken · dropOff / gapExtension) in time, a byte for each cell in memory.
    mutating func extend(_ limits: ExtensionLimits, rarity: PairRarity) {
        steps.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
        cellsUsed = 0
        let start = (a: limits.a - limits.direction + limits.outer, b: limits.b - limits.direction + limits.outer)
        var top = Top(score: costs.end(library.boundaries[start.a], library.boundaries[start.b]))
        var columns = openFirstRow(limits)
        while rows.count <= limits.countA, !columns.isEmpty {
            columns = fillRow(columns, limits, rarity, &top)
        }
        cellCount += cellsUsed
        traceBack(from: top, limits)
    }

    /// The row before the first token of a: nothing, or an insertion.
    private mutating func openFirstRow(_ limits: ExtensionLimits) -> Range<Int> {
        let reach = Int((costs.dropOff - costs.gapOpening) / costs.gapExtension)
        let count = min(limits.countB, max(0, reach)) + 1
        reserve(columns: count, cells: count)
        cellsUsed = count
        rows.append(Row(low: 0, firstCell: 0))
        for column in 0..<count {
            best[column] = column == 0 ? 0 : -costs.gapOpening - Float(column) * costs.gapExtension
            deletion[column] = Self.impossible
            trace[column] = column == 0 ? 0 : Source.insertion | (column > 1 ? Source.longerInsertion : 0)
        }
        return 0..<count
    }

    private mutating func reserve(columns: Int, cells: Int) {
        if best.count < columns {
            let more = repeatElement(Self.impossible, count: max(columns, 2 * best.count) - best.count)
            best.append(contentsOf: more)
            deletion.append(contentsOf: more)
        }
        if trace.count < cells { trace.append(contentsOf: repeatElement(0, count: max(cells, 2 * trace.count) - trace.count)) }
    }

    /// Fills the cells that are alive under a row, and returns those still alive.
    private mutating func fillRow(
        _ above: Range<Int>, _ limits: ExtensionLimits, _ rarity: PairRarity, _ top: inout Top
    ) -> Range<Int> {
        let end = min(limits.countB + 1, above.upperBound + 1 + Int(costs.dropOff / costs.gapExtension))
        reserve(columns: end, cells: cellsUsed + end - above.lowerBound)
        let writer = RowWriter(
            limits: limits, row: rows.count, columns: above.lowerBound..<end, aboveEnd: above.upperBound)
        rows.append(Row(low: above.lowerBound, firstCell: cellsUsed))
        var state = RowState(cell: cellsUsed, low: .max, high: above.lowerBound)
        writer.write(library, costs, rarity, best: &best, deletion: &deletion, trace: &trace, top: &top, &state)
        writer.writeInsertions(costs, least: top.peak - costs.dropOff, best: &best, deletion: &deletion, trace: &trace, &state)
        cellsUsed = state.cell
        return min(state.low, state.high)..<state.high
    }

    /// What goes on from cell to cell of a row.
    private struct RowState {
        /// The next place in `trace`.
        var cell: Int
        /// The columns that are alive.
        var low: Int
        var high: Int
        /// The best to the left, and the best that ends in an insertion there.
        var left = Extender.impossible
        var insertion = Extender.impossible
    }

    /// One row of the matrix. This is the innermost loop of the engine.
    private struct RowWriter {
        let limits: ExtensionLimits
        let row: Int
        let columns: Range<Int>
        /// Columns behind this one are reached by insertions only.
        let aboveEnd: Int

        @inline(__always)
        func write(
            _ library: TokenizedLibrary, _ costs: AlignmentCosts, _ rarity: PairRarity, best bestCells: inout [Float],
            deletion deletionCells: inout [Float], trace traceCells: inout [UInt8], top: inout Top, _ state: inout RowState
        ) {
            let (tokens, boundaries) = (library.tokens.span, library.boundaries.span)
            var best = bestCells.mutableSpan
            var deletion = deletionCells.mutableSpan
            var trace = traceCells.mutableSpan
            let a = limits.a + (row - 1) * limits.direction
            let (token, opensA, closesA) = (tokens[a], boundaries[a + limits.inner], boundaries[a + limits.outer])
            var diagonal = Extender.impossible
            if aboveEnd < columns.upperBound { (best[aboveEnd], deletion[aboveEnd]) = (Extender.impossible, Extender.impossible) }
            var b = limits.b + (columns.lowerBound - 1) * limits.direction
            for column in columns.lowerBound..<min(aboveEnd + 1, columns.upperBound) {
                var score = diagonal + costs.inside(opensA, boundaries[b + limits.inner])
                diagonal = best[column]
                if token == tokens[b] {
                    score += rarity.gain(a, b)
                    let end = score + costs.end(closesA, boundaries[b + limits.outer])
                    if end > top.score { (top.score, top.row, top.column) = (end, row, column) }
                } else {
                    score -= costs.mismatch
                }
                var flags = Source.lengthen(&state.insertion, from: state.left, costs, Source.longerInsertion)
                flags |= Source.lengthen(&deletion[column], from: diagonal, costs, Source.longerDeletion)
                if state.insertion > score { (score, flags) = (state.insertion, flags | Source.insertion) }
                if deletion[column] > score { (score, flags) = (deletion[column], flags & ~Source.mask | Source.deletion) }
                if score < top.peak - costs.dropOff {
                    score = Extender.impossible
                } else {
                    top.peak = max(top.peak, score)
                    (state.low, state.high) = (min(state.low, column), column + 1)
                }
                (state.left, best[column], trace[state.cell]) = (score, score, flags)
                (state.cell, b) = (state.cell + 1, b + limits.direction)
            }
        }

        /// The cells behind those that the row above reaches, as long as they are alive.
        @inline(__always)
        func writeInsertions(
            _ costs: AlignmentCosts, least: Float, best: inout [Float], deletion: inout [Float], trace: inout [UInt8],
            _ state: inout RowState
        ) {
            for column in min(aboveEnd + 1, columns.upperBound)..<columns.upperBound {
                let flags = Source.lengthen(&state.insertion, from: state.left, costs, Source.longerInsertion)
                if state.insertion < least { return }
                (state.left, best[column], deletion[column]) = (state.insertion, state.insertion, Extender.impossible)
                trace[state.cell] = flags | Source.insertion
                (state.cell, state.low, state.high) = (state.cell + 1, min(state.low, column), column + 1)
            }
        }
    }

    /// Reads the steps from the end back to the anchor.
    private mutating func traceBack(from top: Top, _ limits: ExtensionLimits) {
        var (row, column) = (top.row, top.column)
        var gap = Source.diagonal
        while row > 0 || column > 0 {
            let flags = trace[rows[row].firstCell + column - rows[row].low]
            switch gap == Source.diagonal ? flags & Source.mask : gap {
            case Source.insertion:
                steps.append(.inserted)
                gap = flags & Source.longerInsertion != 0 ? Source.insertion : Source.diagonal
                column -= 1
            case Source.deletion:
                steps.append(.deleted)
                gap = flags & Source.longerDeletion != 0 ? Source.deletion : Source.diagonal
                row -= 1
            default:
                row -= 1
                column -= 1
                let (a, b) = (limits.a + row * limits.direction, limits.b + column * limits.direction)
                steps.append(library.tokens[a] == library.tokens[b] ? .equal : .changed)
            }
        }
    }
}
