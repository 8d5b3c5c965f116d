import Matching
import Speeches

/// The rows and columns of a matrix, with the share of each row that stands in each column. Rows and columns are the same
/// items in the same order: a speech, or a closed block of several.
package struct MatrixTable: Sendable {
    package enum Order: CaseIterable, Sendable {
        /// Related speeches together.
        case related
        case date, title
    }

    /// Speeches that are one item until they are opened.
    package struct Block: Sendable {
        package enum Kind: Hashable, Sendable {
            case single
            /// Versions of one text.
            case versions
            /// Related speeches, named by the one that shares most with the others.
            case related(central: Int)
            /// What is related to little or nothing.
            case rest
            /// Empty for speeches without a date.
            case year(String)
            case initial(String)
        }

        package let kind: Kind
        package let speeches: [Int]
    }

    package struct Item: Hashable, Sendable {
        package let block: Int
        /// nil for a closed block.
        package let speech: Int?
        /// The first of its block.
        package let isFirst: Bool
    }

    /// A column of a row, as an index into the items.
    package struct Cell: Hashable, Sendable {
        package let column: Int
        package let share: Float
    }

    package let blocks: [Block]
    package let items: [Item]
    private let itemOf: [Int]
    private let starts: [Int]
    private let cells: [Cell]

    /// Larger libraries are shown as groups of related speeches that open.
    private static let fewSpeeches = 300
    private static let groupLimit = 40

    /// - Parameters:
    ///   - open: blocks that are opened, as indices into the blocks of this order.
    ///   - few: up to how many speeches each text is a block of its own.
    /// - Complexity: O(n log n + entries of the matrix)
    package init(
        _ shares: LibraryShares, of library: Library, names: [String], versions: VersionGroups, order: Order, open: Set<Int>,
        few: Int = fewSpeeches
    ) {
        let blocks =
            library.count <= few
            ? Self.texts(shares, library, names, versions, order) : Self.groups(shares, library, names, versions, order)
        let items = blocks.indices.flatMap { block -> [Item] in
            let speeches = blocks[block].speeches
            guard speeches.count == 1 || open.contains(block) else { return [Item(block: block, speech: nil, isFirst: true)] }
            return speeches.enumerated().map { Item(block: block, speech: $1, isFirst: $0 == 0) }
        }
        var itemOf = Array(repeating: 0, count: library.count)
        for (index, item) in items.enumerated() {
            for speech in item.speech.map({ [$0] }) ?? blocks[item.block].speeches { itemOf[speech] = index }
        }
        (self.blocks, self.items, self.itemOf) = (blocks, items, itemOf)
        (starts, cells) = Self.cells(of: items, blocks, itemOf, shares.matrix)
    }

    // MARK: - Blocks

    private static func texts(
        _ shares: LibraryShares, _ library: Library, _ names: [String], _ versions: VersionGroups, _ order: Order
    ) -> [Block] {
        sorted(heads(in: shares.clusters.order, versions), library, names, order).map { head in
            guard let group = versions.group(of: head) else { return Block(kind: .single, speeches: [head]) }
            return Block(kind: .versions, speeches: versions.groups[group])
        }
    }

    /// The speeches that stand for a text.
    private static func heads(in speeches: [Int], _ versions: VersionGroups) -> [Int] {
        speeches.filter { versions.text(of: $0) == $0 }
    }

    private static func sorted(_ speeches: [Int], _ library: Library, _ names: [String], _ order: Order) -> [Int] {
        switch order {
        case .related: speeches
        case .title: speeches.sorted { (names[$0], $0) < (names[$1], $1) }
        case .date:
            speeches.sorted {
                (library.speech($0).facts.date ?? "9999", $0) < (library.speech($1).facts.date ?? "9999", $1)
            }
        }
    }

    private static func groups(
        _ shares: LibraryShares, _ library: Library, _ names: [String], _ versions: VersionGroups, _ order: Order
    ) -> [Block] {
        guard order != .related else {
            return shares.clusters.groups(atMost: groupLimit).map { group in
                guard group.speeches.count > 1 else { return Block(kind: .single, speeches: group.speeches) }
                guard group.isRelated else { return Block(kind: .rest, speeches: group.speeches) }
                return Block(kind: .related(central: central(of: group.speeches, shares.matrix)), speeches: group.speeches)
            }
        }
        let heads = sorted(heads(in: shares.clusters.order, versions), library, names, order)
        var blocks: [Block] = []
        for head in heads {
            let kind: Block.Kind =
                order == .date
                ? .year(String((library.speech(head).facts.date ?? "").prefix(4))) : .initial(String(names[head].prefix(1)))
            let speeches = versions.group(of: head).map { versions.groups[$0] } ?? [head]
            if let last = blocks.last, last.kind == kind {
                blocks[blocks.count - 1] = Block(kind: kind, speeches: last.speeches + speeches)
            } else {
                blocks.append(Block(kind: kind, speeches: speeches))
            }
        }
        return blocks.map { $0.speeches.count > 1 ? $0 : Block(kind: .single, speeches: $0.speeches) }
    }

    /// The speech of a group that shares most with the others.
    private static func central(of speeches: [Int], _ matrix: ShareMatrix) -> Int {
        let members = Set(speeches)
        let sums = speeches.map { speech in
            matrix.row(speech).reduce(Float(0)) { $0 + (members.contains($1.column) ? $1.share : 0) }
        }
        return speeches.indices.max { (sums[$0], -speeches[$0]) < (sums[$1], -speeches[$1]) }.map { speeches[$0] } ?? speeches[0]
    }

    // MARK: - Cells

    /// Of a block the mean over its speeches of the best share in any speech of the column.
    private static func cells(
        of items: [Item], _ blocks: [Block], _ itemOf: [Int], _ matrix: ShareMatrix
    ) -> (starts: [Int], cells: [Cell]) {
        var (starts, cells): ([Int], [Cell]) = ([0], [])
        var sums = Array(repeating: Float(0), count: items.count)
        var best = sums
        for item in items {
            let speeches = item.speech.map { [$0] } ?? blocks[item.block].speeches
            var touched: Set<Int> = []
            for speech in speeches {
                let row = matrix.row(speech)
                for entry in row { best[itemOf[entry.column]] = max(best[itemOf[entry.column]], entry.share) }
                for entry in row where best[itemOf[entry.column]] > 0 {
                    let column = itemOf[entry.column]
                    sums[column] += best[column]
                    best[column] = 0
                    touched.insert(column)
                }
            }
            for column in touched.sorted() {
                cells.append(Cell(column: column, share: sums[column] / Float(speeches.count)))
                sums[column] = 0
            }
            starts.append(cells.count)
        }
        return (starts, cells)
    }

    /// What a row shares, in the order of the columns.
    package func row(_ item: Int) -> ArraySlice<Cell> { cells[starts[item]..<starts[item + 1]] }

    /// The share of a row that stands in a column; 0 for none. O(log n).
    package func share(_ row: Int, _ column: Int) -> Float {
        let row = self.row(row)
        let place = row.partitioningIndex { $0.column >= column }
        return place < row.endIndex && row[place].column == column ? row[place].share : 0
    }

    /// The item that a speech is, or that it is hidden in.
    package func item(of speech: Int) -> Int { itemOf[speech] }

    /// The speech that stands for an item.
    package func lead(of item: Int) -> Int {
        let block = blocks[items[item].block]
        if let speech = items[item].speech { return speech }
        if case .related(let central) = block.kind { return central }
        return block.speeches[0]
    }

    /// How many speeches an item holds.
    package func count(of item: Int) -> Int { items[item].speech == nil ? blocks[items[item].block].speeches.count : 1 }
}
