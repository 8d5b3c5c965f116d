/// A word to look for in folded text; written in simplified characters and lower case.
struct Word: ExpressibleByStringLiteral {
    let values: [UInt32]

    init(stringLiteral value: String) { values = value.unicodeScalars.map(\.value) }
}

/// Words to look for, found by their first character.
struct WordList: ExpressibleByArrayLiteral {
    private var words: [UInt32: [Word]] = [:]

    init(arrayLiteral elements: Word...) {
        for word in elements { if let first = word.values.first { words[first, default: []].append(word) } }
    }

    /// The length of the longest word that stands at the index; nil where none does.
    func match(in text: CleanText, at index: Int) -> Int? {
        guard let candidates = words[text[index]] else { return nil }
        return candidates.filter { text.has($0, at: index) }.map(\.values.count).max()
    }

    /// Whether any of the words stands in the range.
    func occurs(in text: CleanText, _ range: Range<Int>) -> Bool {
        range.contains { index in
            guard let length = match(in: text, at: index) else { return false }
            return index + length <= range.upperBound
        }
    }

    /// Whether a word ends where the range ends.
    func ends(_ range: Range<Int>, in text: CleanText) -> Bool {
        range.suffix(8).contains { index in match(in: text, at: index) == range.upperBound - index }
    }
}

extension CleanText {
    /// Whether the word stands at the index.
    func has(_ word: Word, at index: Int) -> Bool {
        guard index >= 0, index + word.values.count <= count else { return false }
        for (step, value) in word.values.enumerated() where scalars[index + step].value != value { return false }
        return true
    }
}
