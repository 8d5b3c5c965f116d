import Speeches

/// A wording in the languages of the interface. The traditional one is made from the simplified.
package struct Phrase: Sendable {
    private let chinese: String
    private let english: String
    /// A private character on either side of what no other script may change: what the user typed, what a file says.
    fileprivate static let keepingMark: Unicode.Scalar = "\u{f8ff}"

    package init(_ chinese: String, _ english: String) { (self.chinese, self.english) = (chinese, english) }

    /// A number of things, in English with the singular for one.
    static func count(_ number: Int, _ chinese: String, _ one: String, _ many: String) -> Phrase {
        Phrase("\(number) \(chinese)", "\(number) \(number == 1 ? one : many)")
    }

    package func callAsFunction(_ language: Language) -> String {
        let wording = language.isChinese ? chinese : english
        let isTraditional = language == .traditional
        guard wording.unicodeScalars.contains(Self.keepingMark) else {
            return isTraditional ? TraditionalScript.form(of: wording) : wording
        }
        let pieces = wording.unicodeScalars.split(separator: Self.keepingMark, omittingEmptySubsequences: false).map {
            String($0)
        }
        return pieces.enumerated().map { index, piece in
            isTraditional && index.isMultiple(of: 2) ? TraditionalScript.form(of: piece) : piece
        }.joined()
    }
}

extension DefaultStringInterpolation {
    /// Puts into a phrase what keeps its script.
    package mutating func appendInterpolation(kept text: some StringProtocol) {
        appendLiteral("\(Phrase.keepingMark)\(text)\(Phrase.keepingMark)")
    }
}
