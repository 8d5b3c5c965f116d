import Speeches

/// A file's text as an importer found it.
struct ImportedText {
    var text: DecodedText
    var headings: [MarkedHeading] = []
    var origin: Origin

    init(text: DecodedText, headings: [MarkedHeading] = [], origin: Origin) {
        (self.text, self.headings, self.origin) = (text, headings, origin)
    }

    init(_ assembled: TextAssembler, origin: Origin) {
        self.init(text: DecodedText(assembled.scalars), headings: assembled.headings, origin: origin)
    }
}
