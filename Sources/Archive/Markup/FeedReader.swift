import Speeches

/// Reads the text of an XML document, as a feed is: a paragraph for each element that isn't part of a line, the titles of
/// entries as headings. Markup that is written as text, as feeds do, is taken out.
final class FeedReader: MarkupHandler {
    private static let inline: Set<String> = [
        "a", "abbr", "b", "big", "code", "em", "font", "i", "q", "s", "small", "span", "strong", "sub", "sup", "u",
    ]
    private static let skipped: Set<String> = ["script", "style"]

    private(set) var assembled = TextAssembler()
    private(set) var metadata = Origin.Metadata()
    private var paragraph = ""
    private var skipDepth = 0
    private var entryDepth = 0

    func start(_ element: MarkupElement) {
        if skipDepth > 0 || Self.skipped.contains(element.name) {
            skipDepth += 1
        } else if !Self.inline.contains(element.name) {
            flush()
            if element.name == "item" || element.name == "entry" { entryDepth += 1 }
        }
    }

    func end(_ name: String, space: String) {
        if skipDepth > 0 {
            skipDepth -= 1
        } else if !Self.inline.contains(name) {
            let isTitle = name == "title"
            if isTitle, entryDepth == 0, metadata.title == nil { metadata.title = PageReader.collapsed(paragraph) }
            flush(level: isTitle && entryDepth > 0 ? 1 : nil)
            if name == "item" || name == "entry" { entryDepth -= 1 }
        }
    }

    func text(_ text: String) {
        if skipDepth == 0 { paragraph += text }
    }

    private func flush(level: Int? = nil) {
        for line in Self.withoutTags(paragraph).split(separator: "\u{b}") {
            assembled.add(PageReader.collapsed(String(line)), level: level)
        }
        paragraph = ""
    }

    /// `<p>` becomes a line break, other tags nothing.
    private static func withoutTags(_ text: String) -> String {
        guard text.contains("<") else { return text }
        var plain = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "<") {
            plain += rest[..<start]
            let inside = rest[rest.index(after: start)...]
            let isTag = inside.first.map { $0.isASCII && $0.isLetter || $0 == "/" || $0 == "!" } ?? false
            guard isTag, let end = inside.firstIndex(of: ">") else {
                plain += "<"
                rest = inside
                continue
            }
            let name = inside[..<end].drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
            if !inline.contains(name), name != "img" { plain += "\u{b}" }
            rest = inside[inside.index(after: end)...]
        }
        return plain + rest
    }
}
