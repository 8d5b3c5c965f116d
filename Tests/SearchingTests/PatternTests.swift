import Speeches
import Testing

@testable import Searching

struct PatternTests {
    private func found(_ pattern: String, in library: Library = ThreeSpeeches.library) -> [String] {
        Search(for: "r:" + pattern, in: library).hits.map { library.document(of: $0.speech).text.string(in: $0.range) }
    }

    @Test func aPatternIsFoundInEitherScript() {
        #expect(found("護林员[要的]") == ["护林员要", "护林员的", "護林員的"])
        #expect(found("祖.") == ["祖辈", "祖輩"])
    }

    @Test func punctuationCounts() { #expect(found("进山，烟头") == ["进山，烟头", "进山，烟头"] && found("进山烟头").isEmpty) }

    @Test func glossesAndBrokenLinesAreLeftOut() {
        #expect(found("不落地") == ["不落地", "不落(luò)地"])
        #expect(found("写在每一个") == ["写在每一个", "写在\n每一个"])
    }

    @Test func caseAndWidthOfLettersMakeNoDifference() {
        let library = ThreeSpeeches.library(of: ["我们用 ＧＤＰ 和 gdp 写。", "Clear the ditches\nbefore the rain."])
        #expect(found("g[d]p", in: library) == ["ＧＤＰ", "gdp"] && found("GDP", in: library).count == 2)
        #expect(found(#"ditches\sbefore"#, in: library).count == 1)
    }

    @Test func beginningsAndEndsOfLinesAreKnown() { #expect(found("^同志们：$").count == 2) }

    @Test func signsKeepTheirMeaning() {
        #expect(found(#"\D\d"#).isEmpty)
        #expect(found(#"\S+路口"#).count == 2)
        #expect(found("(?<fire>火柴)不进\\w").count == 2)
    }

    @Test(arguments: ["", "x*", "(?=山)", "^"])
    func whatMatchesNothingButEmptinessIsNotFound(pattern: String) { #expect(found(pattern).isEmpty) }

    @Test(arguments: [
        ("a(b", 2), ("人(民", 2), ("a[b", 2), ("a)b", 2), ("*a", 1), ("山{2,1}", 2), ("ab\\", 3), ("(a(b)", 1), ("[(]((", 5),
    ])
    func aWrongPatternIsToldWithItsPlace(pattern: String, place: Int) {
        let search = Search(for: "r:" + pattern, in: ThreeSpeeches.library)
        #expect(search.mistake == PatternMistake(place: place) && search.hits.isEmpty)
    }

    @Test func bothColonsAnnounceAPattern() {
        #expect(SearchRequest("r：山.").query == .pattern("山.") && SearchRequest("r:").isEmpty)
        #expect(SearchRequest("rm").query == .phrase([0x72, 0x6d]))
    }

    @Test(.timeLimit(.minutes(1)))
    func aPatternThatWouldTakeForEverGivesWay() {
        let library = ThreeSpeeches.library(of: [String(repeating: "啊", count: 4000)])
        var asked = 0
        let searcher = Searcher(SearchText(library))
        _ = searcher.search(
            SearchRequest("r:(啊+)+x"),
            isOvertaken: {
                asked += 1
                return asked > 20
            })
        #expect(asked > 20)
    }

    @Test func progressRisesToTheEnd() {
        var told: [Double] = []
        _ = Searcher(SearchText(ThreeSpeeches.library)).search(SearchRequest("r:山"), progress: { told.append($0) })
        #expect(told.count == 3 && told == told.sorted() && told.last == 1)
    }

    /// A pattern without signs finds what the plain search finds, where no punctuation stands between.
    @Test func aPatternOfPlainWordsFindsTheWords() {
        for words in ["护林", "山", "祖辈一棵", "落地"] {
            #expect(
                Search(for: "r:" + words, in: ThreeSpeeches.library).hits == Search(for: words, in: ThreeSpeeches.library).hits)
        }
    }
}
