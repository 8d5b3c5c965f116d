/// Breaks a paragraph into rows by the rules of Chinese typesetting.
///
/// Punctuation is pushed down rather than hung: where a mark may not begin a row, the character before it goes down with it.
/// Where a row offers no lawful place it is cut inside a word, and where that would break a rule too, anywhere. Time is
/// linear in the paragraph's length.
package struct LineBreaker: Hashable, Sendable {
    /// Columns of a row.
    package let width: Int
    package let ambiguous: AmbiguousWidth

    package init(width: Int, ambiguous: AmbiguousWidth = .narrow) {
        self.width = max(1, width)
        self.ambiguous = ambiguous
    }

    /// The rows of a paragraph, in order and without gaps, as ranges of the slice's indices; a single empty row if it is empty.
    ///
    /// Blanks at a row's end belong to it and may hang over its edge. Line breaks inside take no columns, or stand for a
    /// blank after a Latin word.
    ///
    /// - Parameter firstIndent: columns before the first row's text.
    package func rows(of scalars: ArraySlice<Unicode.Scalar>, firstIndent: Int = 0) -> [Range<Int>] {
        var rows: [Range<Int>] = []
        var start = scalars.startIndex
        repeat {
            let row = nextRow(in: scalars, from: start, indent: rows.isEmpty ? firstIndent : 0)
            rows.append(row)
            start = row.upperBound
        } while start < scalars.endIndex
        return rows
    }

    /// The row that begins at an index, for paragraphs too long to be broken at once; empty only at the paragraph's end.
    package func nextRow(in scalars: ArraySlice<Unicode.Scalar>, from start: Int, indent: Int = 0) -> Range<Int> {
        var row = RowScanner()
        var column = max(0, min(indent, width - 2))
        for index in start..<scalars.endIndex {
            let scalar = scalars[index]
            let step = row.cells.step(scalar, ambiguous: ambiguous)
            guard step.columns > 0 else { continue }
            let kind = BreakClass(scalar)
            if step == .blank || kind == .blank {
                row.addBlank(scalar)
                column += step.columns
                continue
            }
            row.noteBreak(before: scalar, step == .marker ? .ideograph : kind, at: index)
            if column + step.columns > width, index > start {
                return start..<(row.lawful ?? row.weak ?? index)
            }
            column += step.columns
        }
        return start..<scalars.endIndex
    }

    /// Columns that a stretch of a paragraph takes, blanks at its end included.
    package func columns(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
        var scanner = CellScanner(joiningLines: true)
        return scalars.reduce(0) { $0 + scanner.step($1, ambiguous: ambiguous).columns }
    }

    /// The index of the character that is drawn at a column of a row; the row's end where the column lies behind its text.
    package func index(in row: ArraySlice<Unicode.Scalar>, at column: Int) -> Int {
        var scanner = CellScanner(joiningLines: true)
        var end = 0
        return row.indices.first { index in
            end += scanner.step(row[index], ambiguous: ambiguous).columns
            return end > column
        } ?? row.endIndex
    }
}
