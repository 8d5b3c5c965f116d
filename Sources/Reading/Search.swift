import Speeches

/// A place where the words of a search stand.
package struct Hit: Hashable, Sendable {
    package let speech: Int
    package let range: TextRange

    package init(speech: Int, range: TextRange) { (self.speech, self.range) = (speech, range) }
}

/// The last search and what it found.
package struct Search: Sendable {
    package let words: String
    /// In the order of the library.
    package let hits: [Hit]

    package init(words: String, hits: [Hit]) { (self.words, self.hits) = (words, hits) }

    /// Finds words whatever the script, case and punctuation, and across line breaks and glosses. Linear in the library.
    package init(for words: String, in library: Library) {
        self.words = words
        let wanted = Folding.fold(words).filter(\.isContent).map(\.value)
        hits = (0..<library.count).flatMap { speech in
            Self.ranges(of: wanted, in: library.document(of: speech), within: library.speech(speech).range)
                .map { Hit(speech: speech, range: $0) }
        }
    }

    /// The hits in one speech that touch a range.
    package func hits(inSpeech speech: Int, touching range: TextRange) -> [Hit] {
        hits.filter { $0.speech == speech && $0.range.overlaps(range) }
    }

    private static func ranges(of wanted: [UInt32], in document: Document, within range: TextRange) -> [TextRange] {
        guard let first = wanted.first else { return [] }
        let content = document.contentOffsets(in: range)
        var found: [TextRange] = []
        var index = 0
        while index + wanted.count <= content.count {
            let value = document.folded[content[index]].value
            if value == first, zip(wanted, content[index...]).allSatisfy({ document.folded[$1].value == $0 }) {
                found.append(TextRange(scalars: content[index]..<content[index + wanted.count - 1] + 1))
                index += wanted.count
            } else {
                index += 1
            }
        }
        return found
    }
}
