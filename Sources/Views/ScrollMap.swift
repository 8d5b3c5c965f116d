import Reading
import Speeches

/// Which row of one text belongs beside a row of the other: exactly where they meet, in proportion between two such places,
/// and row by row outside.
struct ScrollMap {
    private let anchors: [(mine: Int, other: Int)]

    /// - Parameter anchors: rows that belong beside each other, both rising.
    init(_ anchors: [(mine: Int, other: Int)]) { self.anchors = anchors }

    func other(of row: Int) -> Int {
        let next = anchors.partitioningIndex { $0.mine > row }
        guard next > 0 else { return anchors.first.map { $0.other + row - $0.mine } ?? row }
        let before = anchors[next - 1]
        guard next < anchors.count else { return before.other + row - before.mine }
        let behind = anchors[next]
        return before.other + (row - before.mine) * (behind.other - before.other) / (behind.mine - before.mine)
    }
}
