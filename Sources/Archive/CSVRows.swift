/// The rows of a table in CSV (RFC 4180): fields parted by commas, or by semicolons or tabs where the first line has only
/// those; quoted where they hold any of these, a quote or a line break.
///
/// By hand and not by a library, since a bad row has to be named by its line while the rest goes on.
struct CSVRows {
    struct Row: Equatable {
        /// The line that it begins on, from 1.
        let line: Int
        /// Without blanks at their ends.
        let fields: [String]
        /// A quote in it was opened and never closed, or text stands behind a closed one.
        let isBroken: Bool
    }

    /// Blank rows are left out.
    let rows: [Row]

    /// Linear. A quote that is never closed ends with its line.
    init(_ text: String) {
        let scalars = Array(text.unicodeScalars.drop { $0 == "\u{feff}" })
        let head = scalars.prefix { !Self.isBreak($0) }
        let separator: Unicode.Scalar = head.contains(",") ? "," : head.contains("\t") ? "\t" : head.contains(";") ? ";" : ","
        var reader = RowReader(scalars: scalars, separator: separator)
        var rows: [Row] = []
        while let row = reader.next() {
            if row.isBroken || row.fields.contains(where: { !$0.isEmpty }) { rows.append(row) }
        }
        self.rows = rows
    }

    fileprivate static func isBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
}

private struct RowReader {
    let scalars: [Unicode.Scalar]
    let separator: Unicode.Scalar
    private var place = 0
    private var line = 1

    init(scalars: [Unicode.Scalar], separator: Unicode.Scalar) { (self.scalars, self.separator) = (scalars, separator) }

    mutating func next() -> CSVRows.Row? {
        guard place < scalars.count else { return nil }
        let first = line
        var fields: [String] = []
        var isBroken = false
        while true {
            let field = nextField()
            fields.append(String(field.text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()))
            isBroken = isBroken || field.isBroken
            guard place < scalars.count, scalars[place] == separator else { break }
            place += 1
        }
        endLine()
        return CSVRows.Row(line: first, fields: fields, isBroken: isBroken)
    }

    private mutating func endLine() {
        guard place < scalars.count else { return }
        place += scalars[place] == "\r" && place + 1 < scalars.count && scalars[place + 1] == "\n" ? 2 : 1
        line += 1
    }

    private func endsField(_ place: Int) -> Bool {
        place >= scalars.count || scalars[place] == separator || CSVRows.isBreak(scalars[place])
    }

    private mutating func nextField() -> (text: String, isBroken: Bool) {
        var start = place
        while start < scalars.count, scalars[start] == " " { start += 1 }
        if start < scalars.count, scalars[start] == "\"", let quoted = quoted(from: start + 1) { return quoted }
        let isBroken = start < scalars.count && scalars[start] == "\""
        let first = place
        while !endsField(place) { place += 1 }
        return (String(String.UnicodeScalarView(scalars[first..<place])), isBroken)
    }

    /// A field up to its closing quote, which may be lines away; nil where there is none.
    private mutating func quoted(from start: Int) -> (text: String, isBroken: Bool)? {
        var text = String.UnicodeScalarView()
        var index = start
        var lines = 0
        while index < scalars.count {
            if scalars[index] == "\"" {
                guard index + 1 < scalars.count, scalars[index + 1] == "\"" else { break }
                index += 1
            } else if scalars[index] == "\n"
                || scalars[index] == "\r" && !(index + 1 < scalars.count && scalars[index + 1] == "\n")
            {
                lines += 1
            }
            text.append(scalars[index])
            index += 1
        }
        guard index < scalars.count else { return nil }
        (place, line) = (index + 1, line + lines)
        let behind = place
        while !endsField(place) { place += 1 }
        return (String(text), scalars[behind..<place].contains { $0 != " " })
    }
}
