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

    private func text(_ new: String = Self.new, width: Int = 60, isColoured: Bool = false, exact: Bool = false) -> VersionText {
        let library = Library(
            documents: [Self.old, new].enumerated().map { DocumentParser.parse(DecodedText($1), name: "\($0).txt") })
        let pairs = PairMatches(0, 1, in: MatchIndex(Matcher().match(library), of: library), of: library)
        return VersionText(pairs, of: library, TextColumns(width: width, isColoured: isColoured), exact: exact)
    }

    @Test func anInsertedSentenceStandsAtTheRightAlone() {
        let blank = String(repeating: " ", count: 28)
        #expect(text().lines(context: 0) == ["……", blank + " + 去年冬天南坡烧掉了十七亩杉", blank + " + 木。"])
        #expect(text().counts == VersionText.Counts(changed: 0, deleted: 0, inserted: 1))
    }

    @Test func linesAroundADifferenceStayAsWanted() {
        #expect(text().lines(context: 1).count == 5)
        #expect(text().lines(context: 100) == text().lines(context: nil))
        #expect(text(Self.old).lines(context: 3).isEmpty)
    }

    @Test func inANarrowWindowTheSidesStandUnderEachOther() {
        #expect(text(width: 40).lines(context: 0) == ["……", "+ 去年冬天南坡烧掉了十七亩杉木。"])
        let lines = text(Self.old.replacing("祖辈", with: "先人"), width: 40).lines(context: 0)
        for (sign, wording) in [("-", "[-祖辈-]"), ("+", "{+先人+}")] {
            #expect(lines.filter { $0.hasPrefix(sign) }.map { $0.dropFirst(2) }.joined().contains(wording))
        }
    }

    @Test func coloursTakeThePlaceOfBrackets() {
        let new = Self.old.replacing("祖辈", with: "先人")
        #expect(text(new).lines(context: 0).contains { $0.contains("[-祖辈-]") && $0.contains("{+先人+}") })
        let lines = text(new, isColoured: true).lines(context: 0)
        #expect(lines.contains { $0.contains("\u{1b}[31m祖辈\u{1b}[0m") && $0.contains("\u{1b}[32m先人\u{1b}[0m") })
        #expect(!lines.contains { $0.contains("[-") || $0.contains("{+") })
    }

    @Test func punctuationCountsIfAskedTo() {
        let new = Self.old.replacing("放学路过，", with: "放学路过、")
        #expect(text(new).counts == VersionText.Counts(changed: 0, deleted: 0, inserted: 0))
        #expect(text(new, exact: true).counts.changed == 1)
        #expect(text(new, exact: true).lines(context: 0).contains { $0.contains("[-，-]") && $0.contains("{+、+}") })
    }

    @Test(arguments: [20, 33, 60, 200])
    func bothTextsAreThereWholeAndNoLineIsTooWide(width: Int) {
        let layout = TextColumns(width: width, isColoured: false)
        let lines = text(width: width).lines(context: nil)
        #expect(lines.allSatisfy { Symbols().columns(of: $0) <= width + 1 })
        let left =
            layout.isBeside
            ? lines.map { Symbols().prefix(of: $0, columns: layout.columns) }
            : lines.filter { !$0.hasPrefix("+") }.map { String($0.dropFirst()) }
        #expect(left.joined().filter { !$0.isWhitespace } == Self.old.filter { !$0.isWhitespace })
    }
}
