import Speeches

/// A search and what it found.
public struct Search: Sendable {
    public let request: SearchRequest
    /// Those that stand there as typed, in the order of the library; behind them those whose pinyin was typed.
    public let hits: [Hit]
    /// How many of them stand there as typed.
    public let literalCount: Int
    /// The hits of each speech, as they come; a speech may come twice, the second time with its pinyin.
    public let groups: [Group]
    /// Pinyin was looked for, and not all readings are known.
    public let lacksReadings: Bool
    /// Why nothing could be searched for.
    public let mistake: PatternMistake?

    /// Neighbouring hits in one speech.
    public struct Group: Hashable, Sendable {
        public let speech: Int
        /// Indices into the hits.
        public let hits: Range<Int>
    }

    init(
        _ request: SearchRequest, literal: [Hit], pinyin: [Hit] = [], lacksReadings: Bool = false,
        mistake: PatternMistake? = nil
    ) {
        (self.request, literalCount, self.lacksReadings, self.mistake) = (request, literal.count, lacksReadings, mistake)
        hits = pinyin.isEmpty ? literal : literal + pinyin
        groups = Self.groups(hits, in: 0..<literal.count) + Self.groups(hits, in: literal.count..<hits.count)
    }

    /// Searches a library that wasn't prepared for it. Linear in the library.
    public init(for words: String, in library: Library, pinyin: PinyinTable? = nil) {
        self = Searcher(SearchText(library), pinyin: pinyin).search(SearchRequest(words))
    }

    public var words: String { request.words }

    /// The number of speeches with hits.
    public var speechCount: Int { Set(groups.map(\.speech)).count }

    /// The hits in one speech that touch a range. O(log n) and what is found.
    public func hits(inSpeech speech: Int, touching range: TextRange) -> [Hit] {
        runs.flatMap { run in
            let hits = hits[run]
            let first = hits.partitioningIndex { ($0.speech, $0.range.upperBound) > (speech, range.lowerBound) }
            return hits[first...].prefix { $0.speech == speech && $0.range.lowerBound < range.upperBound }
        }
    }

    /// The hit that a reader at a place is at.
    public func index(ofHitAt position: TextPosition, inSpeech speech: Int) -> Int? {
        behind(position, inSpeech: speech).first { place(of: $0) == (speech, position) }
    }

    /// The first hit at a place or behind it; the first of all where there is none.
    public func first(from position: TextPosition, inSpeech speech: Int) -> Int? {
        behind(position, inSpeech: speech).min { place(of: $0) < place(of: $1) } ?? (hits.isEmpty ? nil : 0)
    }

    /// The last hit before a place; the last of all where there is none.
    public func last(before position: TextPosition, inSpeech speech: Int) -> Int? {
        let before = runs.compactMap { run -> Int? in
            let next = self.next(in: run, from: position, inSpeech: speech)
            return next > run.lowerBound ? next - 1 : nil
        }
        return before.max { place(of: $0) < place(of: $1) } ?? (hits.isEmpty ? nil : hits.count - 1)
    }

    /// The hits as typed, and those by pinyin.
    private var runs: [Range<Int>] { [0..<literalCount, literalCount..<hits.count] }

    /// In each run that has one, the first hit at a place or behind it.
    private func behind(_ position: TextPosition, inSpeech speech: Int) -> [Int] {
        runs.compactMap { run in
            let next = self.next(in: run, from: position, inSpeech: speech)
            return next < run.upperBound ? next : nil
        }
    }

    private func next(in run: Range<Int>, from position: TextPosition, inSpeech speech: Int) -> Int {
        hits[run].partitioningIndex { ($0.speech, $0.range.lowerBound) >= (speech, position) }
    }

    private func place(of index: Int) -> (Int, TextPosition) { (hits[index].speech, hits[index].range.lowerBound) }

    private static func groups(_ hits: [Hit], in run: Range<Int>) -> [Group] {
        var groups: [Group] = []
        var start = run.lowerBound
        while start < run.upperBound {
            let speech = hits[start].speech
            let end = hits[start..<run.upperBound].partitioningIndex { $0.speech > speech }
            groups.append(Group(speech: speech, hits: start..<end))
            start = end
        }
        return groups
    }
}
