import Archive
import Searching
import Speeches

/// Searches as a user types: words letter by letter, pinyin, patterns.
enum SearchMeasurement {
    /// A frequent character, a phrase as it grows, what isn't there; initials and readings; patterns.
    private static let words = [
        "的", "人", "人民", "人民代表大会", "长颈鹿", "the", "rm", "rmdb", "renmindaibiao", "r:第[一二三]十条", "r:依法.{0,6}管理",
    ]
    private static let runs = 5

    static func report(of library: Library) -> SearchReport {
        let (text, preparation) = timed { SearchText(library) }
        let (table, reading) = timed { PinyinReader.read() }
        let searcher = Searcher(text, pinyin: table)
        let rows = words.map { words in
            let results = (0..<(words.hasPrefix("r:") ? 1 : runs)).map { _ in
                timed { searcher.search(SearchRequest(words)).hits.count }
            }
            return SearchReport.Row(words: words, hits: results[0].0, milliseconds: results.map(\.1).min() ?? 0)
        }
        return SearchReport(
            characters: text.count - library.count, preparation: preparation, pinyinTable: reading, memory: text.count * 8,
            rows: rows)
    }

    private static func timed<T>(_ work: () -> T) -> (T, Double) {
        let start = ContinuousClock.now
        let result = work()
        return (result, (ContinuousClock.now - start) / .milliseconds(1))
    }
}
