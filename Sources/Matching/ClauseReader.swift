import Speeches

/// Walks along a document in reading order and says what is noise and where paragraphs and clauses begin.
struct ClauseReader {
    private let noise: [Noise]
    private let paragraphs: [TextRange]
    private var nextNoise: Int
    private var nextParagraph: Int

    init(document: Document, start: Int) {
        noise = document.noise
        paragraphs = document.paragraphs
        nextNoise = noise.partitioningIndex { $0.range.upperBound.scalar > start }
        nextParagraph = paragraphs.partitioningIndex { $0.lowerBound.scalar >= start }
    }

    /// Whether the scalar is to be skipped; offsets have to be asked for in ascending order.
    mutating func isNoise(_ offset: Int) -> Bool {
        while nextNoise < noise.count, noise[nextNoise].range.upperBound.scalar <= offset { nextNoise += 1 }
        return nextNoise < noise.count && noise[nextNoise].range.lowerBound.scalar <= offset
    }

    /// Whether a paragraph begins at the scalar or in what was skipped before it.
    mutating func opensParagraph(_ offset: Int) -> Bool {
        guard nextParagraph < paragraphs.count, paragraphs[nextParagraph].lowerBound.scalar <= offset else { return false }
        nextParagraph += 1
        return true
    }

    /// Punctuation that separates clauses: quotes, brackets, dashes inside words and the like don't.
    static func endsClause(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2c, 0x2e, 0x3a, 0x3b, 0x21, 0x3f: true  // , . : ; ! ?
        case 0x3001, 0x3002, 0xff0c, 0xff0e, 0xff1a, 0xff1b, 0xff01, 0xff1f, 0xff61, 0xff64: true  // 、。，．：；！？
        default: false
        }
    }
}
