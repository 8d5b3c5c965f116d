import Speeches

/// A stretch of a text by what it says and what stands around it, as W3C's TextQuoteSelector has it (Web Annotation Data Model,
/// 2017, 4.2.4), so that it is found again where the text has changed.
///
/// The words are those of the reading, without noise and line breaks; when it is looked for, script, width and punctuation
/// don't count.
public struct TextQuote: Hashable, Sendable {
    /// What stands directly before the stretch; empty at the start of a text.
    public let before: String
    public let exact: String
    /// What stands directly behind it; empty at the end of a text.
    public let after: String

    public init(before: String = "", exact: String, after: String = "") {
        (self.before, self.exact, self.after) = (before, exact, after)
    }

    /// How many ideographs, letters and digits of context are kept, the first number that tells the place from all others of
    /// the document.
    private static let contextLengths = [20, 40, 80, 160]

    /// - Parameter range: holds an ideograph, letter or digit, else it can't be found again.
    public init(_ range: TextRange, in text: QuotableText) {
        let document = text.document
        let tokens = text.tokens(in: range)
        exact = document.quotation(of: range)
        var length = Self.contextLengths[0]
        for candidate in Self.contextLengths {
            length = candidate
            if text.isAlone(tokens, context: candidate) { break }
        }
        let start = text.offset(max(0, tokens.lowerBound - length)) ?? range.lowerBound
        let end = text.offset(min(text.count, tokens.upperBound + length) - 1)?.advanced(by: 1) ?? range.upperBound
        before = document.quotation(of: min(start, range.lowerBound)..<range.lowerBound)
        after = document.quotation(of: range.upperBound..<max(end, range.upperBound))
    }
}

extension Document {
    /// As it is quoted, less what has no business in a plain text: controls and format characters.
    fileprivate func quotation(of range: TextRange) -> String { quote(range).withoutControls }
}

extension String {
    /// Line feeds and tabs stay; other line ends become line feeds, and other controls and format characters go.
    var withoutControls: String {
        var kept = String.UnicodeScalarView()
        var isBehindReturn = false
        for scalar in unicodeScalars {
            defer { isBehindReturn = scalar == "\r" }
            switch scalar.properties.generalCategory {
            case .lineSeparator, .paragraphSeparator: kept.append("\n")
            case .control where scalar == "\r": kept.append("\n")
            case .control where scalar == "\n": if !isBehindReturn { kept.append("\n") }
            case .control, .format: if scalar == "\t" { kept.append("\t") }
            default: kept.append(scalar)
            }
        }
        return String(kept)
    }
}
