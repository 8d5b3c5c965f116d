import Foundation

/// How rare the wording around each token is in the background, in bits; nothing where there is none.
struct BackgroundRarity: Sendable {
    /// What stands in fewer documents of the background than this is hardly rarer.
    private static let rareDocuments: Float = 2
    /// So many units are one bit.
    private static let unit: Float = 16

    /// By place: the mean of the pairs that the token is in, in units.
    private(set) var units: [UInt8] = []
    /// By speech: the mean over its tokens, in units.
    private(set) var means: [Float] = []

    /// - Complexity: O(n)
    init(_ library: TokenizedLibrary, background: BackgroundTable?) {
        guard let background else { return }
        let most = log2(Float(background.documents) + 1)
        let logarithms = (0...max(1, background.documents)).map { log2(Float($0) + Self.rareDocuments) }
        let tokens = library.tokens.span
        var before: Float = 0
        units = Array(repeating: 0, count: tokens.count)
        for place in 0..<tokens.count - 1 {
            let documents = background.documents(with: tokens[place], tokens[place + 1])
            let bits = most - logarithms[min(documents, logarithms.count - 1)]
            units[place] = UInt8(min(255, max(0, (bits + before) / 2 * Self.unit)))
            before = bits
        }
        means = library.speeches.map { speech in
            Float(units[speech.range].reduce(0) { $0 + Int($1) }) / Float(speech.count)
        }
    }
}
