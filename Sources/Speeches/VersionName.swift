/// A file's name without what tells its version: `在全乡大会上的讲话终稿2(1).docx` is a version of `在全乡大会上的讲话.docx`.
public struct VersionName: Hashable, Sendable {
    /// Letters, digits and ideographs of the name, folded, without the marks.
    public let base: String
    /// Whether the name has a mark of a version.
    public let isMarked: Bool
    /// Higher is newer, as far as the marks tell.
    public let rank: Int
    /// What is left of the name's scalars, the marks and the suffix of the format taken off.
    let stem: ArraySlice<Unicode.Scalar>

    /// Words that mark a version, by how late in a text's life they are given.
    private static let marks: [(word: [Unicode.Scalar], stage: Int)] = [
        ("征求意见稿", 2), ("草稿", 1), ("初稿", 1), ("讨论稿", 2), ("修改稿", 3), ("修订稿", 3), ("修改版", 3), ("修订版", 3), ("修改", 3), ("修订", 3),
        ("送审稿", 4), ("审定稿", 5), ("定稿", 5), ("终稿", 5), ("最终版", 5), ("最终", 5), ("终版", 5), ("最新版", 5), ("最新", 5), ("副本", 0),
        ("复件", 0),
        ("draft", 1), ("revised", 3), ("final", 5), ("copy of", 0), ("copy", 0), ("版", 0), ("稿", 0), ("改", 3), ("rev", 3),
    ].map { (Array($0.unicodeScalars), $1) }

    /// - Parameter path: the last of its parts is read.
    public init(_ path: String) {
        let name = path.split(separator: "/").last ?? ""
        let original = Array(name.unicodeScalars)
        let folded = Folding.fold(original)
        let scalars = folded.map(\.scalar)
        let whole = 0..<Self.suffixStart(of: scalars)
        var (range, stage, number) = (whole, 0, 0)
        while let found = Self.lastMark(of: scalars, in: range) {
            (range, stage) = (range.lowerBound..<found.start, max(stage, found.stage))
            number = max(number, found.number)
        }
        while let found = Self.firstMark(of: scalars, in: range) {
            (range, stage) = (found.end..<range.upperBound, max(stage, found.stage))
        }
        range = Self.trimmed(range, scalars)
        stem = original[range]
        base = String(String.UnicodeScalarView(folded[range].filter(\.isContent).map(\.scalar)))
        isMarked = range != Self.trimmed(whole, scalars)
        rank = stage * 1000 + number
    }

    /// Where `.docx` begins.
    private static func suffixStart(of scalars: [Unicode.Scalar]) -> Int {
        guard let dot = scalars.lastIndex(of: "."), dot > 0, (2...6).contains(scalars.count - dot) else { return scalars.count }
        return scalars[(dot + 1)...].contains { $0.properties.isAlphabetic } && scalars[(dot + 1)...].allSatisfy(\.isASCII)
            ? dot : scalars.count
    }

    private static func isFiller(_ scalar: Unicode.Scalar) -> Bool {
        " -_.,()[]{}【】《》+~—·#".unicodeScalars.contains(scalar)
    }

    private static func trimmed(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, isFiller(scalars[low]) { low += 1 }
        while low < high, isFiller(scalars[high - 1]) { high -= 1 }
        return low..<high
    }

    /// `终稿`, `终稿2`, `(1)`, `v2`, `第三稿` at the end of a name; two characters are left of it, and no year is taken.
    private static func lastMark(of scalars: [Unicode.Scalar], in range: Range<Int>) -> (start: Int, stage: Int, number: Int)? {
        let end = trimmed(range, scalars).upperBound
        var start = end
        var digits = 0
        while start > range.lowerBound, ("0"..."9").contains(scalars[start - 1]) { (start, digits) = (start - 1, digits + 1) }
        let number = digits < 4 ? String(String.UnicodeScalarView(scalars[start..<end])) : ""
        if digits > 3 { return nil }
        let value = Int(number) ?? 0
        if digits > 0, start > range.lowerBound, scalars[start - 1] == "v" || scalars[start - 1] == "第" {
            return start - 1 > range.lowerBound ? (start - 1, 0, value) : nil
        }
        let wordEnd = trimmed(range.lowerBound..<start, scalars).upperBound
        if let mark = marks.first(where: { scalars[..<wordEnd].ends(with: $0.word, from: range.lowerBound + 2) }) {
            return (wordEnd - mark.word.count, mark.stage, value)
        }
        return digits > 0 && start > range.lowerBound ? (start, 0, value) : nil
    }

    /// `【终稿】讲话`, `copy of speech`
    private static func firstMark(of scalars: [Unicode.Scalar], in range: Range<Int>) -> (end: Int, stage: Int)? {
        let start = trimmed(range, scalars).lowerBound
        guard let mark = marks.first(where: { $0.word.count > 1 && scalars[start..<range.upperBound].starts(with: $0.word) }),
            start + mark.word.count < range.upperBound, isFiller(scalars[start + mark.word.count])
        else { return nil }
        return (start + mark.word.count, mark.stage)
    }
}

extension ArraySlice where Element == Unicode.Scalar {
    /// Whether a word stands at the end and begins no earlier than a place.
    fileprivate func ends(with word: [Unicode.Scalar], from start: Int) -> Bool {
        endIndex - word.count >= start && suffix(word.count).elementsEqual(word)
    }
}
