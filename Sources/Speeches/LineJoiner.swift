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
        var joins: [Join] = []
        for (index, (line, next)) in zip(lines, lines.dropFirst()).enumerated()
        where continues(line, in: next, width: width, isProse: blocks[index], text) {
            let range = line.text.upperBound..<next.text.lowerBound
            joins.append(Join(range: range, needsBlank: isBareLabel(line, before: next, text) || isBetweenWords(range, text)))
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

    /// A line break inside a sentence, with the blanks around it.
    private struct Join {
        let range: Range<Int>
        /// Whether what it parts would run together without it.
        let needsBlank: Bool
    }

    private static func isBetweenWords(_ range: Range<Int>, _ text: CleanText) -> Bool {
        text.kind(at: range.lowerBound - 1) == .letter || text.kind(at: range.upperBound) == .letter
    }

    private static func joined(_ text: CleanText, at joins: [Join]) -> CleanText {
        var kept: [FoldedScalar] = []
        var offsets: [Int32] = []
        kept.reserveCapacity(text.count)
        offsets.reserveCapacity(text.count)
        var start = 0
        for join in joins + [Join(range: text.count..<text.count, needsBlank: false)] {
            kept += text.scalars[start..<join.range.lowerBound]
            offsets += text.offsets[start..<join.range.lowerBound]
            if join.needsBlank {
                kept.append(FoldedScalar(" ", .space))
                offsets.append(text.offsets[join.range.lowerBound])
            }
            start = join.range.upperBound
        }
        let brokenLines = joins.filter { !$0.needsBlank }.map { Noise(range: text.range($0.range), kind: .brokenLine) }
        return CleanText(scalars: kept, offsets: offsets, source: text.source, isHan: text.isHan, brokenLines: brokenLines)
    }

    private static func continues(_ line: Line, in next: Line, width: Int?, isProse: Bool, _ text: CleanText) -> Bool {
        guard !next.followsBlank, !next.isIndented || line.isIndented else { return false }
        let (last, first) = (text[line.text.upperBound - 1], text[next.text.lowerBound])
        if Punctuation.isOpening(last) && last != 0x28 || last == 0x2c || last == 0x3001 { return !isLabelled(next, text) }
        if last == 0x28 { return text[next.text.lowerBound + 1] == 0x29 || text.kind(at: next.text.lowerBound) == .ideograph }
        if opensTitle(line.text, text) || beginsRest(next.text.lowerBound, text) { return true }
        if first == 0x2c || first == 0x3001 || first == 0x3002 || first == 0x300b || first == 0x201d { return true }
        if isBareLabel(line, before: next, text) { return true }
        let isOpen = text.kind(at: line.text.upperBound - 1) != .punctuation
        guard !next.isIndented, isOpen || isProse && Punctuation.isClosing(last), !isLabelled(next, text) else { return false }
        if isProse || line.length >= 8 && isJoint(last) && !isLabelled(line, text) { return true }
        if let width { return line.text.count * 4 >= width * 3 }
        return line.length >= 24 && (line.length >= 80 || line.text.contains { Punctuation.isStop(text[$0]) })
    }

    /// Whether a title mark 《 is open at the line's end.
    private static func opensTitle(_ line: Range<Int>, _ text: CleanText) -> Bool {
        let mark = line.suffix(60).last { text[$0] == 0x300a || text[$0] == 0x300b }
        return mark.map { text[$0] == 0x300a } ?? false
    }

    /// Whether a line begins with `是：`, the rest of a sentence whose subject was set in bold.
    private static func beginsRest(_ index: Int, _ text: CleanText) -> Bool { text[index] == 0x662f && text[index + 1] == 0x3a }

    /// 的和与及在把对
    private static func isJoint(_ value: UInt32) -> Bool {
        [0x7684, 0x548c, 0x4e0e, 0x53ca, 0x5728, 0x628a, 0x5bf9].contains(value)
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
    private static func isBareLabel(_ line: Line, before next: Line, _ text: CleanText) -> Bool {
        let end = line.text.upperBound
        return line.text.suffix(6).contains { start in
            guard start == line.text.lowerBound || Punctuation.isStop(text[start - 1]),
                let label = Label.read(in: text, at: start, atLineStart: start == line.text.lowerBound),
                label.range.upperBound == end
            else { return false }
            if case .enumerator = label.kind { return true }
            guard start == line.text.lowerBound else { return false }
            switch label.kind {
            case .division: return next.length <= 30
            case .appendix: return next.length <= 30 && !label.range.isEmpty
            default: return label.kind == .bracketedChinese
            }
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
        let widths = lines.map { $0.text.count }.sorted()
        let width = widths[widths.count * 9 / 10]
        guard width >= 20, width <= 120 else { return nil }
        let open = lines.count { $0.text.count * 4 >= width * 3 && text.kind(at: $0.text.upperBound - 1) != .punctuation }
        return open * 2 >= lines.count ? width : nil
    }
}
