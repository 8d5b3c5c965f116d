/// Words a speech's title: the stated one, or one from its first sentence.
struct TitleReader {
    let text: CleanText

    /// A derived title is cut at a clause of at most this many characters.
    private static let longest = 24

    /// The first sentence of a body up to the last clause that fits.
    func derived(from start: Int, before end: Int) -> SpeechTitle {
        var first = start
        while first < end, !text.isContent(at: first) { first += 1 }
        let longest = Self.longest * (text.isHan ? 1 : 3)
        var (cut, place, length) = (first, first, 0)
        while place < end, length <= longest {
            let kind = text.kind(at: place)
            if kind == .lineBreak { break }
            if kind == .punctuation, Punctuation.isComma(text[place]) || Punctuation.isStop(text[place]) || text[place] == 0x2e {
                if text[place] != 0x3001 { cut = place }
                if Punctuation.isStop(text[place]) { break }
            }
            if text.isContent(at: place) { length += 1 }
            place += 1
        }
        if length <= longest, place >= end || text.kind(at: place) == .lineBreak { cut = place }
        if cut == first { cut = place }
        return SpeechTitle(text: words(text.trimmed(first..<cut)), isDerived: true)
    }

    /// The characters as they stand in the document, without line breaks and doubled blanks.
    func words(_ range: Range<Int>) -> String {
        var words = String.UnicodeScalarView()
        for index in range {
            switch text.kind(at: index) {
            case .lineBreak, .other: continue
            case .space: if words.last != " " { words.append(" ") }
            default: words.append(text.source[Int(text.offsets[index])])
            }
        }
        return String(words)
    }
}
