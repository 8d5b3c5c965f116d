import Reading
import Screen
import Speeches

/// A row of text for a pipe, in which what differs is told from what doesn't; nothing in it acts on a terminal.
package struct MarkedLine: Sendable {
    package enum Mark: Sendable {
        case equal, left, right, aside

        /// A colour of the terminal's palette: red, green, cyan.
        fileprivate var color: Int? {
            switch self {
            case .equal: nil
            case .left: 31
            case .right: 32
            case .aside: 36
            }
        }
    }

    private(set) var segments: [(text: String, mark: Mark)] = []
    private(set) var isChanged = false

    init(_ text: String = "", _ mark: Mark = .equal) { append(text, mark) }

    mutating func append(_ text: String, _ mark: Mark) {
        guard !text.isEmpty else { return }
        if mark == .left || mark == .right { isChanged = true }
        if segments.last?.mark == mark { segments[segments.count - 1].text += text } else { segments.append((text, mark)) }
    }

    mutating func append(_ line: MarkedLine) { for (text, mark) in line.segments { append(text, mark) } }

    /// Without what hangs over the end of a row.
    fileprivate mutating func trimEnd() {
        while var last = segments.popLast() {
            while last.text.last == " " { last.text.removeLast() }
            guard last.text.isEmpty else { return segments.append(last) }
        }
    }

    var text: String { segments.map(\.text).joined() }

    func string(isColoured: Bool) -> String {
        guard isColoured else { return text }
        return segments.map { text, mark in mark.color.map { "\u{1b}[\($0)m\(text)\u{1b}[0m" } ?? text }.joined()
    }
}

/// Breaks stretches of a document into rows in which what differs is marked: `[-wording of the left-]`, `{+of the right+}`,
/// as wdiff prints it, or by colour alone.
struct MarkedRows {
    let document: Document
    let side: ComparePage.Side
    let columns: Int
    let isColoured: Bool
    /// What stands in a paragraph without an indent.
    let flush: [TextRange]

    /// - Parameters:
    ///   - differing: in order and apart.
    ///   - bracketed: whether what differs is in brackets; needless where the whole stretch does.
    func rows(of range: TextRange, differing: [TextRange], bracketed: Bool = true) -> [MarkedLine] {
        guard !range.isEmpty else { return [] }
        return document.paragraphs(in: range).flatMap { paragraph in
            rows(ofParagraph: paragraph, differing, bracketed: bracketed && !isColoured)
        }
    }

    private func rows(ofParagraph range: TextRange, _ differing: [TextRange], bracketed: Bool) -> [MarkedLine] {
        var scalars: [Unicode.Scalar] = []
        var marked: [Bool] = []
        var next = differing.partitioningIndex { $0.upperBound > range.lowerBound }
        var isOpen = false
        func turn(_ open: Bool) {
            if bracketed, open != isOpen {
                let bracket = side == .left ? (open ? "[-" : "-]") : (open ? "{+" : "+}")
                scalars += bracket.unicodeScalars
                marked += [true, true]
            }
            isOpen = open
        }
        for offset in range.scalars {
            while next < differing.count, differing[next].upperBound.scalar <= offset { next += 1 }
            let differs = next < differing.count && differing[next].lowerBound.scalar <= offset
            if differs != isOpen { turn(differs) }
            scalars.append(document.reading.scalars[offset])
            marked.append(differs)
        }
        turn(false)
        guard scalars.contains(where: { !$0.properties.isWhitespace }) else { return [] }
        let indent = isIndented(range) ? 4 : 0
        let rows = LineBreaker(width: columns).rows(of: scalars[...], firstIndent: indent)
        return rows.enumerated().map { number, row in
            line(scalars[row], marked, indent: number == 0 ? indent : 0)
        }
    }

    /// Whether the range begins a paragraph that brings no blanks of its own.
    private func isIndented(_ range: TextRange) -> Bool {
        let first = document.paragraphs.partitioningIndex { $0.upperBound > range.lowerBound }
        guard columns >= 20, first < document.paragraphs.count, document.paragraphs[first].lowerBound == range.lowerBound else {
            return false
        }
        let kind = document.folded[range.lowerBound.scalar].kind
        return kind != .space && kind != .lineBreak && !flush.contains { $0.overlaps(range) }
    }

    private func line(_ row: ArraySlice<Unicode.Scalar>, _ marked: [Bool], indent: Int) -> MarkedLine {
        var line = MarkedLine(String(repeating: " ", count: indent))
        var scanner = CellScanner(joiningLines: true)
        for index in row.indices {
            let shown: Unicode.Scalar
            switch scanner.step(row[index], ambiguous: .narrow) {
            case .nothing: continue
            case .blank: shown = " "
            case .marker: shown = Sanitizer.marker
            case .mark, .narrow, .wide: shown = row[index]
            }
            line.append(String(shown), marked[index] ? side == .left ? .left : .right : .equal)
        }
        line.trimEnd()
        return line
    }
}
