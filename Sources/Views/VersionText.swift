import Matching
import Reading
import Screen
import Speeches

/// Two versions of a text as lines of text: beside each other as a diff in two columns, or under each other as a unified one.
package struct VersionText {
    /// How many stretches one side has that the other hasn't, or has otherwise.
    package struct Counts: Hashable, Sendable {
        package let changed: Int
        package let deleted: Int
        package let inserted: Int
    }

    private struct Row {
        let line: String
        let isChanged: Bool
        /// Where it stands, for the headings above it.
        let side: ComparePage.Side
        let place: TextPosition
    }

    package let counts: Counts
    private let pairs: PairMatches
    private let library: Library
    private let layout: TextColumns
    private let rows: [Row]

    /// - Parameter exact: whether differences of script, width and punctuation count.
    /// - Complexity: linear in the length of both texts.
    package init(_ pairs: PairMatches, of library: Library, _ layout: TextColumns, exact: Bool = false) {
        (self.pairs, self.library, self.layout) = (pairs, library, layout)
        let alignment = VersionAlignment(pairs, of: library)
        let spelling = exact ? Self.spelling(pairs, of: library) : (a: [], b: [])
        counts = Counts(
            changed: max(
                (alignment.leftChanges[.changed] ?? []).count + spelling.a.count,
                (alignment.rightChanges[.changed] ?? []).count + spelling.b.count),
            deleted: (alignment.leftChanges[.deleted] ?? []).count,
            inserted: (alignment.rightChanges[.inserted] ?? []).count)
        let left = MarkedSide(.left, pairs.left, alignment.leftChanges.values.joined() + spelling.a, library, layout)
        let right = MarkedSide(.right, pairs.right, alignment.rightChanges.values.joined() + spelling.b, library, layout)
        rows = alignment.stretches.flatMap { stretch in
            let mine = left.rows(of: stretch.left, isAlone: right.isEmpty(stretch.right))
            let others = right.rows(of: stretch.right, isAlone: left.isEmpty(stretch.left))
            return layout.isBeside
                ? Self.beside(mine, others, stretch, layout) : Self.stacked(mine, others, stretch, layout)
        }
    }

    /// The lines, each marked `~` where both sides differ, `-` where only the left has it, `+` where only the right has it;
    /// under each other, `-` and `+` for all that isn't equal.
    ///
    /// - Parameter context: how many lines stay before and behind each difference, the headings in place of the others; nil
    ///   leaves out nothing.
    package func lines(context: Int?) -> [String] {
        guard let context else { return rows.map(\.line) }
        var kept = Array(repeating: false, count: rows.count)
        for index in rows.indices where rows[index].isChanged {
            for near in max(0, index - context)...min(rows.count - 1, index + context) { kept[near] = true }
        }
        var lines: [String] = []
        for index in rows.indices where kept[index] {
            if index > 0, !kept[index - 1] { lines.append(layout.head(headings(above: rows[index]))) }
            lines.append(rows[index].line)
        }
        return lines
    }

    private func headings(above row: Row) -> String {
        let speech = row.side == .left ? pairs.left : pairs.right
        let path = library.headings(above: row.place, inSpeech: speech)
        return ([layout.symbols.ellipsis + layout.symbols.ellipsis] + path).joined(separator: " \(layout.symbols.crumb) ")
    }

    private static func beside(
        _ left: [MarkedLine], _ right: [MarkedLine], _ stretch: VersionAlignment.Stretch, _ layout: TextColumns
    ) -> [Row] {
        (0..<max(left.count, right.count)).map { index in
            let (a, b) = (index < left.count ? left[index] : nil, index < right.count ? right[index] : nil)
            let isChanged = a?.isChanged ?? false || b?.isChanged ?? false
            let mark = !isChanged ? layout.symbols.vertical : a == nil ? "+" : b == nil ? "-" : "~"
            return Row(
                line: layout.beside(a, mark, b), isChanged: isChanged, side: left.isEmpty ? .right : .left,
                place: left.isEmpty ? stretch.right.lowerBound : stretch.left.lowerBound)
        }
    }

    private static func stacked(
        _ left: [MarkedLine], _ right: [MarkedLine], _ stretch: VersionAlignment.Stretch, _ layout: TextColumns
    ) -> [Row] {
        let differ = (left + right).contains(where: \.isChanged)
        func row(_ mark: String, _ line: MarkedLine, _ side: ComparePage.Side) -> Row {
            Row(
                line: layout.stacked(mark, line), isChanged: line.isChanged, side: side,
                place: side == .left ? stretch.left.lowerBound : stretch.right.lowerBound)
        }
        if !differ { return left.map { row(" ", $0, .left) } }
        return left.map { row("-", $0, .left) } + right.map { row("+", $0, .right) }
    }

    private static func spelling(_ pairs: PairMatches, of library: Library) -> (a: [TextRange], b: [TextRange]) {
        SpellingDifferences.ranges(
            in: pairs.chain.flatMap(\.edits), library.document(of: pairs.left), library.document(of: pairs.right)
        )
    }
}

/// One of the two texts, with what of it differs.
private struct MarkedSide {
    private let marked: MarkedRows
    private let changes: [TextRange]
    private let whole: TextRange

    init(_ side: ComparePage.Side, _ speech: Int, _ changes: [TextRange], _ library: Library, _ layout: TextColumns) {
        marked = MarkedRows(
            document: library.document(of: speech), side: side, columns: layout.columns, isColoured: layout.isColoured,
            flush: library.speech(speech).titleLine.map { [$0] } ?? [])
        self.changes = changes.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
        whole = library.speech(speech).range
    }

    func isEmpty(_ range: TextRange) -> Bool { range.clamped(to: whole).isEmpty }

    /// - Parameter isAlone: the other side has nothing beside it, so that the mark of the line says all.
    func rows(of range: TextRange, isAlone: Bool) -> [MarkedLine] {
        marked.rows(of: range.clamped(to: whole), differing: changes, bracketed: !isAlone)
    }
}

extension Library {
    /// The headings that a place stands under, the outermost first.
    func headings(above place: TextPosition, inSpeech speech: Int) -> [String] {
        let tree = self.speech(speech).sections
        return tree.path(to: tree.index(at: place)).map { heading(of: $0, inSpeech: speech) }.filter { !$0.isEmpty }
    }

    /// A section's label and heading.
    package func heading(of section: Int, inSpeech speech: Int) -> String {
        let node = self.speech(speech).sections.nodes[section]
        return document(of: speech).quote(node.label.lowerBound..<max(node.label.upperBound, node.heading.upperBound))
    }
}
