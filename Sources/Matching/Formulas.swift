import Speeches

/// What a user calls usual: phrases that make a passage a formula when it's made of nothing else.
public struct Formulas: Hashable, Sendable {
    private var phrases: Set<[UInt32]> = []
    private var lengths: [Int] = []

    public static let none = Formulas()
    private init() {}

    /// - Parameter phrases: those without a word in them are left out.
    public init(_ phrases: [String]) {
        self.phrases = Set(phrases.map(TokenSequence.tokens(of:)).filter { !$0.isEmpty })
        lengths = Set(self.phrases.map(\.count)).sorted(by: >)
    }

    /// Whether a phrase has any word in it.
    public static func isPhrase(_ phrase: String) -> Bool { !TokenSequence.tokens(of: phrase).isEmpty }

    /// Whether the tokens are phrases one behind the other and nothing else; phrases may overlap.
    ///
    /// - Complexity: O(tokens · different lengths of phrases)
    func make(_ tokens: ArraySlice<UInt32>) -> Bool {
        if phrases.isEmpty { return false }
        var covered = tokens.startIndex
        for start in tokens.indices {
            if start > covered { return false }
            let longest = lengths.first { length in
                start + length <= tokens.endIndex && phrases.contains(Array(tokens[start..<start + length]))
            }
            if let longest { covered = max(covered, start + longest) }
        }
        return covered == tokens.endIndex
    }
}

extension TokenSequence {
    /// The tokens of a phrase by itself.
    fileprivate static func tokens(of phrase: String) -> [UInt32] {
        let text = DecodedText(phrase)
        let empty = text.range.lowerBound..<text.range.lowerBound
        let root = Section(kind: .speech, level: 0, label: empty, heading: empty, range: text.range, parent: nil)
        let speech = Speech(
            id: SpeechID(content: 0, number: 1), title: SpeechTitle(text: "", isDerived: true), range: text.range, length: 0,
            titleLine: nil,
            salutation: nil, facts: SpeechFacts(), sections: SectionTree(nodes: [root]))
        let document = Document(
            name: "", text: text, folded: Folding.fold(text.scalars), noise: [], frontMatter: [], paragraphs: [text.range],
            speeches: [speech])
        return TokenSequence(of: speech, in: document).tokens
    }
}
