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

    /// The place of each speech's first token, and where the next one's would be.
    private(set) var starts: [Int32] = []

    /// - Parameter threads: how many fold at a time.
    init(_ library: Library, threads: Int = 1) {
        collect(library, threads: threads)
        starts = speeches.map { Int32($0.start) } + [Int32(tokens.count + 1)]
        tokens.append(Self.separator(speeches.count))
        boundaries.append(true)
        var speech: Int32 = 0
        for place in stride(from: 0, to: tokens.count, by: 64) {
            while Int(speech) + 1 < speeches.count, starts[Int(speech) + 1] <= place { speech += 1 }
            blocks.append(speech)
        }
    }

    /// The speech that a token belongs to. Constant time but for speeches shorter than a block.
    func speech(at place: Int) -> Int {
        var speech = Int(blocks[place >> 6])
        while starts[speech + 1] <= place { speech += 1 }
        return speech
    }

    /// Where the tokens of the speech end that a token belongs to.
    func end(ofSpeechAt place: Int) -> Int { Int(starts[speech(at: place) + 1]) - 1 }

    /// A range of tokens as a stretch of one copy's document.
    func textRange(of range: Range<Int>, in speech: Int, copy: Int = 0) -> TextRange {
        let start = speeches[speech].start
        return speeches[speech].copies[copy].sequence.textRange(of: range.lowerBound - start..<range.upperBound - start)
    }

    private static let separatorMark: UInt32 = 0xc000_0000

    private static func separator(_ index: Int) -> UInt32 { separatorMark | UInt32(index) }

    @inline(__always)
    static func isSeparator(_ token: UInt32) -> Bool { token >= separatorMark }

    /// The speeches that hold anything, in the order of their identities; equal ones are copies of the first.
    private mutating func collect(_ library: Library, threads: Int) {
        let order = library.entries.indices.sorted { (library.speech($0).id, $0) < (library.speech($1).id, $1) }
        var twins: [SpeechID: Int] = [:]
        var known: [UInt64: [Int]] = [:]
        let capacity = library.entries.indices.reduce(0) { $0 + library.speech($1).range.count }
        tokens.reserveCapacity(capacity)
        boundaries.reserveCapacity(capacity)
        for chunk in stride(from: 0, to: order.count, by: Self.foldedAtOnce) {
            let indices = order[chunk..<min(chunk + Self.foldedAtOnce, order.count)]
            for (index, sequence) in zip(indices, Self.fold(indices, of: library, threads: threads)) {
                guard !sequence.tokens.isEmpty else { continue }
                let id = library.speech(index).id
                let twin = twins[id, default: 0]
                twins[id] = twin + 1
                add(TokenizedSpeech.Copy(index: index, identity: id.identity(twin: twin), sequence: sequence), &known)
            }
        }
    }

    private static let foldedAtOnce = 1024

    private static func fold(_ indices: ArraySlice<Int>, of library: Library, threads: Int) -> [TokenSequence] {
        Workers.map(indices, threads: threads) { TokenSequence(of: library.speech($0), in: library.document(of: $0)) }
    }

    private mutating func add(_ copy: TokenizedSpeech.Copy, _ known: inout [UInt64: [Int]]) {
        var copy = copy
        let sequence = copy.sequence
        copy.sequence.dropTokens()
        let hash = sequence.contentHash
        if let twin = known[hash]?.first(where: { holds(sequence, at: speeches[$0].range) }) {
            speeches[twin].copies.append(copy)
            return
        }
        known[hash, default: []].append(speeches.count)
        tokens.append(Self.separator(speeches.count))
        boundaries.append(true)
        speeches.append(TokenizedSpeech(start: tokens.count, count: sequence.tokens.count, copies: [copy]))
        tokens += sequence.tokens
        boundaries += sequence.boundaries.dropLast()
    }

    private func holds(_ sequence: TokenSequence, at range: Range<Int>) -> Bool {
        sequence.tokens[...] == tokens[range] && sequence.boundaries.dropLast() == boundaries[range]
    }
}

/// A speech of a `TokenizedLibrary`, with all speeches that equal it.
struct TokenizedSpeech: Sendable {
    struct Copy: Sendable {
        /// The speech's index in the library.
        let index: Int
        let identity: UInt64
        fileprivate(set) var sequence: TokenSequence
    }

    /// The place of its first token.
    let start: Int
    let count: Int
    /// At least one.
    fileprivate(set) var copies: [Copy]

    var range: Range<Int> { start..<start + count }
    var identity: UInt64 { copies[0].identity }
}

extension TokenSequence {
    fileprivate var contentHash: UInt64 { tokens.reduce(Mixing.seed) { Mixing.mix($0, UInt64($1)) } }
}

extension SpeechID {
    fileprivate static func < (a: Self, b: Self) -> Bool { (a.content, a.number) < (b.content, b.number) }

    /// A number for the speech wherever its file lies; twins of one content are told apart by their order.
    fileprivate func identity(twin: Int) -> UInt64 {
        Mixing.mix(Mixing.mix(Mixing.mix(Mixing.seed, content), UInt64(number)), UInt64(twin))
    }
}

private func < (a: (SpeechID, Int), b: (SpeechID, Int)) -> Bool { a.0 == b.0 ? a.1 < b.1 : a.0 < b.0 }
