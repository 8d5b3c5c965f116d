import Speeches

/// What is searched for, and where.
public struct SearchRequest: Hashable, Sendable {
    /// As typed.
    public let words: String
    /// The one speech that is searched; nil for all.
    public let speech: Int?
    /// Before a regular expression, in either width of the colon.
    private static let patternMarks = ["r:", "r："]

    public init(_ words: String, in speech: Int? = nil) { (self.words, self.speech) = (words, speech) }

    /// How the words are read.
    public enum Query: Hashable, Sendable {
        /// Folded ideographs, letters and digits that stand one behind the other, whatever stands between them; the blanks
        /// that part words are left out like any punctuation. Empty where nothing is searched for.
        case phrase([UInt32])
        /// A regular expression.
        case pattern(String)
    }

    public var query: Query {
        for mark in Self.patternMarks where words.hasPrefix(mark) { return .pattern(String(words.dropFirst(mark.count))) }
        return .phrase(Folding.fold(words).filter(\.isContent).map(\.value))
    }

    /// It is looked for in pinyin too.
    public var mayBePinyin: Bool {
        guard case .phrase(let wanted) = query else { return false }
        return PinyinFinder.letters(of: wanted) != nil
    }

    /// What is wrong with the pattern.
    public var mistake: PatternMistake? {
        guard case .pattern(let pattern) = query else { return nil }
        do {
            _ = try Pattern(pattern)
            return nil
        } catch {
            return error
        }
    }

    public var isEmpty: Bool {
        switch query {
        case .phrase(let wanted): wanted.isEmpty
        case .pattern(let pattern): pattern.isEmpty
        }
    }
}
