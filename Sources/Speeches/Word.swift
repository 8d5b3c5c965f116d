/// A word to look for in folded text; written in simplified characters and lower case.
struct Word: ExpressibleByStringLiteral {
    let values: [UInt32]

    init(stringLiteral value: String) { values = value.unicodeScalars.map(\.value) }
}

/// Words to look for, found by their first character.
struct WordList: ExpressibleByArrayLiteral {
    private var words: [UInt32: [Word]] = [:]
    /// A bit for each first character, by its number's last eight bits; most characters of a text are passed over by it.
    private var firsts: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    init(arrayLiteral elements: Word...) {
        for word in elements {
            guard let first = word.values.first else { continue }
            words[first, default: []].append(word)
            let bit: UInt64 = 1 << UInt64(first & 63)
            switch first >> 6 & 3 {
            case 0: firsts.0 |= bit
            case 1: firsts.1 |= bit
            case 2: firsts.2 |= bit
            default: firsts.3 |= bit
            }
        }
    }

    private func mayBegin(with value: UInt32) -> Bool {
        let bits =
            switch value >> 6 & 3 {
            case 0: firsts.0
            case 1: firsts.1
            case 2: firsts.2
            default: firsts.3
            }
        return bits >> UInt64(value & 63) & 1 == 1
    }

    /// The length of the longest word that stands at the index; nil where none does.
    func match(in text: CleanText, at index: Int) -> Int? {
        let first = text[index]
        guard mayBegin(with: first), let candidates = words[first] else { return nil }
        var longest: Int?
        for word in candidates where word.values.count > longest ?? 0 && text.has(word, at: index) { longest = word.values.count }
        return longest
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
