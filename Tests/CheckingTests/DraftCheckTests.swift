import Matching
import Speeches
import Testing

@testable import Checking

/// Texts invented for these tests.
struct DraftCheckTests {
    private static let draft = """
        在渡口会议上的讲话
        （2024年5月6日）
        同志们：
        渡口的灯今年换成了太阳能的，夜里过河的人不必再喊三声。撑船的老何交代徒弟，篙子点下去要看水色，不要看岸上的人影。县里的轮渡章程规定：“过渡不论早晚，见人就开，见水涨就停”。码头的石阶补了十七级，孩子们上学不用再脱鞋。一根缆绳系两头，一头是船家的饭碗，一头是行人的性命。谢谢大家。
        """
    private static let lastYear = """
        在春汛会议上的讲话
        同志们：
        一根缆绳系两头，一头是船家的饭碗，一头是行人的性命。去年的春汛来得早。
        """
    private static let other = """
        在航道会议上的讲话
        同志们：
        有人问过渡的规矩，过渡不论早晚，见人就开，见水涨就停。还有撑船的老何交代徒弟，篙子点下去先看水色，不要看岸上的人影。谢谢大家。
        """
    private static let library = Library(
        documents: [("稿/今年.txt", draft), ("我/去年.txt", lastYear), ("他/别人.txt", other)].map {
            DocumentParser.parse(DecodedText($1), name: $0)
        })
    private static let check = DraftCheck(0, of: library, Matcher().match(library)?.matches ?? [], mine: [1])

    private func sentence(_ words: String) throws -> DraftSentence {
        let document = Self.library.document(of: 0)
        return try #require(Self.check.sentences.first { document.quote($0.range).contains(words) })
    }

    @Test func everySentenceOfTheBodyIsThereOnce() {
        let document = Self.library.document(of: 0)
        let quoted = Self.check.sentences.map { document.quote($0.range) }.joined()
        #expect(quoted == document.quote(Self.library.speech(0).body))
        #expect(SentenceKind.allCases.reduce(0) { $0 + Self.check.totals($1).sentences } == Self.check.sentences.count)
        #expect(SentenceKind.allCases.reduce(0) { $0 + Self.check.totals($1).characters } == Self.check.all.characters)
    }

    @Test func eachIsOfItsKind() throws {
        #expect(try sentence("石阶补了十七级").kind == .only && sentence("石阶补了十七级").sources.isEmpty)
        #expect(try sentence("缆绳").kind == .mine && sentence("缆绳").likeness == 1)
        #expect(try sentence("老何").kind == .others && sentence("老何").sources.map(\.passage.speech) == [2])
        #expect(try (0.8..<1).contains(sentence("老何").likeness))
        #expect(try sentence("谢谢大家").kind == .usual)
    }

    @Test func whatIsQuotedWithItsSourceIsToldFromWhatIsNot() throws {
        #expect(try sentence("轮渡章程").isQuotation && !sentence("老何").isQuotation)
        #expect(try sentence("轮渡章程").kind == .others)
        #expect(Self.check.quoted.sentences == 1)
    }

    @Test func theSourceIsTheWordingItself() throws {
        let source = try #require(try sentence("缆绳").sources.first)
        let document = Self.library.document(of: source.passage.speech)
        #expect(document.quote(source.passage.range) == "一根缆绳系两头，一头是船家的饭碗，一头是行人的性命" && source.isMine)
    }

    @Test func whatStandsInManyTextsIsUsual() {
        let phrase = "桥修好了要有人走，路修好了要有人扫"
        let texts = (0..<6).map { "第\($0)个村的话各不相同\($0)。\(phrase)。" }
        let library = Library(
            documents: texts.enumerated().map { DocumentParser.parse(DecodedText($1), name: "\($0)") })
        let check = DraftCheck(0, of: library, Matcher().match(library)?.matches ?? [], mine: [])
        #expect(check.sentences.last?.kind == .usual)
    }
}
