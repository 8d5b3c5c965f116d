import Speeches

/// A document as quotes are looked for in it: its ideographs, letters and digits, folded and without noise.
public struct QuotableText: Sendable {
    public let document: Document
    /// Folded.
    let values: [UInt32]
    /// Where each stands in the document.
    private let offsets: [Int]

    /// O(n) in the document's length.
    public init(_ document: Document) {
        self.document = document
        offsets = document.contentOffsets(in: document.text.range)
        values = offsets.map { document.folded[$0].value }
    }

    var count: Int { values.count }

    /// Where a token stands; nil outside the text.
    func offset(_ token: Int) -> TextPosition? { offsets.indices.contains(token) ? TextPosition(offsets[token]) : nil }

    /// The tokens of a stretch of the document.
    func tokens(in range: TextRange) -> Range<Int> {
        let first = offsets.partitioningIndex { $0 >= range.lowerBound.scalar }
        return first..<max(first, offsets.partitioningIndex { $0 >= range.upperBound.scalar })
    }

    /// From the first to behind the last of some tokens, of which there is at least one.
    func range(of tokens: Range<Int>) -> TextRange {
        TextPosition(offsets[tokens.lowerBound])..<TextPosition(offsets[tokens.upperBound - 1] + 1)
    }

    static func fold(_ words: String) -> [UInt32] { Folding.fold(words).filter(\.isContent).map(\.value) }

    /// Where a sequence of tokens stands.
    func places(of wanted: [UInt32]) -> [Int] {
        guard let first = wanted.first, wanted.count <= count else { return [] }
        return (0...(count - wanted.count)).filter { start in
            values[start] == first && values[start..<(start + wanted.count)].elementsEqual(wanted)
        }
    }

    /// Whether no other place has the same tokens and, as far as the text reaches, the same context.
    func isAlone(_ tokens: Range<Int>, context: Int) -> Bool {
        let wider = max(0, tokens.lowerBound - context)..<min(count, tokens.upperBound + context)
        return places(of: Array(values[wider])).count < 2
    }
}
