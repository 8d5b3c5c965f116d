/// From a file's decoded text to its speeches and their trees (text.md).
public enum DocumentParser {
    /// Reads a document. Linear in the text; never fails, since any text is at least one speech.
    ///
    /// - Parameter name: the file's path as the user will see it; a date in the file's name counts as stated.
    public static func parse(_ text: DecodedText, name: String) -> Document {
        let folded = Folding.fold(text.scalars)
        let root = Section(
            kind: .speech, level: 0, label: text.range.lowerBound..<text.range.lowerBound,
            heading: text.range.lowerBound..<text.range.lowerBound, range: text.range, parent: nil)
        let speech = Speech(
            id: SpeechID(content: text.contentHash, number: 1), title: SpeechTitle(text: name, isDerived: true),
            range: text.range,
            titleLine: nil, salutation: nil, facts: SpeechFacts(), sections: SectionTree(nodes: [root]))
        return Document(
            name: name, text: text, folded: folded, noise: [], frontMatter: [], paragraphs: [text.range], speeches: [speech])
    }
}
