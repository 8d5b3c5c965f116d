import Matching
import Reading
import Screen
import Speeches

/// What two speeches share as lines of text: match by match, with where each stands and what differs.
package struct MatchesText {
    private let pairs: PairMatches
    private let library: Library
    private let layout: TextColumns
    private let language: Language
    private let exact: Bool

    /// - Parameter exact: whether differences of script, width and punctuation count.
    package init(_ pairs: PairMatches, of library: Library, _ layout: TextColumns, _ language: Language, exact: Bool = false) {
        (self.pairs, self.library, self.layout, self.language, self.exact) = (pairs, library, layout, language, exact)
    }

    /// A blank line, a line of headings and the wording for each pair.
    ///
    /// - Parameter indices: which pairs, in the order in which they come.
    package func lines(of indices: [Int]) -> [String] {
        indices.flatMap { index in ["", head(of: index)] + wording(of: pairs.pairs[index]) }
    }

    /// Whether both sides of a pair are written alike.
    package func isEqual(_ index: Int) -> Bool {
        let differing = differing(in: pairs.pairs[index])
        return differing.left.isEmpty && differing.right.isEmpty
    }

    private func head(of index: Int) -> String {
        let pair = pairs.pairs[index]
        let percent = Int((pair.match.likeness * 100).rounded())
        let places = [(pairs.left, pair.left), (pairs.right, pair.right)].map { speech, range in
            library.headings(above: range.lowerBound, inSpeech: speech).joined(separator: " \(layout.symbols.crumb) ")
        }.filter { !$0.isEmpty }
        let figures = "\(index + 1)/\(pairs.pairs.count) \(pair.match.grade.name(language)) \(percent)%"
        let room = (layout.width - layout.symbols.columns(of: figures) - 6) / max(1, places.count)
        let fitted = places.map { layout.symbols.fitted(Sanitizer.plain($0), columns: max(4, room)) }
        return layout.head(figures + (fitted.isEmpty ? "" : "  " + fitted.joined(separator: " ~ ")))
    }

    private func wording(of pair: PairMatches.Pair) -> [String] {
        let differing = differing(in: pair)
        let left = rows(.left, pairs.left, pair.left, differing.left)
        let right = rows(.right, pairs.right, pair.right, differing.right)
        guard layout.isBeside else {
            if differing.left.isEmpty && differing.right.isEmpty { return left.map { layout.stacked(" ", $0) } }
            return left.map { layout.stacked("-", $0) } + right.map { layout.stacked("+", $0) }
        }
        return (0..<max(left.count, right.count)).map { index in
            let (a, b) = (index < left.count ? left[index] : nil, index < right.count ? right[index] : nil)
            let isChanged = a?.isChanged ?? false || b?.isChanged ?? false
            return layout.beside(a, isChanged ? "~" : layout.symbols.vertical, b)
        }
    }

    private func differing(in pair: PairMatches.Pair) -> (left: [TextRange], right: [TextRange]) {
        let edits = pair.edits.filter { $0.kind != .equal }
        var (left, right) = (edits.map(\.a), edits.map(\.b))
        if exact {
            let spelling = SpellingDifferences.ranges(
                in: pair.edits, library.document(of: pairs.left), library.document(of: pairs.right))
            (left, right) = (left + spelling.a, right + spelling.b)
        }
        func ordered(_ ranges: [TextRange]) -> [TextRange] {
            ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
        }
        return (ordered(left), ordered(right))
    }

    /// A passage is no paragraph: its rows are flush.
    private func rows(_ side: ComparePage.Side, _ speech: Int, _ range: TextRange, _ differing: [TextRange]) -> [MarkedLine] {
        MarkedRows(
            document: library.document(of: speech), side: side, columns: layout.columns, isColoured: layout.isColoured,
            flush: [range]
        ).rows(of: range, differing: differing)
    }
}
