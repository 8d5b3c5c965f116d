import Speeches
import Testing

@testable import Reading

struct SpeechFilterTests {
    private static let texts = [
        "2024/护林.txt": "王小明在青山镇护林工作会议上的讲话\n（2021年3月5日　青山镇）\n同志们：\n山上的树长高了，心里也踏实了。",
        "2024/防火.txt": "李大山在白水鄉防火會上的講話\n（2019年4月1日）\n同志們：\n清明快到了，我只講兩件事。",
    ]
    private let filter = SpeechFilter(
        Library(
            documents: texts.sorted { $0.key < $1.key }.map { DocumentParser.parse(DecodedText($1), name: $0) },
            failures: [ReadingFailure(name: "坏.txt", reason: .notText)]))

    @Test(arguments: [
        ("王小明", [0]), ("李大山 白水乡", [1]), ("李大山 青山", []), ("2021", [0]), ("2021-03", [0]), ("2021年3月", [0]), ("2019/4/1", [1]),
        ("护林工作会议", [0]), ("白水乡防火会", [1]), ("会", [0, 1]), ("", [0, 1]), ("青山镇", [0]),
    ])
    func factsAreLookedIn(words: String, speeches: [Int]) { #expect(filter.passing(words).speeches == speeches) }

    @Test func noWordIsFoundAcrossTwoFacts() { #expect(filter.passing("讲话2024").speeches.isEmpty) }

    @Test func failuresPassByTheirNames() {
        #expect(filter.passing("坏").failures == [0])
        #expect(filter.passing("王小明").failures.isEmpty)
    }

    @Test(arguments: [
        ("护林", "在護林会", Set<Int>([1, 2])), ("林 会", "护林会", Set([1, 2])), ("進山", "进、山", Set([0, 2])), ("", "护林", Set()),
        ("长颈鹿", "鹿", Set()),
    ])
    func theWordsAreMarkedInATitle(words: String, title: String, places: Set<Int>) {
        #expect(SpeechFilter.places(of: words, in: title) == places)
    }
}
