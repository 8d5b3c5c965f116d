import Matching
import Speeches

/// The trees of two speeches side by side.
package struct OutlinePage: Sendable {
    package let left: Int
    package let right: Int
    package let alignment: OutlineAlignment
    /// Index into the rows.
    package var cursor: Int
    package var top = 0

    package var row: OutlineAlignment.Row? {
        alignment.rows.indices.contains(cursor) ? alignment.rows[cursor] : nil
    }
}

extension ReadingState {
    mutating func editOutline(_ change: (inout OutlinePage) -> Void) {
        guard case .outline(var page) = page else { return }
        change(&page)
        pages[pages.count - 1] = .outline(page)
    }

    /// The sections of the two speeches of a comparison, beginning at the section of its cursor.
    mutating func showOutline() {
        guard case .compare(let page) = page else { return }
        guard let sections else { return notice = .stillMatching }
        let alignment = OutlineAlignment(page.pairs, sections: sections, of: library)
        guard !alignment.rows.isEmpty else { return notice = .neitherHasSections }
        let section = library.speech(page.focused).sections.index(at: page.cursor)
        let row = alignment.rows.firstIndex { (page.focus == .left ? $0.left : $0.right) == section }
        history.record(pages)
        pages.append(.outline(OutlinePage(left: page.left, right: page.right, alignment: alignment, cursor: row ?? 0)))
    }

    /// The two speeches side by side where the sections of the row stand; beside what only one has, where the other would have it.
    mutating func openOutlineRow() {
        guard case .outline(let page) = page, let row = page.row else { return }
        let before = page.alignment.rows.prefix(page.cursor).last { $0.relation == .both }
        let nodes = (library.speech(page.left).sections.nodes, library.speech(page.right).sections.nodes)
        let ranges = (nodes.0[row.left ?? before?.left ?? 0].range, nodes.1[row.right ?? before?.right ?? 0].range)
        let isPair = row.left != nil && row.right != nil
        compare(page.left, page.right, sections: ranges, isPair: isPair, focus: row.left == nil ? .right : .left)
    }

    /// Puts two speeches side by side at two sections: at the most telling match between them, else where they begin.
    ///
    /// - Parameter isPair: whether matches between the sections count.
    mutating func compare(
        _ left: Int, _ right: Int, sections: (left: TextRange, right: TextRange), isPair: Bool = true,
        focus: ComparePage.Side = .left
    ) {
        compare(left, right, at: nil)
        guard case .compare(let page) = page else { return }
        let pair = page.pairs.order(.score).map { page.pairs.pairs[$0] }.first { pair in
            sections.left.contains(pair.left.lowerBound) && sections.right.contains(pair.right.lowerBound)
        }
        if let pair, isPair, page.layout == .meeting { return meet(at: pair) }
        editCompare { page in
            page.meeting = .init(left: sections.left.lowerBound, right: sections.right.lowerBound)
            (page.current, page.meetsAtMatch, page.otherTop) = (nil, false, nil)
            (page.focus, page.home) = (focus, focus)
            (page.cursor, page.top) = (page.meeting[focus], page.meeting[focus])
            page.versionTop = .init(focus, page.meeting[focus])
        }
    }
}
