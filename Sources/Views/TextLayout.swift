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
    /// The text as it is shown: with its repairs or without.
    private let text: DecodedText
    /// Stretches that aren't shown, in order; they belong to the row before them.
    private let hidden: [TextRange]
    /// Of each row, as a scalar offset; a negative one (its complement) begins an indented row.
    private let starts: [Int]
    private let indent: Int

    /// Breaks all paragraphs of the range. Linear.
    ///
    /// - Parameters:
    ///   - flush: what stands in a paragraph without an indent.
    ///   - hidden: what isn't shown, in order and apart.
    ///   - original: whether repairs are left out.
    package init(
        _ document: Document, _ range: TextRange, columns: Int, ambiguous: AmbiguousWidth, flush: [TextRange] = [],
        hidden: [TextRange] = [], original: Bool = false
    ) {
        (self.range, self.hidden) = (range, hidden)
        text = original ? document.text : document.reading
        indent = columns >= 20 ? 4 : 0
        let breaker = LineBreaker(width: columns, ambiguous: ambiguous)
        var starts: [Int] = []
        for paragraph in document.paragraphs(in: range) {
            let shown = Self.shown(of: paragraph, text, hidden)
            guard let start = shown.offsets.first else { continue }
            let first = document.folded[start].kind
            let isBlank = shown.offsets.allSatisfy { document.folded[$0].kind == .lineBreak }
            if !hidden.isEmpty, isBlank, starts.isEmpty { continue }
            let isFlush = first == .space || first == .lineBreak || flush.contains { $0.overlaps(paragraph) }
            let rows = breaker.rows(of: shown.scalars[...], firstIndent: isFlush ? 0 : indent)
            for (number, row) in rows.enumerated() {
                let offset = shown.offsets[row.lowerBound]
                starts.append(number == 0 && !isFlush ? ~offset : offset)
            }
        }
        self.starts = starts.isEmpty ? [range.lowerBound.scalar] : starts
    }

    /// The rows of a stretch that may begin and end inside a paragraph; none where it is empty.
    static func rows(
        of range: TextRange, in document: Document, columns: Int, _ ambiguous: AmbiguousWidth, flush: [TextRange],
        hidden: [TextRange], original: Bool
    ) -> [Row] {
        guard !range.isEmpty else { return [] }
        let first = document.paragraphs.partitioningIndex { $0.upperBound > range.lowerBound }
        let isInside = first < document.paragraphs.count && document.paragraphs[first].lowerBound < range.lowerBound
        let rest = isInside ? [document.paragraphs[first].clamped(to: range)] : []
        let layout = TextLayout(
            document, range, columns: columns, ambiguous: ambiguous, flush: flush + rest, hidden: hidden, original: original)
        return (0..<layout.count).map { layout[$0] }
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

    /// What is shown of a row, with the offset of each scalar.
    package func shown(of row: Row) -> (scalars: [Unicode.Scalar], offsets: [Int]) {
        Self.shown(of: row.range, text, hidden)
    }

    private static func shown(
        of range: TextRange, _ text: DecodedText, _ hidden: [TextRange]
    ) -> (scalars: [Unicode.Scalar], offsets: [Int]) {
        var next = hidden.partitioningIndex { $0.upperBound > range.lowerBound }
        var offsets: [Int] = []
        var position = range.lowerBound
        while position < range.upperBound {
            let end = next < hidden.count ? min(hidden[next].lowerBound, range.upperBound) : range.upperBound
            if position < end { offsets += position.scalar..<end.scalar }
            guard next < hidden.count else { break }
            position = max(position, hidden[next].upperBound)
            next += 1
        }
        return (offsets.map { text.scalars[$0] }, offsets)
    }

    private func start(of index: Int) -> Int { starts[index] < 0 ? ~starts[index] : starts[index] }
}
