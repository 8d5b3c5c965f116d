/// What a speech is called.
public struct SpeechTitle: Hashable, Sendable {
    /// Without glosses and doubled punctuation.
    public let text: String
    /// Taken from the first sentence, since the text states none.
    public let isDerived: Bool

    public init(text: String, isDerived: Bool) { (self.text, self.isDerived) = (text, isDerived) }
}

/// Names a speech wherever its file lies: the hash of the file's content, and the speech's number in it from 1.
public struct SpeechID: Hashable, Sendable {
    public let content: UInt64
    public let number: Int

    public init(content: UInt64, number: Int) { (self.content, self.number) = (content, number) }
}

/// One text; a document holds one or several.
public struct Speech: Sendable {
    public let id: SpeechID
    public internal(set) var title: SpeechTitle
    /// From the title (or the first sentence) to the end of the closing; front matter and end matter stand outside.
    public let range: TextRange
    /// Its ideographs, letters and digits, less noise.
    public let length: Int
    /// The title line where the text states one.
    public let titleLine: TextRange?
    /// `同志们：`
    public let salutation: TextRange?
    public internal(set) var facts: SpeechFacts
    public internal(set) var sections: SectionTree

    public init(
        id: SpeechID, title: SpeechTitle, range: TextRange, length: Int, titleLine: TextRange?, salutation: TextRange?,
        facts: SpeechFacts, sections: SectionTree
    ) {
        (self.id, self.title, self.range, self.length, self.titleLine) = (id, title, range, length, titleLine)
        (self.salutation, self.facts, self.sections) = (salutation, facts, sections)
    }

    /// What is matched: everything behind title, date, speaker and salutation, which speeches share for other reasons.
    public var body: TextRange {
        (salutation?.upperBound ?? titleLine?.upperBound ?? range.lowerBound)..<range.upperBound
    }

    /// The speech with facts that come before what its text states.
    public func stating(_ facts: SpeechFacts) -> Speech {
        var speech = self
        speech.facts = self.facts.overruled(by: facts)
        if let title = facts[.title] { speech.title = SpeechTitle(text: title.value, isDerived: false) }
        return speech
    }
}
