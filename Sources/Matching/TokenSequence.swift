import Speeches

/// A speech in matching form: what is compared, and where each piece of it stands in the document.
///
/// Blanks, punctuation, noise and everything outside the speech's range are left out, so that script, width, case,
/// punctuation, glosses and line breaks make no difference.
public struct TokenSequence: Sendable {
    /// A Han character or kana is its folded scalar; a word of letters and digits a hash with the highest bit set.
    public private(set) var tokens: [UInt32] = []
    /// Whether a clause begins before the token of the same index; one more than there are tokens.
    public private(set) var boundaries: [Bool] = []
    /// Where each token begins, in scalars of the document.
    private(set) var starts: [Int32] = []
    /// How many scalars each token takes; 0 where a byte doesn't hold it.
    private var lengths: [UInt8] = []
    private var longLengths: [Int: Int32] = [:]

    /// Folds a speech. Linear in its length.
    public init(of speech: Speech, in document: Document) { self.init(of: speech, within: speech.body, in: document) }

    /// Folds a stretch of a speech. Linear in its length.
    init(of speech: Speech, within range: TextRange, in document: Document) {
        let range = range.clamped(to: speech.body)
        let capacity = range.count
        tokens.reserveCapacity(capacity)
        boundaries.reserveCapacity(capacity + 1)
        starts.reserveCapacity(capacity)
        lengths.reserveCapacity(capacity)
        read(range.scalars, of: document)
        markHeadings(of: speech)
        if boundaries.isEmpty { boundaries.append(true) }
        boundaries[0] = true
        boundaries[tokens.count] = true
    }

    /// The stretch of the document from the first to the last of the tokens; both ends lie on tokens.
    ///
    /// An empty range gives the empty place behind the token before it.
    public func textRange(of range: Range<Int>) -> TextRange {
        guard !range.isEmpty else {
            let place = range.lowerBound > 0 ? end(of: range.lowerBound - 1) : Int(starts.first ?? 0)
            return TextRange(scalars: place..<place)
        }
        return TextRange(scalars: Int(starts[range.lowerBound])..<end(of: range.upperBound - 1))
    }

    /// The index of the first token that begins at or behind a place. O(log n).
    package func index(at position: TextPosition) -> Int { starts.partitioningIndex { $0 >= position.scalar } }

    /// Gives up what a `TokenizedLibrary` has taken over; places can still be asked for.
    mutating func dropTokens() { (tokens, boundaries) = ([], []) }

    private func end(of token: Int) -> Int {
        Int(starts[token]) + (lengths[token] > 0 ? Int(lengths[token]) : Int(longLengths[token] ?? 0))
    }
}

extension TokenSequence {
    private static let wordMark: UInt32 = 0x8000_0000
    /// Words keep clear of the values that separate speeches (see `TokenizedLibrary`).
    private static let wordMask: UInt32 = 0x3fff_ffff

    private mutating func read(_ range: Range<Int>, of document: Document) {
        let folded = document.folded.span
        var reader = ClauseReader(document: document, start: range.lowerBound)
        var word: UInt64?
        var isBoundary = true
        for offset in range where !reader.isNoise(offset) {
            let scalar = folded[offset]
            let opensParagraph = reader.opensParagraph(offset)
            isBoundary = isBoundary || opensParagraph
            if scalar.kind == .letter || scalar.kind == .digit {
                if word == nil || opensParagraph {
                    append(0, at: offset, boundary: isBoundary)
                    (word, isBoundary) = (0, false)
                }
                let hash = ((word ?? 0) ^ UInt64(scalar.value)) &* 0x9e37_79b9_7f4a_7c15
                word = hash
                setEnd(offset + 1)
                tokens[tokens.count - 1] = Self.wordMark | UInt32(hash >> 32) & Self.wordMask
                continue
            }
            let isInNumber = word != nil && offset + 1 < range.upperBound && folded[offset + 1].kind == .digit
            word = nil
            if scalar.kind == .ideograph {
                append(scalar.value, at: offset, boundary: isBoundary)
                isBoundary = false
            } else if scalar.kind == .punctuation, !isInNumber, ClauseReader.endsClause(scalar.value) {
                isBoundary = true
            }
        }
        boundaries.append(true)
    }

    private mutating func append(_ token: UInt32, at offset: Int, boundary: Bool) {
        tokens.append(token)
        starts.append(Int32(offset))
        lengths.append(1)
        boundaries.append(boundary)
    }

    /// Where the last token ends.
    private mutating func setEnd(_ end: Int) {
        let last = lengths.count - 1
        let length = end - Int(starts[last])
        lengths[last] = UInt8(exactly: length) ?? 0
        if length > UInt8.max { longLengths[last] = Int32(length) }
    }

    /// A label (`一是`) and a heading end as clauses do.
    private mutating func markHeadings(of speech: Speech) {
        for section in speech.sections.nodes where section.kind == .headed {
            for position in [section.start, section.label.upperBound, section.heading.upperBound] {
                boundaries[index(at: position)] = true
            }
        }
    }
}
