import Speeches

/// The speeches of a library in matching form, one behind the other in flat arrays.
///
///     | speech 0 | speech 1 | speech 2 |        | a separator, unlike any token and any other separator
///
/// The order is that of the speeches' identities, not of the files, so that everything found in it is the same whatever
/// order the files came in. Speeches with identical tokens and clauses stand here once.
struct TokenizedLibrary: Sendable {
    private(set) var tokens: [UInt32] = []
    /// Whether a clause begins before the token at the same place.
    private(set) var boundaries: [Bool] = []
    private(set) var speeches: [TokenizedSpeech] = []
    /// The speech that the first token of each block of 64 belongs to.
    private var blocks: [Int32] = []

    init(_ library: Library) {
        for speech in Self.collapsed(library) { append(speech) }
        tokens.append(Self.separator(speeches.count))
        boundaries.append(true)
        var speech: Int32 = 0
        for place in stride(from: 0, to: tokens.count, by: 64) {
            while Int(speech) + 1 < speeches.count, speeches[Int(speech) + 1].start <= place { speech += 1 }
            blocks.append(speech)
        }
    }

    /// The speech that a token belongs to. Constant time but for speeches shorter than a block.
    func speech(at place: Int) -> Int {
        var speech = Int(blocks[place >> 6])
        while speech + 1 < speeches.count, speeches[speech + 1].start <= place { speech += 1 }
        return speech
    }

    /// A range of tokens as a stretch of one copy's document.
    func textRange(of range: Range<Int>, in speech: Int, copy: Int = 0) -> TextRange {
        let start = speeches[speech].start
        return speeches[speech].copies[copy].sequence.textRange(of: range.lowerBound - start..<range.upperBound - start)
    }

    private static func separator(_ index: Int) -> UInt32 { 0xc000_0000 | UInt32(index) }

    private mutating func append(_ copies: [TokenizedSpeech.Copy]) {
        let sequence = copies[0].sequence
        tokens.append(Self.separator(speeches.count))
        boundaries.append(true)
        speeches.append(TokenizedSpeech(start: tokens.count, count: sequence.tokens.count, copies: copies))
        tokens += sequence.tokens
        boundaries += sequence.boundaries.dropLast()
    }

    /// The speeches that hold anything, equal ones together, in the order of their identities.
    private static func collapsed(_ library: Library) -> [[TokenizedSpeech.Copy]] {
        var seen: [SpeechID: Int] = [:]
        var groups: [[TokenizedSpeech.Copy]] = []
        var groupsByHash: [UInt64: [Int]] = [:]
        let order = library.entries.indices.sorted { (library.speech($0).id, $0) < (library.speech($1).id, $1) }
        for index in order {
            let speech = library.speech(index)
            let sequence = TokenSequence(of: speech, in: library.document(of: index))
            guard !sequence.tokens.isEmpty else { continue }
            let twin = seen[speech.id, default: 0]
            seen[speech.id] = twin + 1
            let copy = TokenizedSpeech.Copy(index: index, identity: speech.id.identity(twin: twin), sequence: sequence)
            let hash = sequence.contentHash
            if let group = groupsByHash[hash]?.first(where: { groups[$0][0].sequence.isEqual(to: sequence) }) {
                groups[group].append(copy)
            } else {
                groupsByHash[hash, default: []].append(groups.count)
                groups.append([copy])
            }
        }
        return groups
    }
}

/// A speech of a `TokenizedLibrary`, with all speeches that equal it.
struct TokenizedSpeech: Sendable {
    struct Copy: Sendable {
        /// The speech's index in the library.
        let index: Int
        let identity: UInt64
        let sequence: TokenSequence
    }

    /// The place of its first token.
    let start: Int
    let count: Int
    /// At least one.
    let copies: [Copy]

    var range: Range<Int> { start..<start + count }
    var identity: UInt64 { copies[0].identity }
}

extension TokenSequence {
    fileprivate var contentHash: UInt64 { tokens.reduce(Mixing.seed) { Mixing.mix($0, UInt64($1)) } }
    fileprivate func isEqual(to other: Self) -> Bool { tokens == other.tokens && boundaries == other.boundaries }
}

extension SpeechID {
    fileprivate static func < (a: Self, b: Self) -> Bool { (a.content, a.number) < (b.content, b.number) }

    /// A number for the speech wherever its file lies; twins of one content are told apart by their order.
    fileprivate func identity(twin: Int) -> UInt64 {
        Mixing.mix(Mixing.mix(Mixing.mix(Mixing.seed, content), UInt64(number)), UInt64(twin))
    }
}

private func < (a: (SpeechID, Int), b: (SpeechID, Int)) -> Bool { a.0 == b.0 ? a.1 < b.1 : a.0 < b.0 }
