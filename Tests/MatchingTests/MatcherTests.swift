import Speeches
import Testing

@testable import Matching

/// What is found, as marked text.
struct MatcherTests {
    private let filler = ["昨夜的雨下得很大，河水涨了三尺。", "村口那棵老槐树开满了白花，孩子们都来捡。"]

    private func expectFound(_ first: String, _ second: String, settings: MatchSettings = MatchSettings()) {
        let marked = [filler[0] + first, filler[1] + second]
        #expect(MarkedText.found(in: marked, settings: settings) == marked)
    }

    @Test func anEqualSentenceIsFound() {
        expectFound("【图书馆每天早上八点开门】。", "从下月起，【图书馆每天早上八点开门】，请大家留意。")
    }

    @Test func sevenEqualCharactersAreTooFew() { expectFound("山上的小庙钟声响了。", "山上的小庙钟不见了。") }

    @Test func aReplacedWordIsPartOfTheMatch() {
        expectFound("【我们把旧仓库改成了社区图书室】。", "【我们把旧厂房改成了社区图书室】。")
    }

    @Test func aWordPutInIsPartOfTheMatch() {
        expectFound("【晚饭后大家沿着河边散步聊天】。", "【晚饭后大家常常沿着河边散步聊天】。")
    }

    @Test func editsSayWhatDiffers() throws {
        let library = Library(texts: ["晚饭后大家沿着河边散步聊天。", "晚饭后大家常常沿着湖边散步聊天。"])
        let match = try #require(Matcher().matches(of: library).first)
        #expect(match.edits.map(\.kind) == [.equal, .inserted, .equal, .changed, .equal])
        #expect(match.edits.map { library.document(of: 0).quote($0.a) } == ["晚饭后大家", "", "沿着", "河", "边散步聊天"])
        #expect(match.edits.map { library.document(of: 1).quote($0.b) } == ["晚饭后大家", "常常", "沿着", "湖", "边散步聊天"])
        #expect(match.grade == .near)
        #expect(match.equalTokens == 12)
        #expect(match.likeness == 12.0 / 15)
    }

    @Test func clausesThatMovedAreAParallel() throws {
        let first = "【春种一亩田，夏收半坡麦，秋晒满院谷】。"
        let second = "【秋晒满院谷，夏收半坡麦，春种一亩田】。"
        expectFound(first, second)
        let match = try #require(Matcher().matches(of: Library(texts: [first, second].map(MarkedText.unmarked))).first)
        #expect(match.grade == .parallel)
        #expect(match.likeness < 0.5)
    }

    @Test func strictLeavesMovedClausesOut() {
        var settings = MatchSettings()
        settings.isStrict = true
        let texts = ["春种一亩田，夏收半坡麦，秋晒满院谷。", "秋晒满院谷，夏收半坡麦，春种一亩田。"]
        #expect(Matcher().matches(of: Library(texts: texts)).contains { $0.grade == .parallel })
        #expect(!Matcher(settings: settings).matches(of: Library(texts: texts)).contains { $0.grade == .parallel })
    }

    @Test func allEqualIsVerbatim() throws {
        let library = Library(texts: ["他把钥匙放在门口的花盆下面。", "请记得，钥匙放在门口的花盆下面！"])
        let match = try #require(Matcher().matches(of: library).first)
        #expect(match.grade == .verbatim)
        #expect(match.likeness == 1)
        #expect(match.edits.count == 1)
    }

    @Test func distantSentencesAreMatchesOfTheirOwn() {
        let first = "图书馆每天早上八点开门"
        let second = "食堂的热汤只卖到下午两点"
        let matches = Matcher().matches(
            of: Library(texts: [first + "。" + filler[0] + filler[0] + second, second + filler[1] + first]))
        #expect(matches.count == 2)
    }

