/// A stretch that a reader may skip: shown dimmed, never matched.
public struct Noise: Hashable, Sendable {
    public enum Kind: Sendable {
        /// Pinyin behind its character: `學(xué)`.
        case gloss
        /// The second of two punctuation marks that were doubled: `,,`, `,。`.
        case doubledPunctuation
        /// What a broken conversion left: `?`, `?/p>`.
        case damage
    }

    public let range: TextRange
    public let kind: Kind

    public init(range: TextRange, kind: Kind) { (self.range, self.kind) = (range, kind) }
}
