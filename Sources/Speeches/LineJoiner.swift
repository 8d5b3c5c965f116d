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
        var joins: [Range<Int>] = []
        for (line, next) in zip(lines, lines.dropFirst()) where continues(line, in: next, width: width, text) {
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

    private static func continues(_ line: Line, in next: Line, width: Int?, _ text: CleanText) -> Bool {
        guard !next.followsBlank, !next.isIndented || line.isIndented else { return false }
        let (last, first) = (text[line.text.upperBound - 1], text[next.text.lowerBound])
        if Punctuation.isOpening(last) && last != 0x28 || last == 0x2c || last == 0x3001 { return !isLabelled(next, text) }
        if first == 0x2c || first == 0x3001 || first == 0x3002 || first == 0x300b || first == 0x201d { return true }
        guard !next.isIndented, text.kind(at: line.text.upperBound - 1) != .punctuation, !isLabelled(next, text) else {
            return false
        }
        if let width { return line.text.count * 4 >= width * 3 }
        return line.length >= 24 && (line.length >= 80 || line.text.contains { Punctuation.isStop(text[$0]) })
    }

    private static func isLabelled(_ line: Line, _ text: CleanText) -> Bool {
        Label.read(in: text, at: line.text.lowerBound, atLineStart: true) != nil
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
