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

    @Test func clausesAreAddedAndOmittedWhole() {
        #expect(differences("要修好水渠、修好山路、修好渡口。", "要修好水渠、修好渡口。") == ["修好山路|"])
        #expect(differences("要修好水渠，修好渡口。", "要挖深水塘、要修好水渠，修好渡口。") == ["|要挖深水塘"])
    }

    @Test func whatIsEqualBetweenTwoOmissionsStays() {
        #expect(differences("要看住粮仓、水渠边、磨坊里的火烛。", "要看住水渠边的火烛。") == ["粮仓|", "磨坊里|"])
    }

    @Test func aSharedCharacterOfTwoDifferentSentencesVanishes() {
        #expect(differences("先问那年的收成再开会。", "先请老人家讲古年话再开会。") == ["问那年的收成|请老人家讲古年话"])
    }

    @Test func theOtherItemsOfAListAreAdditions() {
        #expect(differences("各村都要有远虑的打算。", "各村都要有耐心、有远见的打算。").contains("|有耐心"))
    }

    @Test func aWordOfAPhraseIsCompletedOnlyWhereItBelongsToTheChange() {
        let words = "联系群众，联系实际，联系群众，联系人民。群众有话，人民有话，群众满意，人民满意。"
        #expect(differences("这是同联系群众有关的事。", "这是同联系人民有关的事。", around: words) == ["群众|人民"])
    }

    @Test func scriptAndPunctuationAreNoDifference() {
        #expect(differences("各村都要修好水渠，不许偷懒。", "各村都要修好水渠、不許偷懶！").isEmpty)
    }
}
