/// The text that structure is read from: folded, without noise, and with the line breaks that stand inside a sentence
/// taken out, so that every rule sees `各位代表` where the file says `各⏎位代(dài)表`.
///
/// Positions in it are plain `Int`s and never leave the parser; `offsets` leads back to the document.
struct CleanText {
    let scalars: [FoldedScalar]
    /// Where each scalar stands in the document.
    let offsets: [Int32]
    /// The document's own scalars, for what folding hides (`①`).
    let source: [Unicode.Scalar]
    /// Whether the text is written in Chinese characters for the most part.
    let isHan: Bool
    /// The line breaks that were taken out, save those that part words.
    var brokenLines: [Noise] = []

    var count: Int { scalars.count }

    /// The folded scalar's number, 0 outside the text.
    subscript(index: Int) -> UInt32 { scalars.indices.contains(index) ? scalars[index].value : 0 }

    func kind(at index: Int) -> CharacterKind { scalars.indices.contains(index) ? scalars[index].kind : .lineBreak }
    func isContent(at index: Int) -> Bool { scalars.indices.contains(index) && scalars[index].isContent }

    /// The scalar as it stands in the document.
    func original(at index: Int) -> UInt32 { offsets.indices.contains(index) ? source[Int(offsets[index])].value : 0 }

    /// The document's position of the scalar.
    func start(_ index: Int) -> TextPosition { TextPosition(index < offsets.count ? Int(offsets[index]) : source.count) }

    /// The document's position behind the scalar before the index: where a range that ends there ends, and where the next
    /// one begins if nothing may be lost between them.
    func boundary(_ index: Int) -> TextPosition { TextPosition(index == 0 ? 0 : Int(offsets[index - 1]) + 1) }

    /// A stretch of the document from the first to behind the last scalar of a range.
    func range(_ range: Range<Int>) -> TextRange {
        guard !range.isEmpty else { return start(range.lowerBound)..<start(range.lowerBound) }
        return start(range.lowerBound)..<boundary(range.upperBound)
    }

    /// The number of letters, digits and ideographs in a range.
    func contentCount(in range: Range<Int>) -> Int { range.count { scalars[$0].isContent } }

    /// The range without blanks and line breaks at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, isBlank(at: low) { low += 1 }
        while low < high, isBlank(at: high - 1) { high -= 1 }
        return low..<high
    }

    func isBlank(at index: Int) -> Bool {
        switch kind(at: index) {
        case .space, .lineBreak: true
        case .other: true
        default: false
        }
    }

    /// The folded characters of a range as a string; for short stretches only.
    func string(_ range: Range<Int>) -> String {
        var string = String.UnicodeScalarView()
        for index in range { string.append(scalars[index].scalar) }
        return String(string)
    }
}
