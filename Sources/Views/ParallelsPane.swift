import Matching
import Reading
import Screen
import Speeches

/// The rows of the parallel-sections page: a head and a text for my section, then for each counterpart.
struct ParallelsPane {
    enum Content {
        case head(block: Int)
        case text(block: Int, row: TextLayout.Row)
        case blank(block: Int)
    }

    let rect: Rect
    private let page: ParallelsPage
    private let layouts: [TextLayout]
    /// The row of each block's head.
    private let heads: [Int]
    let count: Int
    let top: Int
    let cursorRow: Int

    init(_ page: ParallelsPage, _ state: ReadingState, _ viewport: Viewport) {
        self.page = page
        rect = Geometry(viewport.size).body
        let sections = [(page.speech, page.section)] + page.items.map { ($0.speech, $0.section) }
        let columns = min(max(2, rect.columns - 2), ReaderGeometry.widestText)
        layouts = sections.map { speech, section in
            viewport.layouts.layout(
                of: speech, state.library.speech(speech).sections.nodes[section].range, in: state, columns: columns,
                ambiguous: viewport.symbols.ambiguous)
        }
        var next = 0
        heads = layouts.map { layout in
            defer { next += layout.count + 2 }
            return next
        }
        count = max(1, next - 1)
        cursorRow = Self.row(of: page.cursor, heads, layouts)
        top = Scrolling.top(wanted: Self.row(of: page.top, heads, layouts), cursor: cursorRow, height: rect.rows, count: count)
    }

    private static func row(of place: ParallelsPage.Place, _ heads: [Int], _ layouts: [TextLayout]) -> Int {
        guard heads.indices.contains(place.block) else { return 0 }
        return heads[place.block] + (place.position.map { 1 + layouts[place.block].row(at: $0) } ?? 0)
    }

    subscript(row: Int) -> Content {
        let block = max(0, heads.partitioningIndex { $0 > row } - 1)
        let line = row - heads[block]
        if line == 0 { return .head(block: block) }
        return line <= layouts[block].count ? .text(block: block, row: layouts[block][line - 1]) : .blank(block: block)
    }

    /// The place that a row stands for; the blank row behind a text belongs to its last row.
    func place(of row: Int) -> ParallelsPage.Place {
        switch self[min(max(row, 0), count - 1)] {
        case .head(let block): .init(block: block, position: nil)
        case .text(let block, let row): .init(block: block, position: row.range.lowerBound)
        case .blank(let block): .init(block: block, position: layouts[block][layouts[block].count - 1].range.lowerBound)
        }
    }

    /// What is shown of a row, with the offset of each scalar.
    func shown(of row: TextLayout.Row, inBlock block: Int) -> (scalars: [Unicode.Scalar], offsets: [Int]) {
        layouts[block].shown(of: row)
    }

    /// The row of a block's head; of the last for one that isn't there.
    func head(of block: Int) -> Int { heads[min(max(block, 0), heads.count - 1)] }
}
