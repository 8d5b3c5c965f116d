/// Joins the lines of pages to paragraphs: a line that reaches the right margin goes on in the next, unless that is indented,
/// set in another size, set off, or begins with a label behind a sentence's end.
struct ParagraphJoiner {
    /// The margins of the text on a page.
    private struct Margins {
        var left: Double
        var right: Double
    }

    private var assembled = TextAssembler()
    private var paragraph = ""
    private var last: (line: PrintedLine, margins: Margins, page: Int)?
    /// The usual distance between the tops of neighbouring lines, by their height.
    private let pitch: Double

    static func join(_ pages: [[PrintedLine]]) -> TextAssembler {
        var joiner = ParagraphJoiner(pitch: pitch(of: pages))
        let whole = margins(of: pages.flatMap { $0 }) ?? Margins(left: 0, right: .infinity)
        for (number, page) in pages.enumerated() {
            let margins = margins(of: page) ?? whole
            for line in page { joiner.add(line, margins, page: number) }
        }
        joiner.assembled.add(joiner.paragraph)
        return joiner.assembled
    }

    private init(pitch: Double) { self.pitch = pitch }

    private mutating func add(_ line: PrintedLine, _ margins: Margins, page: Int) {
        if let last, Self.beginsWithCloser(line.text) || goesOn(last, line, margins, page: page) {
            paragraph += Self.needsBlank(paragraph, line.text) ? " " + line.text : line.text
        } else {
            assembled.add(paragraph)
            paragraph = line.text
        }
        last = (line, margins, page)
    }

    private func goesOn(
        _ last: (line: PrintedLine, margins: Margins, page: Int), _ line: PrintedLine, _ margins: Margins, page: Int
    ) -> Bool {
        let size = max(1, last.line.height)
        guard abs(line.height - last.line.height) <= size * 0.2 else { return false }
        let isFull = last.line.right >= last.margins.right - size * 2
        // A line behind an indented one may stand as far in, as a quotation's do.
        let isAtMargin = line.left <= margins.left + size * 0.8
        guard isFull, isAtMargin else { return false }
        if page == last.page {
            let step = line.top - last.line.top
            guard step > 0, step <= max(pitch, size) * 1.6 else { return false }
        }
        return !(Self.endsSentence(last.line.text) && Self.beginsWithLabel(line.text))
    }

    /// The margins that most long lines keep; nil for a page with hardly any.
    private static func margins(of lines: [PrintedLine]) -> Margins? {
        guard lines.count >= 4 else { return nil }
        let widest = lines.map { $0.right - $0.left }.max() ?? 0
        let long = lines.filter { $0.right - $0.left >= widest * 0.6 }
        let rights = long.map(\.right).sorted()
        guard let left = commonest(long.map(\.left)) else { return nil }
        return Margins(left: left, right: rights[rights.count * 4 / 5])
    }

    /// The value that most are near.
    private static func commonest(_ values: [Double]) -> Double? {
        var counts: [Int: Int] = [:]
        for value in values where value.isFinite && abs(value) < 1e6 { counts[Int(value / 3), default: 0] += 1 }
        let best = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
        return best.map { Double($0.key) * 3 + 3 }
    }

    private static func pitch(of pages: [[PrintedLine]]) -> Double {
        let steps = pages.flatMap { page in zip(page, page.dropFirst()).map { $1.top - $0.top }.filter { $0 > 1 } }.sorted()
        return steps.isEmpty ? 0 : steps[steps.count / 2]
    }

    private static func endsSentence(_ text: String) -> Bool { "。！？；：!?;:”".contains(text.last ?? " ") }
    private static func beginsWithCloser(_ text: String) -> Bool { "，。、；：！？）》」』】〉”’".contains(text.first ?? "-") }

    private static func beginsWithLabel(_ text: String) -> Bool {
        text.prefixMatch(of: /[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.．、]|第[一二三四五六七八九十百]{1,5}[章节条]/)
            != nil
    }

    private static func needsBlank(_ paragraph: String, _ text: String) -> Bool {
        guard let last = paragraph.unicodeScalars.last, let first = text.unicodeScalars.first else { return false }
        return last.isASCII && first.isASCII && last != "-"
    }
}
