import Foundation
import Speeches

/// A regular expression over a speech as it is read: in either script and case, with its punctuation, without glosses,
/// damage and line breaks inside sentences. ICU's syntax.
struct Pattern {
    private let expression: NSRegularExpression
    private static let options: NSRegularExpression.Options = [.caseInsensitive, .anchorsMatchLines]

    init(_ pattern: String) throws(PatternMistake) {
        guard let expression = Self.compile(Self.folded(pattern)) else { throw PatternMistake(place: Self.mistake(in: pattern)) }
        self.expression = expression
    }

    private static func compile(_ pattern: String) -> NSRegularExpression? {
        try? NSRegularExpression(pattern: pattern, options: options)
    }

    /// Ideographs and letters as they stand in the folded text; signs keep their meaning.
    private static func folded(_ pattern: String) -> String {
        let scalars = zip(Array(pattern.unicodeScalars), Folding.fold(pattern))
        return String(String.UnicodeScalarView(scalars.map { $0.isASCII || !$1.isContent ? $0 : $1.scalar }))
    }

    /// The library says that a pattern is wrong and not where: behind the longest beginning that it can read once the
    /// brackets are closed that stand open; at the bracket where that is the whole pattern.
    private static func mistake(in pattern: String) -> Int {
        let characters = Array(folded(pattern).unicodeScalars)
        for length in stride(from: characters.count, through: 0, by: -1) {
            let open = openBrackets(in: characters.prefix(length))
            let closing = open.reversed().map { characters[$0] == "(" ? ")" : "]" }.joined()
            guard compile(String(String.UnicodeScalarView(characters.prefix(length))) + closing) != nil else { continue }
            return length == characters.count ? (open.last ?? 0) + 1 : length + 1
        }
        return 1
    }

    private static func openBrackets(in characters: ArraySlice<Unicode.Scalar>) -> [Int] {
        var open: [Int] = []
        var isEscaped = false
        for (index, character) in characters.enumerated() {
            let isInClass = open.last.map { characters[$0] == "[" } ?? false
            switch character {
            case _ where isEscaped: isEscaped = false
            case "\\": isEscaped = true
            case "[": open.append(index)
            case "(" where !isInClass: open.append(index)
            case "]" where isInClass, ")" where !isInClass: _ = open.popLast()
            default: break
            }
        }
        return open
    }

    /// Where the pattern matches in a speech, in order.
    ///
    /// - Parameter isOvertaken: asked now and then, also while one match takes long; stops the search.
    func ranges(in text: PatternText, isOvertaken: @escaping () -> Bool) -> [TextRange] {
        var found: [TextRange] = []
        let whole = NSRange(location: 0, length: text.offsets.count)
        expression.enumerateMatches(in: text.string, options: .reportProgress, range: whole) { match, _, stop in
            if let range = match?.range, range.length > 0 {
                let (first, last) = (text.offsets[range.location], text.offsets[range.location + range.length - 1])
                found.append(TextRange(scalars: Int(first)..<Int(last) + 1))
            } else if isOvertaken() {
                stop.pointee = true
            }
        }
        return found
    }
}
