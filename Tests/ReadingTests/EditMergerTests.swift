import Matching
import Speeches
import Testing

@testable import Reading

struct EditMergerTests {
    /// The differences between two sentences as a reader sees them, `左|右`, in a library that uses their words.
    private func differences(_ a: String, _ b: String, around words: String = "") -> [String] {
        let frame = ["我们年年在河边种柳树，今年也要在河边种柳树。", "村里人都记得这几句话，一句一句念给孩子听。"]
        let texts = [a, b].map { frame[0] + $0 + frame[1] } + [words]
        let library = Library(
            documents: texts.enumerated().map { DocumentParser.parse(DecodedText($1), name: "\($0).txt") })
        let index = MatchIndex(Matcher().match(library), of: library)
        return PairMatches(0, 1, in: index, of: library).pairs.flatMap { pair in
            pair.edits.filter { $0.kind != .equal }.map { edit in
                library.document(of: 0).quote(edit.a) + "|" + library.document(of: 1).quote(edit.b)
            }
        }
    }

    private let words = "我国有山，中国有水，我国有田，中国有湖。十九大、二十大，十九大、二十大。提高与提升，提升与提高。"

    @Test func aPartOfAWordIsCompletedOnBothSides() {
        #expect(differences("这是符合我国国情的办法。", "这是符合中国国情的办法。", around: words) == ["我国|中国"])
        #expect(differences("把亩产提高到八百斤。", "把亩产提升到八百斤。", around: words) == ["提高|提升"])
    }

    @Test func crumbsBetweenDifferencesVanish() {
        #expect(differences("这是党的十九大以来的事。", "这是党的二十大以来的事。", around: words) == ["十九大|二十大"])
    }

    @Test func additionsAndOmissionsStayAsTheyAre() {
        #expect(differences("各村都要修好水渠。", "各村今年都要修好水渠。") == ["|今年"])
        #expect(differences("各村今年都要修好水渠。", "各村都要修好水渠。") == ["今年|"])
    }

    @Test func scriptAndPunctuationAreNoDifference() {
        #expect(differences("各村都要修好水渠，不许偷懒。", "各村都要修好水渠、不許偷懶！").isEmpty)
    }
}
