extension Symbols {
    /// At which side text stands in its columns.
    package enum Alignment: Hashable, Sendable { case left, right, centre }

    /// Columns that the text takes when a grid draws it as one row.
    package func columns(of text: some StringProtocol) -> Int {
        var scanner = CellScanner()
        return text.unicodeScalars.reduce(0) { $0 + scanner.step($1, ambiguous: ambiguous).columns }
    }

    /// The text if it fits, otherwise as much of its beginning as fits with an ellipsis after it.
    package func fitted(_ text: String, columns limit: Int) -> String {
        guard columns(of: text) > limit else { return text }
        let mark = String(ellipsis.unicodeScalars.prefix(max(0, limit)))
        let room = limit - columns(of: mark)
        guard room >= 0 else { return String(repeating: ".", count: max(0, limit)) }
        return prefix(of: text, columns: room) + mark
    }

    /// The text if it fits, otherwise as much of its end as fits with an ellipsis before it: for paths.
    package func fittedAtEnd(_ text: String, columns limit: Int) -> String {
        let all = columns(of: text)
        guard all > limit else { return text }
        let mark = String(ellipsis.unicodeScalars.prefix(max(0, limit)))
        let room = limit - columns(of: mark)
        guard room >= 0 else { return fitted(text, columns: limit) }
        var scanner = CellScanner()
        var left = all
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        while start < scalars.endIndex {
            let step = scanner.step(scalars[start], ambiguous: ambiguous)
            if left <= room && step.columns > 0 { break }
            left -= step.columns
            start = scalars.index(after: start)
        }
        return mark + text[start...]
    }

    /// Exactly so many columns: cut with an ellipsis, or filled with blanks.
    package func padded(_ text: String, columns: Int, _ alignment: Alignment = .left) -> String {
        let text = fitted(text, columns: columns)
        let blanks = max(0, columns - self.columns(of: text))
        switch alignment {
        case .left: return text + String(repeating: " ", count: blanks)
        case .right: return String(repeating: " ", count: blanks) + text
        case .centre:
            return String(repeating: " ", count: blanks / 2) + text + String(repeating: " ", count: blanks - blanks / 2)
        }
    }

    /// As much of the text as takes no more than so many columns; marks stay with their character.
    package func prefix(of text: String, columns limit: Int) -> String {
        var scanner = CellScanner()
        var columns = 0
        let scalars = text.unicodeScalars
        let end = scalars.firstIndex { scalar in
            columns += scanner.step(scalar, ambiguous: ambiguous).columns
            return columns > limit
        }
        return String(scalars[..<(end ?? scalars.endIndex)])
    }
}
