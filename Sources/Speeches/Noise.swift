/// A stretch that a reader may skip: shown dimmed, never matched.
public struct Noise: Hashable, Sendable {
    public enum Kind: Sendable {
        /// Pinyin behind its character: `學(xué)`.
        case gloss
        /// The second of two punctuation marks that were doubled: `,,`, `,。`.
        case doubledPunctuation
        /// What a broken conversion left: `?`, `?/p>`.
        case damage
        /// A bar between two characters of a text that shows other damage: `大|会`.
        case strayBar
        /// Blanks behind the first of at least three inside a line.
        case blankRun
        /// A line break inside a sentence, with the blanks around it.
        case brokenLine
    }

    public let range: TextRange
    public let kind: Kind

    public init(range: TextRange, kind: Kind) { (self.range, self.kind) = (range, kind) }

    /// Two lists as one in order, without what of the second touches the first. Linear.
    static func merged(_ first: [Noise], _ second: [Noise]) -> [Noise] {
        var merged: [Noise] = []
        var rest = second[...]
        for noise in first {
            while let next = rest.first, next.range.lowerBound < noise.range.upperBound {
                if next.range.upperBound <= noise.range.lowerBound { merged.append(next) }
                rest.removeFirst()
            }
            merged.append(noise)
        }
        return merged + rest
    }
}
