/// A movement of the cursor, in rows.
enum Move {
    case by(rows: Int)
    /// Half pages scroll along, so that the cursor keeps its line.
    case byHalfPages(Int)
    case byPages(Int)
    /// The cursor stays where it is, as long as it stays in sight.
    case scroll(Int)
    /// The cursor's row comes to the middle of the screen.
    case centre
    case toRow(Int)
    case toLast
    /// Percent.
    case toShare(Int)

    init?(_ request: KeyReader.Request) {
        let count = request.count ?? 1
        switch request.command {
        case .down: self = .by(rows: count)
        case .up: self = .by(rows: -count)
        case .halfPageDown: self = .byHalfPages(count)
        case .halfPageUp: self = .byHalfPages(-count)
        case .pageDown: self = .byPages(count)
        case .pageUp: self = .byPages(-count)
        case .scrollDown: self = .scroll(count)
        case .scrollUp: self = .scroll(-count)
        case .centre: self = .centre
        case .first: self = .toRow((request.count ?? 1) - 1)
        case .last: self = request.count.map { .toRow($0 - 1) } ?? .toLast
        case .share:
            guard let percent = request.count else { return nil }
            self = .toShare(min(100, percent))
        default: return nil
        }
    }

    /// The rows of cursor and top afterwards.
    func apply(cursor: Int, top: Int, height: Int, count: Int) -> (cursor: Int, top: Int) {
        let last = max(0, count - 1)
        func clamped(_ row: Int) -> Int { min(max(row, 0), last) }
        switch self {
        case .by(let rows): return (clamped(cursor + rows), top)
        case .byHalfPages(let pages): return scrolled(by: pages * max(1, height / 2))
        case .byPages(let pages): return scrolled(by: pages * max(1, height - 1))
        case .scroll(let rows):
            let moved = min(max(top + rows, 0), max(0, count - height))
            return (clamped(min(max(cursor, moved), moved + max(1, height) - 1)), moved)
        case .centre: return (cursor, min(max(cursor - height / 2, 0), max(0, count - height)))
        case .toRow(let row): return (clamped(row), top)
        case .toLast: return (last, max(0, count - height))
        case .toShare(let percent): return (clamped(last * percent / 100), top)
        }
        func scrolled(by rows: Int) -> (Int, Int) { (clamped(cursor + rows), min(max(top + rows, 0), max(0, count - height))) }
    }
}
