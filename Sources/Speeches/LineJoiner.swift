/// Builds the text that structure is read from, taking out the line breaks that stand inside a sentence.
///
/// A line goes on in the next where its last character can't end a line (`《`, `，`) or the next one's first can't begin
/// one (`》`, `，`); and where it is long, holds or fills a line of prose, and ends without any mark, while the next line
/// isn't set off by indentation, a blank line or a label.
enum LineJoiner {
    static func clean(_ scalars: [Unicode.Scalar], folded: [FoldedScalar], noise: [Noise]) -> CleanText {
        let text = withoutNoise(scalars, folded: folded, noise: noise)
        let lines = text.lines()
        let width = wrappingWidth(of: lines, in: text)
        let blocks = proseBlocks(of: lines, in: text)
        var joins: [Range<Int>] = []
        for (index, (line, next)) in zip(lines, lines.dropFirst()).enumerated()
        where continues(line, in: next, width: width, isProse: blocks[index], text) {
            joins.append(line.text.upperBound..<next.text.lowerBound)
        }
        return joins.isEmpty ? text : joined(text, at: joins)
    }

    private static func withoutNoise(_ scalars: [Unicode.Scalar], folded: [FoldedScalar], noise: [Noise]) -> CleanText {
        var kept: [FoldedScalar] = []
        var offsets: [Int32] = []
        kept.reserveCapacity(scalars.count)
        offsets.reserveCapacity(scalars.count)
        var (han, latin) = (0, 0)
        var start = 0
        for end in noise.map(\.range.scalars) + [scalars.count..<scalars.count] {
            for index in start..<end.lowerBound {
                kept.append(folded[index])
                offsets.append(Int32(truncatingIfNeeded: index))
                switch folded[index].kind {
                case .ideograph: han += 1
                case .letter: latin += 1
                default: break
                }
            }
            start = end.upperBound
        }
        return CleanText(scalars: kept, offsets: offsets, source: scalars, isHan: han * 3 >= latin)
    }

    private static func joined(_ text: CleanText, at joins: [Range<Int>]) -> CleanText {
        var kept: [FoldedScalar] = []
        var offsets: [Int32] = []
        kept.reserveCapacity(text.count)
        offsets.reserveCapacity(text.count)
        var start = 0
        for join in joins + [text.count..<text.count] {
            kept += text.scalars[start..<join.lowerBound]
            offsets += text.offsets[start..<join.lowerBound]
            let isBetweenWords = text.kind(at: join.lowerBound - 1) == .letter || text.kind(at: join.upperBound) == .letter
            if isBetweenWords, !join.isEmpty {
                kept.append(FoldedScalar(" ", .space))
                offsets.append(text.offsets[join.lowerBound])
            }
            start = join.upperBound
        }
        return CleanText(scalars: kept, offsets: offsets, source: text.source, isHan: text.isHan)
    }

    private static func continues(_ line: Line, in next: Line, width: Int?, isProse: Bool, _ text: CleanText) -> Bool {
        guard !next.followsBlank, !next.isIndented || line.isIndented else { return false }
        let (last, first) = (text[line.text.upperBound - 1], text[next.text.lowerBound])
        if Punctuation.isOpening(last) && last != 0x28 || last == 0x2c || last == 0x3001 { return !isLabelled(next, text) }
        if first == 0x2c || first == 0x3001 || first == 0x3002 || first == 0x300b || first == 0x201d { return true }
        if isBareLabel(line, text) { return true }
        guard !next.isIndented, text.kind(at: line.text.upperBound - 1) != .punctuation, !isLabelled(next, text) else {
            return false
        }
        if isProse { return true }
        if let width { return line.text.count * 4 >= width * 3 }
        return line.length >= 24 && (line.length >= 80 || line.text.contains { Punctuation.isStop(text[$0]) })
    }

    /// For each line whether it stands in a block of prose that blank lines set off, in a text whose paragraphs are set off so.
    private static func proseBlocks(of lines: [Line], in text: CleanText) -> [Bool] {
        var isProse = Array(repeating: false, count: lines.count)
        guard lines.count >= 10, lines.count(where: \.followsBlank) * 10 >= lines.count * 7 else { return isProse }
        var start = 0
        for end in 1...lines.count where end == lines.count || lines[end].followsBlank {
            let block = lines[start..<end]
            if block.contains(where: { $0.length > 60 || $0.text.contains { text[$0] == 0x3002 } }) {
                for index in start..<end { isProse[index] = true }
            }
            start = end
        }
        return isProse
    }

    /// Whether a line is `一是` or ends with it: what it counts stands on the next.
    private static func isBareLabel(_ line: Line, _ text: CleanText) -> Bool {
        let end = line.text.upperBound
        return line.text.suffix(4).contains { start in
            guard start == line.text.lowerBound || Punctuation.isStop(text[start - 1]),
                let label = Label.read(in: text, at: start, atLineStart: false), label.range.upperBound == end
            else { return false }
            if case .enumerator = label.kind { return true }
            return start == line.text.lowerBound && label.kind == .bracketedChinese
        }
    }

    /// Whether a line begins with a label or addresses the audience.
    private static func isLabelled(_ line: Line, _ text: CleanText) -> Bool {
        Label.read(in: text, at: line.text.lowerBound, atLineStart: true) != nil
            || Vocative.begins(in: text, at: line.text.lowerBound, before: line.text.upperBound)
    }

    /// The width at which a text was wrapped, in characters; nil for one whose lines are paragraphs.
    ///
    /// A wrapped text's lines mostly end without a mark, and most of those are nearly as long as the longest.
    private static func wrappingWidth(of lines: [Line], in text: CleanText) -> Int? {
        guard lines.count >= 8 else { return nil }
        let widths = lines.map(\.text.count).sorted()
        let width = widths[widths.count * 9 / 10]
        guard width >= 20, width <= 120 else { return nil }
        let open = lines.count { $0.text.count * 4 >= width * 3 && text.kind(at: $0.text.upperBound - 1) != .punctuation }
        return open * 2 >= lines.count ? width : nil
    }
}
