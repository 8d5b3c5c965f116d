import Speeches

/// Finds the speeches of a library whose title, file name or stated facts hold some words, whatever the script, case and
/// punctuation.
package struct SpeechFilter: Sendable {
    /// For each speech the folded characters of all that is looked in.
    private let speeches: [[UInt32]]
    private let failures: [[UInt32]]
    /// Stands between two values, so that no word is found across them.
    private static let separator: UInt32 = 0

    package init(_ library: Library) {
        speeches = (0..<library.count).map { index in
            let speech = library.speech(index)
            let facts = SpeechFacts.Kind.allCases.compactMap { speech.facts[$0]?.value }
            return Self.folded([speech.title.text, library.document(of: index).name] + facts)
        }
        failures = library.failures.map { Self.folded([$0.name]) }
    }

    /// Before a word of a filter that is looked for in the texts.
    private static let textMarks = ["text:", "text：", "正文:", "正文："]

    /// A filter's words for titles and facts, and those for the texts.
    package static func parts(of filter: String) -> (words: String, texts: [String]) {
        var (words, texts): ([Substring], [String]) = ([], [])
        for word in filter.split(whereSeparator: \.isWhitespace) {
            if let mark = textMarks.first(where: word.hasPrefix) {
                if word.count > mark.count { texts.append(String(word.dropFirst(mark.count))) }
            } else {
                words.append(word)
            }
        }
        return (words.joined(separator: " "), texts)
    }

    /// The speeches and failures that hold each of the words, which are parted by blanks; a date may be written in any way.
    package func passing(_ words: String) -> (speeches: [Int], failures: [Int]) {
        let wanted = words.split(whereSeparator: \.isWhitespace).map { word in
            Self.folded([StatedDate.read(String(word)) ?? String(word)]).dropLast()
        }
        func pass(_ texts: [[UInt32]]) -> [Int] {
            texts.indices.filter { index in wanted.allSatisfy { Self.contains($0, in: texts[index]) } }
        }
        return (pass(speeches), pass(failures))
    }

    /// The places in a title or name, counted in scalars, at which one of the words stands.
    package static func places(of words: String, in title: String) -> Set<Int> {
        let text = Folding.fold(title)
        let content = text.indices.filter { text[$0].isContent }
        var places: Set<Int> = []
        for word in parts(of: words).words.split(separator: " ") {
            let wanted = Folding.fold(String(word)).filter(\.isContent)
            guard !wanted.isEmpty, wanted.count <= content.count else { continue }
            for start in 0...content.count - wanted.count {
                let window = content[start..<start + wanted.count]
                if window.map({ text[$0] }) == wanted { places.formUnion(window) }
            }
        }
        return places
    }

    private static func folded(_ values: [String]) -> [UInt32] {
        values.flatMap { Folding.fold($0).filter(\.isContent).map(\.value) + [separator] }
    }

    private static func contains(_ wanted: ArraySlice<UInt32>, in text: [UInt32]) -> Bool {
        guard let first = wanted.first else { return true }
        return text.indices.contains { text[$0] == first && text[$0...].starts(with: wanted) }
    }
}
