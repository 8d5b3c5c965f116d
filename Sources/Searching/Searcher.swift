import Speeches

/// Searches a library that was prepared for it.
public struct Searcher: Sendable {
    private let text: SearchText
    private let pinyin: PinyinTable?

    /// - Parameter pinyin: nil searches for letters only as such.
    public init(_ text: SearchText, pinyin: PinyinTable? = nil) { (self.text, self.pinyin) = (text, pinyin) }

    /// Finds all that is asked for. Linear in the library: phrases some 1 ns a character, pinyin 2, patterns a hundred and
    /// more.
    ///
    /// - Parameters:
    ///   - isOvertaken: asked while a pattern is searched for; once it says so, the result isn't complete.
    ///   - progress: told the share that is done of a pattern's search, after each speech.
    public func search(
        _ request: SearchRequest, isOvertaken: @escaping () -> Bool = { false }, progress: (Double) -> Void = { _ in }
    ) -> Search {
        switch request.query {
        case .phrase(let wanted): phrase(wanted, request)
        case .pattern(let pattern): self.pattern(pattern, request, isOvertaken, progress)
        }
    }

    /// The speeches that hold each of some phrases, wherever it stands in them.
    public func speeches(holding phrases: [String]) -> Set<Int> {
        let found = phrases.map { Set(search(SearchRequest($0)).groups.map(\.speech)) }
        return found.dropFirst().reduce(found.first ?? Set(0..<text.library.count)) { $0.intersection($1) }
    }

    private func phrase(_ wanted: [UInt32], _ request: SearchRequest) -> Search {
        let places = text.places(of: request.speech)
        let literal = text.hits(PhraseFinder(wanted: wanted).stretches(in: text.values, places))
        guard let pinyin, let finder = PinyinFinder(wanted, pinyin) else { return Search(request, literal: literal) }
        let read = text.hits(finder.stretches(in: text.values, places))
        return Search(request, literal: literal, pinyin: read, lacksReadings: !pinyin.isComplete)
    }

    private func pattern(
        _ pattern: String, _ request: SearchRequest, _ isOvertaken: @escaping () -> Bool, _ progress: (Double) -> Void
    ) -> Search {
        guard !pattern.isEmpty else { return Search(request, literal: []) }
        let expression: Pattern
        do { expression = try Pattern(pattern) } catch { return Search(request, literal: [], mistake: error) }
        let library = text.library
        let speeches = request.speech.map { [$0] } ?? Array(0..<library.count)
        var hits: [Hit] = []
        for speech in speeches where !isOvertaken() {
            let haystack = PatternText(library.speech(speech).range, of: library.document(of: speech))
            hits += expression.ranges(in: haystack, isOvertaken: isOvertaken).map { Hit(speech: speech, range: $0) }
            progress(Double(text.starts[speech + 1]) / Double(max(1, text.count)))
        }
        return Search(request, literal: hits)
    }
}
