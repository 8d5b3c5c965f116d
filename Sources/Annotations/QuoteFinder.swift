import Speeches

/// Finds a quote in a text that may have changed since: by its words, of several places the one with the context; else by
/// what is most like quote and context together; else by the context alone.
public struct QuoteFinder {
    private let text: QuotableText
    private let before, exact, after: [UInt32]
    private let quote: TextQuote

    /// So many tokens are hardly ever the same by chance.
    private static let tellingLength = 12
    /// How much of the context of a shorter quote must still stand there, as a share.
    private static let leastContext = 0.3
    /// How much of a quote must be left of it where its words were changed, as a share.
    private static let leastLeft = 0.5
    /// The same where its context is gone as well.
    private static let leastLeftAlone = 0.6
    /// A quote of more tokens is found by both its ends.
    private static let longest = 400

    private init(_ quote: TextQuote, in text: QuotableText) {
        (self.quote, self.text) = (quote, text)
        (before, exact, after) = (QuotableText.fold(quote.before), QuotableText.fold(quote.exact), QuotableText.fold(quote.after))
    }

    /// Where a quote stands; nil where nothing is enough like it.
    public static func find(_ quote: TextQuote, in text: QuotableText) -> TextRange? {
        let finder = QuoteFinder(quote, in: text)
        guard !finder.exact.isEmpty, let tokens = finder.unchanged ?? finder.changed else { return nil }
        return finder.withMarks(text.range(of: tokens))
    }

    /// Only where its words haven't changed and can't stand there by chance.
    static func findUnchanged(_ quote: TextQuote, in text: QuotableText) -> TextRange? {
        let finder = QuoteFinder(quote, in: text)
        return finder.unchanged.map { finder.withMarks(text.range(of: $0)) }
    }

    private var unchanged: Range<Int>? {
        let places = text.places(of: exact).map { ($0, likeness(ofContextAt: $0)) }
        guard let best = places.max(by: { $0.1 < $1.1 }) else { return nil }
        let hasNoContext = before.isEmpty && after.isEmpty
        let isPlain = best.1 >= Self.leastContext || hasNoContext || exact.count >= Self.tellingLength
        return isPlain ? best.0..<(best.0 + exact.count) : nil
    }

    /// The share of the context's tokens and pairs of tokens that stand around a place; what joins the quote counts most, by
    /// less than any pair.
    private func likeness(ofContextAt start: Int) -> Double {
        let end = start + exact.count
        let left = Array(text.values[max(0, start - before.count)..<start])
        let right = Array(text.values[end..<min(text.count, end + after.count)])
        let joined =
            zip(left.reversed(), before.reversed()).prefix { $0 == $1 }.count + zip(right, after).prefix { $0 == $1 }.count
        let total = max(1, before.count + after.count)
        let shared = TokenPairs(before).shared(with: left) + TokenPairs(after).shared(with: right)
        return Double(shared) / Double(total) + Double(joined) / Double(total * total)
    }

    private var changed: Range<Int>? {
        if exact.count > Self.longest { return byEnds }
        return alike(before, exact, after) ?? (exact.count < 8 ? nil : alike([], exact, []))
    }

    private var byEnds: Range<Int>? {
        let half = Self.longest / 2
        guard let head = alike(before, Array(exact.prefix(half)), []), let tail = alike([], Array(exact.suffix(half)), after),
            head.lowerBound < tail.upperBound, tail.upperBound - head.lowerBound < 2 * exact.count
        else { return nil }
        return head.lowerBound..<tail.upperBound
    }

    private func alike(_ before: [UInt32], _ exact: [UInt32], _ after: [UInt32]) -> Range<Int>? {
        let pattern = before + exact + after
        guard pattern.count >= 6, let window = TokenPairs(pattern).likestWindow(of: text.values, length: pattern.count) else {
            return nil
        }
        let margin = pattern.count / 2 + 4
        let region = max(0, window - margin)..<min(text.count, window + pattern.count + margin)
        let partners = WindowAlignment.partners(of: pattern, in: text.values[region])
        let inside = partners[before.count..<(before.count + exact.count)].compactMap(\.self)
        let needed = before.isEmpty && after.isEmpty ? Self.leastLeftAlone : Self.leastLeft
        if let first = inside.first, let last = inside.last, Double(inside.count) >= needed * Double(exact.count) {
            return first..<(last + 1)
        }
        return between(partners.prefix(before.count), partners.suffix(after.count), replacing: exact.count)
    }

    /// What stands between both contexts where they are nearly whole, if it may have taken the quote's place.
    private func between(
        _ left: ArraySlice<Int?>, _ right: ArraySlice<Int?>, replacing length: Int
    ) -> Range<Int>? {
        func isWhole(_ side: ArraySlice<Int?>) -> Bool { side.count >= 8 && side.count { $0 != nil } * 5 >= side.count * 4 }
        guard isWhole(left), isWhole(right), let last = left.last ?? nil, let first = right.first ?? nil,
            last + 1 < first, first - last <= 3 * length + 10
        else { return nil }
        return (last + 1)..<first
    }

    /// The marks that the quote begins and ends with belong to it where they still stand there.
    private func withMarks(_ range: TextRange) -> TextRange {
        let marks = Folding.fold(quote.exact)
        let folded = text.document.folded
        var (start, end) = (range.lowerBound.scalar, range.upperBound.scalar)
        for mark in marks.prefix(while: { !$0.isContent }).reversed() {
            guard start > 0, folded[start - 1].value == mark.value else { break }
            start -= 1
        }
        for mark in marks.reversed().prefix(while: { !$0.isContent }).reversed() {
            guard end < folded.count, folded[end].value == mark.value else { break }
            end += 1
        }
        return TextRange(scalars: start..<end)
    }
}
