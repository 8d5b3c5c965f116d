extension Document {
    /// The sentence that holds a position, with its closing marks and without blanks around it; at most its paragraph. Empty
    /// where there is no text.
    public func sentence(at position: TextPosition) -> TextRange {
        guard let paragraph = paragraphs(in: position..<position.advanced(by: 1)).first.map(whole) else {
            return position..<position
        }
        var start = paragraph.lowerBound
        var place = paragraph.lowerBound
        while place < paragraph.upperBound {
            let end = sentenceEnd(from: place, in: paragraph)
            if end > position { return bare(start..<end) }
            (start, place) = (end, end)
        }
        return bare(start..<paragraph.upperBound)
    }

    /// The sentences of a range in order, each cut to it; none without an ideograph, letter or digit.
    public func sentences(in range: TextRange) -> [TextRange] {
        paragraphs(in: range).flatMap { paragraph in
            var found: [TextRange] = []
            var place = paragraph.lowerBound
            while place < paragraph.upperBound {
                let end = sentenceEnd(from: place, in: paragraph)
                let sentence = bare(place..<end)
                if sentence.contains(where: { folded[$0.scalar].isContent }) { found.append(sentence) }
                place = end
            }
            return found
        }
    }

    /// Without the blanks on both sides.
    private func bare(_ range: TextRange) -> TextRange {
        let inside = range.filter { !isBlank($0) }
        guard let first = inside.first, let last = inside.last else { return range.lowerBound..<range.lowerBound }
        return first..<last.advanced(by: 1)
    }

    private func whole(_ part: TextRange) -> TextRange {
        let index = paragraphs.partitioningIndex { $0.upperBound > part.lowerBound }
        return paragraphs[index]
    }

    /// Behind the next `。！？`, or a full stop before a blank, and what closes there.
    private func sentenceEnd(from start: TextPosition, in paragraph: TextRange) -> TextPosition {
        var place = start
        while place < paragraph.upperBound, !isEnd(place, in: paragraph) { place = place.advanced(by: 1) }
        if place < paragraph.upperBound { place = place.advanced(by: 1) }
        while place < paragraph.upperBound, ends(place) || Punctuation.isClosing(folded[place.scalar].value) {
            place = place.advanced(by: 1)
        }
        return place
    }

    private func ends(_ position: TextPosition) -> Bool { Punctuation.isFullStop(folded[position.scalar].value) }

    private func isEnd(_ position: TextPosition, in paragraph: TextRange) -> Bool {
        if ends(position) { return true }
        let next = position.advanced(by: 1)
        return text[position] == "." && (next >= paragraph.upperBound || isBlank(next))
    }

    private func isBlank(_ position: TextPosition) -> Bool {
        let kind = folded[position.scalar].kind
        return kind == .space || kind == .lineBreak
    }
}
