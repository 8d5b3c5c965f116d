/// From a file's decoded text to its speeches and their trees (text.md).
public enum DocumentParser {
    /// Reads a document. Linear in the text; never fails, since any text is at least one speech.
    ///
    /// - Parameters:
    ///   - name: the file's path as the user will see it; a date in the file's name counts as stated.
    ///   - headings: the paragraphs that the file's format marks as headings, in order.
    public static func parse(
        _ text: DecodedText, name: String, origin: Origin = Origin(), headings: [MarkedHeading] = []
    ) -> Document {
        let unmended = Folding.fold(text.scalars)
        let repairs = SlipRepairer.find(text.scalars, folded: unmended)
        let reading = text.mended(by: repairs)
        let folded = repairs.isEmpty ? unmended : Folding.fold(reading.scalars)
        let noise = NoiseFinder.find(reading.scalars, folded: folded)
        let clean = LineJoiner.clean(reading.scalars, folded: folded, noise: noise)
        let lines = LineDivider.divide(clean.lines(), in: clean).marked(headings, in: clean)
        let reader = SpeechReader(
            text: clean, lines: lines, document: text, name: FileName(name), formatTitle: origin.metadata.title)
        let speeches = reader.speeches()
        return Document(
            name: name, text: text, origin: origin, folded: folded, noise: Noise.merged(noise, clean.brokenLines),
            repairs: repairs, frontMatter: between(speeches.map(\.range), in: text.range),
            paragraphs: ParagraphCutter.cut(clean, lines, whole: text.range), speeches: speeches)
    }

    /// What of a text none of the ranges takes.
    private static func between(_ ranges: [TextRange], in whole: TextRange) -> [TextRange] {
        let starts = [whole.lowerBound] + ranges.map(\.upperBound)
        let ends = ranges.map(\.lowerBound) + [whole.upperBound]
        return zip(starts, ends).filter { $0 < $1 }.map { $0..<$1 }
    }
}
