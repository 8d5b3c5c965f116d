import Speeches

@testable import Matching

/// Texts whose passages stand in brackets: `我们要【全面深化改革】`.
enum MarkedText {
    /// The text without its brackets.
    static func unmarked(_ marked: String) -> String { marked.filter { $0 != "【" && $0 != "】" } }

    /// Each text with brackets around whatever stands in a match.
    static func marking(_ matches: [Match], in library: Library) -> [String] {
        library.entries.indices.map { speech in
            let text = library.document(of: speech).text
            var isMatched = [Bool](repeating: false, count: text.count + 2)
            for passage in matches.flatMap({ [$0.a, $0.b] }) where passage.speech == speech {
                for offset in passage.range.scalars { isMatched[offset + 1] = true }
            }
            var marked = String.UnicodeScalarView()
            for offset in 0...text.count {
                if isMatched[offset], !isMatched[offset + 1] { marked.append("】") }
                if !isMatched[offset], isMatched[offset + 1] { marked.append("【") }
                if offset < text.count { marked.append(text.scalars[offset]) }
            }
            return String(marked)
        }
    }

    /// Matches the unmarked texts and marks what was found.
    static func found(in marked: [String], settings: MatchSettings = MatchSettings()) -> [String] {
        let library = Library(texts: marked.map(unmarked))
        return marking(Matcher(settings: settings).matches(of: library), in: library)
    }
}

extension Library {
    /// A library of documents that hold one speech each.
    init(texts: [String]) { self.init(documents: texts.enumerated().map { Document(speech: $1, name: "\($0).txt") }) }
}

extension Document {
    /// A document that is one speech; Latin letters in parentheses behind a character count as its gloss.
    init(speech string: String, name: String, range: Range<Int>? = nil) {
        let text = DecodedText(string)
        let range = range.map { TextRange(scalars: $0) } ?? text.range
        let empty = range.lowerBound..<range.lowerBound
        let root = Section(kind: .speech, level: 0, label: empty, heading: empty, range: range, parent: nil)
        let speech = Speech(
            id: SpeechID(content: text.contentHash, number: 1), title: SpeechTitle(text: name, isDerived: true), range: range,
            length: range.count, titleLine: nil, salutation: nil, facts: SpeechFacts(), sections: SectionTree(nodes: [root]))
        self.init(
            name: name, text: text, folded: Folding.fold(text.scalars), noise: Self.glosses(in: text), frontMatter: [],
            paragraphs: [text.range], speeches: [speech])
    }

    private static func glosses(in text: DecodedText) -> [Noise] {
        var glosses: [Noise] = []
        var start: Int?
        for (offset, scalar) in text.scalars.enumerated() {
            if scalar == "(" {
                start = offset
            } else if scalar == ")", let opened = start {
                glosses.append(Noise(range: TextRange(scalars: opened..<offset + 1), kind: .gloss))
                start = nil
            } else if !scalar.properties.isAlphabetic || scalar.properties.isIdeographic {
                start = nil
            }
        }
        return glosses
    }
}

extension Matcher {
    func matches(of library: Library, speeches: Set<Int>? = nil) -> [Match] { match(library, of: speeches)?.matches ?? [] }
}
