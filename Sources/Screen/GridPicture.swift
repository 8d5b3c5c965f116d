/// A stretch of a row in one style, as text.
package struct StyledRun: Hashable, Sendable {
    package var text: String
    package var style: Style
}

extension Grid {
    /// The characters of a row, without the blanks at its end.
    package func text(row index: Int) -> String {
        var result = String.UnicodeScalarView()
        var ink = result.endIndex
        for cell in row(index) where cell.width > 0 {
            result.append(contentsOf: cell)
            if !cell.isBlank { ink = result.endIndex }
        }
        return String(result[..<ink])
    }

    /// The screen as text, a line for each row, without the blanks at the ends and the empty rows at the bottom.
    package var picture: String {
        var lines = (0..<size.rows).map { text(row: $0) }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// A row cut where its style changes.
    package func runs(row index: Int) -> [StyledRun] {
        var runs: [StyledRun] = []
        for cell in row(index) where cell.width > 0 {
            if runs.last?.style != cell.style { runs.append(StyledRun(text: "", style: cell.style)) }
            runs[runs.count - 1].text.unicodeScalars.append(contentsOf: cell)
        }
        return runs
    }

    /// The screen with every stretch that isn't plain text in brackets, after its role: `‹heading:一、›`. For tests.
    package var styledPicture: String {
        (0..<size.rows).map { row in
            runs(row: row).map { run in
                guard run.style != .plain else { return run.text }
                let overlay = run.style.overlay.map { "+\($0)" } ?? ""
                return "‹\(run.style.role)\(overlay):\(run.text)›"
            }.joined()
        }.joined(separator: "\n")
    }
}

extension String.UnicodeScalarView {
    fileprivate mutating func append(contentsOf cell: Cell) {
        append(cell.scalar)
        if cell.hasMarks { append(contentsOf: cell.marks) }
    }
}
