/// A date as a table or a user writes it.
public enum StatedDate {
    /// The whole of a text as `2024-03-05`, `2024-03` or `2024`: `2024/3/5`, `20240305`, `2024年3月`, `5 March 2024`; nil for
    /// what is no date.
    public static func read(_ words: String) -> String? {
        let scalars = Array(words.unicodeScalars)
        let folded = Folding.fold(scalars)
        let text = CleanText(
            scalars: folded, offsets: scalars.indices.map { Int32($0) }, source: scalars,
            isHan: !folded.contains { $0.kind == .letter })
        let whole = text.trimmed(0..<text.count)
        if let date = numeric(text.string(whole)) { return date }
        guard let found = DateReader.find(in: text, whole), found.range.lowerBound == whole.lowerBound else { return nil }
        return (found.range.upperBound..<whole.upperBound).contains { text.isContent(at: $0) } ? nil : found.date
    }

    /// `2024`, `2024-3`, `20240305`
    private static func numeric(_ words: String) -> String? {
        let parts = words.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
        let numbers = parts.compactMap { $0.allSatisfy(\.isASCII) ? Int($0) : nil }
        guard numbers.count == parts.count else { return nil }
        switch parts.map(\.count) {
        case [4]: return DateReader.date(year: numbers[0], month: 1, day: 1).map { String($0.prefix(4)) }
        case [4, 1], [4, 2]: return DateReader.date(year: numbers[0], month: numbers[1], day: 1).map { String($0.prefix(7)) }
        case [8]: return DateReader.date(year: numbers[0] / 10_000, month: numbers[0] / 100 % 100, day: numbers[0] % 100)
        default: return nil
        }
    }
}
