import Speeches

/// A speech in matching form, cut into its sections.
struct SectionedSpeech {
    let tokens: [UInt32]
    /// By node of the tree, in tokens: the section with everything below it, without it, and its heading.
    private(set) var whole: [Range<Int>] = []
    private(set) var own: [Range<Int>] = []
    private(set) var headings: [Range<Int>] = []
    private(set) var headed: Set<Int> = []
    private(set) var parents: [Int?] = []

    init(_ speech: Speech, in document: Document) {
        let sequence = TokenSequence(of: speech, in: document)
        tokens = sequence.tokens
        let tree = speech.sections
        func range(_ range: TextRange) -> Range<Int> {
            let start = sequence.index(at: range.lowerBound)
            return start..<max(start, sequence.index(at: range.upperBound))
        }
        for (index, node) in tree.nodes.enumerated() {
            whole.append(range(node.range))
            own.append(range(tree.ownText(of: index)))
            headings.append(range(node.heading))
            parents.append(node.parent)
            if node.kind == .headed { headed.insert(index) }
        }
    }
}
