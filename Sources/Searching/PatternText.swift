import Speeches

/// A speech as patterns see it, each UTF-16 unit with its offset in the document.
struct PatternText {
    let string: String
    let offsets: [UInt32]

    init(_ range: TextRange, of document: Document) {
        var units: [UInt16] = []
        var offsets: [UInt32] = []
        units.reserveCapacity(range.count)
        offsets.reserveCapacity(range.count)
        func append(_ scalar: Unicode.Scalar, at offset: Int) {
            for unit in UTF16.encode(scalar) ?? Unicode.UTF16.encodedReplacementCharacter {
                units.append(unit)
                offsets.append(UInt32(offset))
            }
        }
        func append(_ stretch: Range<Int>) {
            for offset in stretch {
                let folded = document.folded[offset]
                append(folded.isContent ? folded.scalar : document.reading.scalars[offset], at: offset)
            }
        }
        var next = range.lowerBound.scalar
        for noise in document.noise(in: range) {
            if next < noise.range.lowerBound.scalar { append(next..<noise.range.lowerBound.scalar) }
            if Self.partsWords(noise, of: document) { append(" ", at: noise.range.lowerBound.scalar) }
            next = max(next, noise.range.upperBound.scalar)
        }
        if next < range.upperBound.scalar { append(next..<range.upperBound.scalar) }
        (string, self.offsets) = (String(decoding: units, as: UTF16.self), offsets)
    }

    /// A line break between two words of an alphabet is a blank.
    private static func partsWords(_ noise: Noise, of document: Document) -> Bool {
        let (before, behind) = (noise.range.lowerBound.scalar - 1, noise.range.upperBound.scalar)
        guard noise.kind == .brokenLine, before >= 0, behind < document.folded.count else { return false }
        return document.folded[before].kind != .ideograph && document.folded[behind].kind != .ideograph
    }
}
