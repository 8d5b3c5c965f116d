/// Recognises GBK text that lost one byte and slipped, and proposes what it read.
///
///     text      表     工     作     中
///     bytes   B1 ED  B9 A4  D7 F7  D6 D0
///     read as    (ED B9)(A4 D7)(F7 D6) D0      B1 was lost
///                  砉     ぷ     髦     ?
///
/// The characters between are certain; of the first only the trail byte is left and of the last only the lead byte, and the
/// likeliest of those that have it are taken: common ones that stand beside their neighbours elsewhere in the text. Where
/// the text has no such pair, nothing is proposed.
struct SlipRepairer {
    private let scalars: [Unicode.Scalar]
    private let folded: [FoldedScalar]
    /// How often two characters stand beside each other in the text.
    private let pairs: [UInt64: Int]
    private let counts: [UInt32: Int]
    private let table = GBKTable.shared

    /// A run is sought this far on either side of a character that gives it away.
    private static let reach = 12
    /// A text with more such characters than this holds another language.
    private static let most = 400

    /// The repairs of a text, in order. Linear; only a text with kana, Greek or Cyrillic among Chinese costs more than a look.
    static func find(_ scalars: [Unicode.Scalar], folded: [FoldedScalar]) -> [Repair] {
        let odd = folded.indices.filter { isOdd(folded[$0].value) }
        guard !odd.isEmpty, odd.count <= most, odd.count * 50 < folded.count else { return [] }
        let repairer = SlipRepairer(scalars: scalars, folded: folded)
        var repairs: [Repair] = []
        for index in odd where repairs.last.map({ $0.range.upperBound.scalar <= index }) ?? true {
            let start = repairs.last?.range.upperBound.scalar ?? 0
            if let repair = repairer.repair(around: index, from: start) { repairs.append(repair) }
        }
        return repairs
    }

    private init(scalars: [Unicode.Scalar], folded: [FoldedScalar]) {
        (self.scalars, self.folded) = (scalars, folded)
        var (pairs, counts): ([UInt64: Int], [UInt32: Int]) = ([:], [:])
        for (first, second) in zip(folded, folded.dropFirst()) where first.kind == .ideograph {
            counts[first.value, default: 0] += 1
            if second.kind != .lineBreak { pairs[Self.key(first.value, second.value), default: 0] += 1 }
        }
        (self.pairs, self.counts) = (pairs, counts)
    }

    /// Greek, Cyrillic and kana, which the halves of Chinese characters give; hardly ever in Chinese prose.
    private static func isOdd(_ value: UInt32) -> Bool {
        (0x370...0x4ff).contains(value) || (0x3041...0x30fa).contains(value)
    }

    private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

    /// The stretch around an odd character that gains most by being read anew, if it becomes plain Chinese.
    private func repair(around index: Int, from start: Int) -> Repair? {
        var (low, high) = (index, index + 1)
        while low > start, index - low < Self.reach, table.bytes(of: scalars[low - 1]) != nil { low -= 1 }
        while high < scalars.count, high - index < Self.reach, table.bytes(of: scalars[high]) != nil { high += 1 }
        var best: (gain: Int, repair: Repair)?
        for first in low...index {
            for end in (index + 1)...high where end - first >= 3 && isMark(end) {
                guard let (reading, gain) = reading(of: first..<end), gain > best?.gain ?? 0 else { continue }
                best = (gain, Repair(range: TextRange(scalars: first..<end + 1), reading: reading))
            }
        }
        return best?.repair
    }

    /// What a range read before it slipped, and by how much that is likelier; nil where it becomes no plain Chinese.
    private func reading(of range: Range<Int>) -> (String, gain: Int)? {
        let bytes = range.compactMap { table.bytes(of: scalars[$0]) }.flatMap { [$0.0, $0.1] }
        var inner: [Unicode.Scalar] = []
        for index in stride(from: 1, to: bytes.count - 2, by: 2) {
            guard let scalar = table.character(bytes[index], bytes[index + 1]),
                isPlain(scalar) || isKnown(scalar) || GBKTable.isCommon(bytes[index], bytes[index + 1])
            else { return nil }
            inner.append(scalar)
        }
        guard let second = inner.first, let last = inner.last else { return nil }
        let before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : " "
        let next = scalars[range.upperBound...].first { $0 != "?" && $0 != "\u{fffd}" } ?? " "
        let behind = bytes[bytes.count - 1]
        let openings = GBKTable.leads.compactMap { table.character($0, bytes[0]) }
        let endings = GBKTable.trails.compactMap { table.character(behind, $0) }
        guard let opening = likeliest(openings, { score(before, $0) + score($0, second) }), score(opening, second) > 0,
            let ending = likeliest(endings, { score(last, $0) + score($0, next) }), score(last, ending) > 0
        else { return nil }
        let reading = [opening] + inner + [ending]
        let gain = reading.reduce(0) { $0 + score($1) } - range.reduce(0) { $0 + score(scalars[$1]) }
        return gain >= 2 * reading.count ? (String(String.UnicodeScalarView(reading)), gain) : nil
    }

    /// What a decoder leaves of the last lead byte, which has no trail byte any more.
    private func isMark(_ index: Int) -> Bool { index < scalars.count && (scalars[index] == "?" || scalars[index] == "\u{fffd}") }

    private func likeliest(_ scalars: [Unicode.Scalar], _ score: (Unicode.Scalar) -> Int) -> Unicode.Scalar? {
        // All that are new to the table at once: OpenCC takes a call for each otherwise.
        _ = Folding.fold(scalars)
        let best = scalars.map { ($0, score($0) + self.score($0)) }.max { $0.1 < $1.1 }
        return best.flatMap { isPlain($0.0) ? $0.0 : nil }
    }

    private static let marks: Set<Unicode.Scalar> = ["，", "。", "、", "；", "：", "！", "？", "“", "”", "《", "》", "（", "）"]

    private func isPlain(_ scalar: Unicode.Scalar) -> Bool { rank(of: scalar) != nil || Self.marks.contains(scalar) }

    /// Whether the text has the character elsewhere.
    private func isKnown(_ scalar: Unicode.Scalar) -> Bool {
        Folding.fold([scalar]).contains { counts[$0.value] ?? 0 >= 2 }
    }

    private func rank(of scalar: Unicode.Scalar) -> Int? {
        CommonCharacters.ranks[scalar.value] ?? Folding.fold([scalar]).first.flatMap { CommonCharacters.ranks[$0.value] }
    }

    /// How common a character is, from -3 to 3.
    private func score(_ scalar: Unicode.Scalar) -> Int {
        guard let rank = rank(of: scalar) else { return isPlain(scalar) ? 1 : -3 }
        return rank < 300 ? 3 : rank < 800 ? 2 : 1
    }

    /// How well two characters go together in this text; a stop before a quote's end does anywhere.
    private func score(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int {
        if second == "”", ["。", "！", "？"].contains(first) { return 9 }
        let values = Folding.fold([first, second]).map(\.value)
        let count = min(pairs[Self.key(values[0], values[1])] ?? 0, 100)
        return 3 * (Int.bitWidth - count.leadingZeroBitCount)
    }
}
