/// A language that no one speaks: words of one to three Han characters and set phrases of several words, both with the
/// skewed frequencies of real ones. What it says means nothing, so none of it is copied from anywhere.
struct InventedLanguage {
    /// One clause in so many holds a set phrase: some twenty-five in a speech of 3,000 characters. Two speeches share a tenth
    /// of the runs of six characters that two reports of one office do, and no run is longer than a set phrase.
    private static let clausesPerPhrase = 9
    private static let longestPhrase = 12

    private let words: [[Unicode.Scalar]]
    private let phrases: [[Unicode.Scalar]]
    private let wordRanks = ZipfRanks(count: 30_000, exponent: 0.8)
    private let phraseRanks = ZipfRanks(count: 8_000, exponent: 0.7)

    /// The language is the same for every corpus, as real corpora share theirs.
    init() {
        var random = RandomNumbers(seed: 20_260)
        let characters = Self.characters(&random)
        let characterRanks = ZipfRanks(count: characters.count, exponent: 0.7)
        let words = (0..<30_000).map { _ in
            let length = [1, 2, 2, 2, 2, 2, 3][random.number(below: 7)]
            return (0..<length).map { _ in characters[characterRanks.draw(&random)] }
        }
        let ranks = wordRanks
        phrases = (0..<8_000).map { _ in
            let length = random.number(in: 4...Self.longestPhrase)
            var phrase: [Unicode.Scalar] = []
            while phrase.count < length { phrase += words[ranks.draw(&random)] }
            return Array(phrase.prefix(Self.longestPhrase))
        }
        self.words = words
    }

    /// Words, sometimes around a set phrase.
    func clause(_ random: inout RandomNumbers) -> [Unicode.Scalar] {
        var clause: [Unicode.Scalar] = []
        let count = random.number(in: 2...7)
        let phrase = random.number(below: Self.clausesPerPhrase) == 0 ? random.number(below: count) : count
        for index in 0..<count { clause += index == phrase ? phrases[phraseRanks.draw(&random)] : word(&random) }
        return clause
    }

    /// One to four clauses and their punctuation.
    func sentence(_ random: inout RandomNumbers) -> [Unicode.Scalar] {
        var sentence: [Unicode.Scalar] = []
        let count = random.number(in: 1...4)
        for index in 1...count { sentence += clause(&random) + [index == count ? "。" : "，"] }
        return sentence
    }

    func word(_ random: inout RandomNumbers) -> [Unicode.Scalar] { words[wordRanks.draw(&random)] }

    /// Three thousand characters in an order of their own, without those that number headings.
    private static func characters(_ random: inout RandomNumbers) -> [Unicode.Scalar] {
        let numerals = Set("一二三四五六七八九十百千首第其再最".unicodeScalars)
        var characters = (0x4e00..<0x9000 as Range<UInt32>).compactMap(Unicode.Scalar.init).filter { !numerals.contains($0) }
        for index in characters.indices.reversed() { characters.swapAt(index, random.number(below: index + 1)) }
        return Array(characters.prefix(3000))
    }
}
