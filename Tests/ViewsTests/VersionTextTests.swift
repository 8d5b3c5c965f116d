import Matching
import Screen
import Speeches
import Testing

@testable import Reading
@testable import Views

struct VersionTextTests {
    private static let old = """
        在青山镇护林工作会议上的讲话
        同志们：
        今天把大家请到林场来，是想在开春以前把护林的事再说一遍。山上的树是祖辈一棵一棵栽下来的。
        护林不是几个护林员的事，是满山满坡的乡亲们大家的事。孩子放学路过，也晓得把烟盒捡起来。
        """
    private static let new = old.replacing("再说一遍。", with: "再说一遍。去年冬天南坡烧掉了十七亩杉木。")

    private func lines(onlyDifferences: Bool, width: Int = 60) -> [String] {
        let library = Library(
            documents: [Self.old, Self.new].enumerated().map { DocumentParser.parse(DecodedText($1), name: "\($0).txt") })
        let pairs = PairMatches(0, 1, in: MatchIndex(Matcher().match(library), of: library), of: library)
        return VersionText(pairs, of: library, width: width).lines(onlyDifferences: onlyDifferences)
    }

    @Test func anInsertedSentenceStandsAtTheRightAlone() {
        let blank = String(repeating: " ", count: 28)
        #expect(lines(onlyDifferences: true) == [blank + " + 去年冬天南坡烧掉了十七亩杉", blank + " + 木。"])
    }

    @Test(arguments: [20, 33, 60, 200])
    func bothTextsAreThereWholeAndNoLineIsTooWide(width: Int) {
        let lines = lines(onlyDifferences: false, width: width)
        #expect(lines.allSatisfy { Symbols().columns(of: $0) <= width + 1 })
        let half = (width - 3) / 2
        let left = lines.map { Symbols().prefix(of: $0, columns: half).filter { $0 != " " } }.joined()
        #expect(left == Self.old.filter { !$0.isWhitespace })
    }
}
