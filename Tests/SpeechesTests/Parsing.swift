import Speeches

/// Reads a text as the file of that name.
func parse(_ text: String, name: String = "讲话.txt") -> Document { DocumentParser.parse(DecodedText(text), name: name) }

/// A paragraph of at least so many characters that no rule takes for anything else.
func prose(_ count: Int = 90) -> String {
    let sentence = "村口的老樟树下坐着几位老人，他们把去年的收成和今年的雨水说了又说，直到太阳落到山后才肯回家去。"
    return String(String(repeating: sentence, count: count / sentence.count + 1).prefix(max(count, sentence.count))) + "。"
}

/// The text with its noise in brackets: 【】 glosses, 〖〗 doubled punctuation, 〘〙 damage, 〔〕 bars, blanks and line breaks.
func marked(_ text: String) -> String {
    let document = parse(text)
    var marked = ""
    var position = document.text.range.lowerBound
    for noise in document.noise {
        marked += document.text.string(in: position..<noise.range.lowerBound)
        let words = document.text.string(in: noise.range)
        switch noise.kind {
        case .gloss: marked += "【\(words)】"
        case .doubledPunctuation: marked += "〖\(words)〗"
        case .damage: marked += "〘\(words)〙"
        case .strayBar, .blankRun, .brokenLine: marked += "〔\(words)〕"
        }
        position = noise.range.upperBound
    }
    return marked + document.text.string(in: position..<document.text.range.upperBound)
}

extension SpeechFacts {
    /// What is stated besides the title, without where.
    var values: [Kind: String] {
        let stated = Kind.allCases.compactMap { kind in self[kind].map { (kind, $0.value) } }
        return Dictionary(uniqueKeysWithValues: stated).filter { $0.key != .title }
    }
}
