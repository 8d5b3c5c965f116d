/// A place that may be a heading.
struct Candidate {
    /// What stands before it.
    enum Boundary { case line, sentence, semicolon, colon, comma }

    let label: Label
    let boundary: Boundary
    /// The index of its line.
    let line: Int

    var start: Int { label.range.lowerBound }
    var isAtLineStart: Bool { boundary == .line }
}

/// Finds every place where a label could stand: at the start of a line, a sentence, and for the first of a series of a
/// clause too.
enum LabelScanner {
    static func scan(_ text: CleanText, lines: [Line], in range: Range<Int>) -> [Candidate] {
        var candidates: [Candidate] = []
        for line in range {
            if let label = label(of: lines[line], text) {
                candidates.append(Candidate(label: label, boundary: .line, line: line))
            }
            scanInside(line, lines[line].text, text, &candidates)
        }
        return candidates
    }

    /// What stands at a line's start; where the format marks it as a heading, that decides its kind.
    private static func label(of line: Line, _ text: CleanText) -> Label? {
        let start = line.text.lowerBound
        let written = Label.read(in: text, at: start, atLineStart: true)
        guard let level = line.markedLevel else { return written }
        return Label(
            kind: .markup(level), number: 1, range: written?.range ?? start..<start, headingStart: written?.headingStart ?? start)
    }

    private static func scanInside(_ line: Int, _ range: Range<Int>, _ text: CleanText, _ candidates: inout [Candidate]) {
        for index in range {
            guard text.scalars[index].kind == .punctuation, let boundary = boundary(text.scalars[index].value) else { continue }
            var start = index + 1
            while start < range.upperBound, Punctuation.isClosing(text[start]) || text.kind(at: start) == .space { start += 1 }
            guard start < range.upperBound, start > range.lowerBound + 1,
                let label = Label.read(in: text, at: start, atLineStart: false), allows(boundary, label)
            else { continue }
            if let last = candidates.last, last.start == start { continue }
            candidates.append(Candidate(label: label, boundary: boundary, line: line))
        }
    }

    private static func boundary(_ value: UInt32) -> Candidate.Boundary? {
        switch value {
        case 0x3002, 0x21, 0x3f, 0xff61: .sentence
        case 0x3b: .semicolon
        case 0x3a: .colon
        case 0x2c: .comma
        default: nil
        }
    }

    private static func allows(_ boundary: Candidate.Boundary, _ label: Label) -> Bool {
        switch (boundary, label.kind) {
        case (.line, _): true
        case (_, .markup), (_, .division), (_, .roman), (_, .line), (_, .opening), (_, .dash), (_, .appendix), (_, .decimal):
            false
        case (.sentence, _): true
        case (.semicolon, .connective), (.semicolon, .chineseNumber): false
        case (.semicolon, _): true
        case (.colon, .connective), (.colon, .side): false
        case (.colon, _): label.number == 1
        case (.comma, .enumerator), (.comma, .ordinal), (.comma, .ofThese): label.number == 1
        case (.comma, _): false
        }
    }
}
