/// In how many texts of the library the pairs of tokens stand that matches are made of; versions of one text count once.
///
/// Depends on the library: for scores and ranks only.
struct LibraryBigrams: Sendable {
    /// How many texts there are.
    let textCount: Int
    private var numbers = BigramNumbers()
    /// By a pair's number.
    private var texts: [Int32] = []

    /// - Parameters:
    ///   - ranges: of the library's tokens, whose pairs will be asked for.
    ///   - textOfSpeech: by speech of the `TokenizedLibrary`, a number that versions of one text share.
    /// - Complexity: O(n).
    init(_ library: TokenizedLibrary, in ranges: some Sequence<Range<Int>>, textOfSpeech: [Int]) {
        textCount = Set(textOfSpeech).count
        let tokens = library.tokens.span
        numbers.reset(for: 1 << 12)
        for range in ranges {
            for place in range { _ = numbers.number(of: tokens[place], tokens[place + 1]) }
        }
        texts = Array(repeating: 0, count: numbers.count)
        var last = [Int32](repeating: -1, count: numbers.count)
        let order = library.speeches.indices.sorted { (textOfSpeech[$0], $0) < (textOfSpeech[$1], $1) }
        for speech in order {
            let text = Int32(textOfSpeech[speech])
            for place in library.speeches[speech].range.dropLast() {
                guard let number = numbers.known(tokens[place], tokens[place + 1]), last[number] != text else { continue }
                texts[number] += 1
                last[number] = text
            }
        }
    }

    /// In how many texts the pair that begins with a token stands; at least 1, and 1 for a speech's last token.
    func texts(_ first: UInt32, _ second: UInt32) -> Int { max(1, numbers.known(first, second).map { Int(texts[$0]) } ?? 1) }
}
