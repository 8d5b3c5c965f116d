import Speeches

/// What a user made of a place in a text: a note, a mark, a correction or a verdict.
public struct Annotation: Hashable, Sendable {
    public let id: AnnotationID
    /// Counts its changes, from 1; the later of two with the same id has the higher one.
    public private(set) var revision: Int
    /// When it was written to its file, `2026-11-24T13:00:00Z`; nil as long as it wasn't.
    public private(set) var changed: String?
    public private(set) var body: Body

    public enum Body: Hashable, Sendable {
        /// Words about the place; in them `#tag` is a tag.
        case note(String, Place)
        /// A letter by which one comes back.
        case mark(Character, Place)
        /// A title or date that is right where the text's isn't; the place is the speech's beginning.
        case fact(SpeechFacts.Kind, String, Place)
        /// The heading at the place has this level, from 1; 0 says that it is none.
        case level(Int, Place)
        /// What two passages have to do with each other.
        case verdict(Verdict, Place, Place)
        /// It was taken back.
        case deleted
    }

    /// What the user calls a match, against the engine.
    public enum Verdict: String, Hashable, Sendable {
        /// Wording that stands everywhere.
        case setPhrase = "set-phrase"
        /// The two places have nothing to do with each other.
        case noReuse = "no-reuse"
    }

    /// Where it belongs.
    public struct Place: Hashable, Sendable {
        /// The end of the file's path, by which it is looked for first.
        public let file: String
        /// The speech's title, for people who read the file.
        public let speech: String
        public let quote: TextQuote

        public init(file: String, speech: String, quote: TextQuote) {
            (self.file, self.speech, self.quote) = (file.withoutControls, speech.withoutControls, quote)
        }
    }

    public init(id: AnnotationID, revision: Int = 1, changed: String? = nil, _ body: Body) {
        (self.id, self.revision, self.changed, self.body) = (id, revision, changed, body.cleaned)
    }

    /// The same with another content, later than this.
    public func changing(to body: Body) -> Annotation { Annotation(id: id, revision: revision + 1, body) }

    /// The same, written at a time.
    public func written(at time: String) -> Annotation {
        var written = self
        written.changed = changed ?? time
        return written
    }

    public var isDeleted: Bool { body == .deleted }

    /// Where it belongs; of a verdict the first of both places.
    public var place: Place? {
        switch body {
        case .note(_, let place), .mark(_, let place), .fact(_, _, let place), .level(_, let place), .verdict(_, let place, _):
            place
        case .deleted: nil
        }
    }

    /// The words behind `#` in a note, in order, each up to a blank or mark.
    public var tags: [String] {
        guard case .note(let text, _) = body else { return [] }
        return text.split(separator: "#", omittingEmptySubsequences: false).dropFirst().map { words in
            String(words.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) })
        }.filter { !$0.isEmpty }
    }
}

extension Annotation.Body {
    fileprivate var cleaned: Self {
        switch self {
        case .note(let text, let place): .note(text.withoutControls, place)
        case .fact(let kind, let value, let place): .fact(kind, value.withoutControls, place)
        default: self
        }
    }
}

/// Names an annotation in its file: twelve digits of base 16, or what a user wrote.
public struct AnnotationID: Hashable, Comparable, Sendable {
    public let text: String

    public init(_ text: String) { self.text = text }

    public init(random number: UInt64) {
        let digits = String(number & 0xffff_ffff_ffff, radix: 16)
        text = String(repeating: "0", count: 12 - digits.count) + digits
    }

    public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}
