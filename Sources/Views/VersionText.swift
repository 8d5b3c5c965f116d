import Reading
import Screen
import Speeches

/// Two versions of a text side by side as lines of text, as a diff in two columns prints them.
package struct VersionText {
    private let pairs: PairMatches
    private let library: Library
    private let layout: VersionLayout
    private let columns: Int
    private let symbols = Symbols()

    /// - Parameter width: of a line, the mark between both sides included.
    package init(_ pairs: PairMatches, of library: Library, width: Int) {
        (self.pairs, self.library) = (pairs, library)
        let columns = max(2, (width - 3) / 2)
        self.columns = columns
        layout = VersionLayout(VersionAlignment(pairs, of: library)) { side, range in
            let speech = side == .left ? pairs.left : pairs.right
            return TextLayout.rows(
                of: range, in: library.document(of: speech), columns: columns, .narrow,
                flush: library.speech(speech).titleLine.map { [$0] } ?? [], hidden: [], original: false)
        }
    }

    /// The lines, each marked `~` where both sides differ, `-` where only the left has it, `+` where only the right has it.
    package func lines(onlyDifferences: Bool) -> [String] {
        var lines: [String] = []
        var isApart = false
        for row in layout.rows {
            guard row.isChanged || !onlyDifferences else {
                isApart = !lines.isEmpty
                continue
            }
            if isApart && onlyDifferences { lines.append(symbols.ellipsis) }
            isApart = false
            let mark = !row.isChanged ? symbols.vertical : row.left == nil ? "+" : row.right == nil ? "-" : "~"
            let right = text(row.right, pairs.right)
            lines.append(
                symbols.padded(text(row.left, pairs.left), columns: columns) + " \(mark)" + (right.isEmpty ? "" : " " + right))
        }
        return lines
    }

    private func text(_ row: TextLayout.Row?, _ speech: Int) -> String {
        guard let row else { return "" }
        let scalars = library.document(of: speech).reading.scalars[row.range.scalars]
        let text = String(
            String.UnicodeScalarView(scalars.filter { !$0.properties.isWhitespace || $0 == " " || $0 == "\u{3000}" }))
        return String(repeating: " ", count: row.indent) + Sanitizer.plain(text)
    }
}
