/// One file: its text, and what was recognised in it.
public struct Document: Sendable {
    /// The file's path as given, or as found under a folder as given.
    public let name: String
    public let text: DecodedText
    /// The text with its repairs: what is read, folded, matched and quoted. Positions are those of `text`.
    public let reading: DecodedText
    /// The format and the encoding that the text was read from.
    public let origin: Origin
    /// One folded scalar for each scalar of the reading.
    public let folded: [FoldedScalar]
    /// Glosses, doubled punctuation, damage, broken lines; in order, apart from each other.
    public let noise: [Noise]
    /// What stretches that lost a byte most likely read; in order, apart from each other.
    public let repairs: [Repair]
    /// The stretches between the speeches: banners, an introduction, end matter. Shown dimmed, never matched.
    public let frontMatter: [TextRange]
    /// The whole text, cut where a reader begins a new line; each reaches to the next.
    public let paragraphs: [TextRange]
    public internal(set) var speeches: [Speech]

    public init(
        name: String, text: DecodedText, origin: Origin = Origin(), folded: [FoldedScalar], noise: [Noise],
        repairs: [Repair] = [], frontMatter: [TextRange],
        paragraphs: [TextRange], speeches: [Speech]
    ) {
        (self.name, self.text, self.origin, self.folded, self.noise) = (name, text, origin, folded, noise)
        reading = text.mended(by: repairs)
        (self.repairs, self.frontMatter, self.paragraphs, self.speeches) = (repairs, frontMatter, paragraphs, speeches)
    }

    /// The document with facts that come before what its text states.
    ///
    /// - Parameter facts: by the speech's place in the document, from 0.
    public func stating(_ facts: [Int: SpeechFacts]) -> Document {
        var document = self
        for (index, facts) in facts where speeches.indices.contains(index) {
            document.speeches[index] = speeches[index].stating(facts)
        }
        return document
    }

    /// What a reader sees of a speech: its own text, what stands before the first, and what stands behind each.
    public func shownRange(ofSpeech index: Int) -> TextRange {
        let start = index == 0 ? text.range.lowerBound : speeches[index].range.lowerBound
        let end = index + 1 < speeches.count ? speeches[index + 1].range.lowerBound : text.range.upperBound
        return start..<end
    }

    /// The paragraphs of a range, cut to it.
    public func paragraphs(in range: TextRange) -> [TextRange] {
        let first = paragraphs.partitioningIndex { $0.upperBound > range.lowerBound }
        return paragraphs[first...].prefix { $0.lowerBound < range.upperBound }.map { $0.clamped(to: range) }
    }

    /// The noise that touches a range.
    public func noise(in range: TextRange) -> ArraySlice<Noise> {
        let first = noise.partitioningIndex { $0.range.upperBound > range.lowerBound }
        return noise[first...].prefix { $0.range.lowerBound < range.upperBound }
    }

    /// Front matter and noise together: what a reader may want out of sight. In order, apart from each other.
    public var skippable: [TextRange] {
        var merged: [TextRange] = []
        for range in (frontMatter + noise.map(\.range)).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }

    /// The repairs that touch a range.
    public func repairs(in range: TextRange) -> ArraySlice<Repair> {
        let first = repairs.partitioningIndex { $0.range.upperBound > range.lowerBound }
        return repairs[first...].prefix { $0.range.lowerBound < range.upperBound }
    }

    /// The scalar offsets of a range that are ideographs, letters or digits and no noise.
    public func contentOffsets(in range: TextRange) -> [Int] {
        var noise = noise(in: range)
        var offsets: [Int] = []
        for offset in range.scalars {
            while let first = noise.first, first.range.upperBound.scalar <= offset { noise.removeFirst() }
            let isNoise = noise.first.map { $0.range.lowerBound.scalar <= offset } ?? false
            if !isNoise, folded[offset].isContent { offsets.append(offset) }
        }
        return offsets
    }

    /// A stretch as one would quote it: without noise, line breaks and doubled blanks.
    public func quote(_ range: TextRange) -> String {
        let skipped = noise(in: range)
        var quoted = ""
        var next = skipped.startIndex
        for position in range {
            while next < skipped.endIndex, skipped[next].range.upperBound <= position { next += 1 }
            if next < skipped.endIndex, skipped[next].range.contains(position) { continue }
            switch folded[position.scalar].kind {
            case .lineBreak: continue
            case .space: if !quoted.isEmpty, quoted.last != " " { quoted.append(" ") }
            default: quoted.unicodeScalars.append(reading[position])
            }
        }
        return quoted.last == " " ? String(quoted.dropLast()) : quoted
    }
}

extension RandomAccessCollection where Index == Int {
    /// The index of the first element for which the predicate holds, given that it holds for all behind it. O(log n).
    @inlinable
    public func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
