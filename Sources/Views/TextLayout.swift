import Screen
import Speeches

/// The line breaks of a stretch of a document at a width.
package struct TextLayout: Sendable {
    package struct Row: Hashable, Sendable {
        /// Its characters; with those of the other rows they make up the whole stretch, in order.
        package let range: TextRange
        /// Blank columns before the first.
        package let indent: Int
    }

    package let range: TextRange
    /// Of each row, as a scalar offset; a negative one (its complement) begins an indented row.
    private let starts: [Int]
    private let indent: Int

    /// Breaks all paragraphs of the range. Linear.
    package init(_ document: Document, _ range: TextRange, columns: Int, ambiguous: AmbiguousWidth, flush: [TextRange] = []) {
        self.range = range
        indent = columns >= 20 ? 4 : 0
        let breaker = LineBreaker(width: columns, ambiguous: ambiguous)
        var starts: [Int] = []
        for paragraph in document.paragraphs(in: range) {
            let bounds = paragraph.scalars
            let first = document.folded[bounds.lowerBound].kind
            let isFlush = first == .space || first == .lineBreak || flush.contains { $0.overlaps(paragraph) }
            let rows = breaker.rows(of: document.text.scalars[bounds], firstIndent: isFlush ? 0 : indent)
            for (number, row) in rows.enumerated() {
                starts.append(number == 0 && !isFlush ? ~row.lowerBound : row.lowerBound)
            }
        }
        self.starts = starts.isEmpty ? [range.lowerBound.scalar] : starts
    }

    package var count: Int { starts.count }

    package subscript(index: Int) -> Row {
        let end = index + 1 < starts.count ? start(of: index + 1) : range.upperBound.scalar
        return Row(
            range: TextRange(scalars: start(of: index)..<max(end, start(of: index))), indent: starts[index] < 0 ? indent : 0)
    }

    /// The row that holds a position; the nearest for one outside. O(log n).
    package func row(at position: TextPosition) -> Int {
        max(0, starts.indices.partitioningIndex { start(of: $0) > position.scalar } - 1)
    }

    private func start(of index: Int) -> Int { starts[index] < 0 ? ~starts[index] : starts[index] }
}