    @Test func aPassageStandingTwiceThereIsFoundTwice() {
        let sentence = "图书馆每天早上八点开门"
        let matches = Matcher().matches(of: Library(texts: [sentence + filler[0], sentence + filler[1] + sentence]))
        #expect(matches.count == 2)
        #expect(Set(matches.map(\.family)).count == 1)
    }

    @Test func whatStandsTwiceInOneSpeechIsFoundOnRequest() throws {
        let library = Library(texts: ["图书馆每天早上八点开门。" + filler[0] + "图书馆每天早上八点开门。"])
        #expect(Matcher().matches(of: library).isEmpty)
        var settings = MatchSettings()
        settings.findsWithin = true
        let matches = Matcher(settings: settings).matches(of: library)
        #expect(MarkedText.marking(matches, in: library) == ["【图书馆每天早上八点开门】。" + filler[0] + "【图书馆每天早上八点开门】。"])
        let match = try #require(matches.first)
        #expect(match.isWithin)
        #expect(match.a.range.upperBound <= match.b.range.lowerBound)
    }

    @Test func copiesAreOneMatchOverTheWhole() throws {
        let text = filler[0] + filler[1]
        let library = Library(texts: [text, "别的内容，" + "和它们没有什么关系的一句话。", text])
        let matches = Matcher().matches(of: library)
        let match = try #require(matches.first)
        #expect(matches.count == 1)
        #expect(match.grade == .verbatim)
        #expect((match.a.speech, match.b.speech) == (0, 2))
        #expect(match.a.range.count == text.unicodeScalars.count - 1)
    }

    @Test func everyCopyHasTheMatchesOfItsTwin() {
        let text = "图书馆每天早上八点开门。" + filler[0]
        let matches = Matcher().matches(of: Library(texts: [text, filler[1] + "图书馆每天早上八点开门。", text]))
        #expect(Set(matches.map { [$0.a.speech, $0.b.speech] }) == [[0, 1], [0, 2], [1, 2]])
        #expect(Set(matches.map(\.id)).count == 3)
    }

    @Test func strictAsksForMore() {
        let texts = ["门前的小路通向山里的茶园。", "门前的大路通向城里的茶馆。"]
        var settings = MatchSettings()
        settings.isStrict = true
        #expect(
            Matcher().matches(of: Library(texts: texts)).count
                >= Matcher(settings: settings).matches(of: Library(texts: texts)).count)
        #expect(Matcher(settings: settings).matches(of: Library(texts: texts)).isEmpty)
    }

    @Test func whatManySpeechesShareIsAFormula() {
        let phrase = "让我们携起手来共同努力"
        let openings = ["春天播下种子。", "夏天蝉声阵阵。", "秋天满山红叶。", "冬天围炉夜话。", "清晨薄雾散去。", "黄昏渔船归港。"]
        let matches = Matcher().matches(of: Library(texts: openings.map { $0 + phrase }))
        #expect(matches.count == 15)
        #expect(matches.allSatisfy { $0.grade == .formula })
        #expect(Set(matches.map(\.family)).count == 1)
    }

    @Test func frontMatterIsNeverMatched() {
        let banner = "更多范文请扫描下方二维码关注。"
        let documents = ["桥修好了，", "雪停了，"].map { opening in
            Document(
                speech: banner + opening, name: opening, range: banner.unicodeScalars.count..<banner.unicodeScalars.count + 4)
        }
        #expect(Matcher().matches(of: Library(documents: documents)).isEmpty)
    }

    @Test func cancellingReturnsNothing() {
        let library = Library(texts: PlantedLibrary(seed: 3).texts)
        var questions = 0
        let result = Matcher().match(
            library,
            isCancelled: {
                questions += 1; return questions > 3
            })
        #expect(result == nil)
    }

    @Test func progressRisesToOne() {
        var shares: [Double] = []
        _ = Matcher().match(Library(texts: PlantedLibrary(seed: 3).texts), progress: { shares.append($0) })
        #expect(shares == shares.sorted())
        #expect(shares.last == 1)
    }
}
