import Reading
import Screen
import Speeches

/// Two outlines as lines of text: parallel sections on one line.
package struct OutlineText {
    private let left: Int
    private let right: Int
    private let library: Library
    private let layout: TextColumns
    private let rows: [OutlineAlignment.Row]

    package init(_ alignment: OutlineAlignment, _ left: Int, _ right: Int, of library: Library, _ layout: TextColumns) {
        (self.left, self.right, self.library, self.layout) = (left, right, library, layout)
        // A closing has no heading.
        rows = alignment.rows.filter { row in
            let section =
                row.left.map { library.speech(left).sections.nodes[$0] }
                ?? row.right.map { library.speech(right).sections.nodes[$0] }
            return section?.kind == .headed
        }
    }

    /// How many sections both have in place, both have elsewhere, and only one has.
    package func count(_ relation: OutlineAlignment.Relation) -> Int { rows.count { $0.relation == relation } }

    /// A line a row, or two under each other: marked `-` what only the left has, `+` what only the right has, `↔` what stands
    /// elsewhere there.
    package func lines(onlyDifferences: Bool) -> [String] {
        rows.filter { !onlyDifferences || $0.relation != .both }.flatMap { row in
            let (a, b) = (line(row.left, left, row, .left), line(row.right, right, row, .right))
            let mark = mark(row.relation)
            if layout.isBeside { return [layout.beside(a, mark, b)] }
            let under = a == nil ? [] : b.map { [layout.stacked(" ", $0)] } ?? []
            return [layout.stacked(row.relation == .both ? " " : mark, a ?? b ?? MarkedLine())] + (isSame(a, b) ? [] : under)
        }
    }

    private func isSame(_ a: MarkedLine?, _ b: MarkedLine?) -> Bool { a?.text == b?.text }

    private func mark(_ relation: OutlineAlignment.Relation) -> String {
        switch relation {
        case .both: layout.symbols.vertical
        case .moved: layout.symbols.both
        case .onlyLeft: "-"
        case .onlyRight: "+"
        }
    }

    private func line(_ node: Int?, _ speech: Int, _ row: OutlineAlignment.Row, _ side: ComparePage.Side) -> MarkedLine? {
        guard let node else { return nil }
        let level = library.speech(speech).sections.nodes[node].level
        let indent = String(repeating: " ", count: min(2 * (level - 1), layout.columns / 2))
        let heading = indent + Sanitizer.plain(library.heading(of: node, inSpeech: speech))
        let isAlone = row.relation == .onlyLeft || row.relation == .onlyRight
        return MarkedLine(
            layout.symbols.fitted(heading, columns: layout.columns), !isAlone ? .equal : side == .left ? .left : .right)
    }
}
