/// How many sentences and characters of a draft are of a kind.
public struct DraftTotals: Hashable, Sendable {
    public private(set) var sentences = 0
    /// Ideographs, letters and digits.
    public private(set) var characters = 0

    init(_ sentences: some Sequence<DraftSentence>) {
        for sentence in sentences {
            self.sentences += 1
            characters += sentence.length
        }
    }
}
