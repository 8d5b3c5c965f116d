import Speeches
import Testing

@testable import Matching

struct FormulasTests {
    private func grades(_ texts: [String], _ phrases: [String]) -> [Grade] {
        Matcher(formulas: Formulas(phrases)).matches(of: Library(texts: texts)).map(\.grade)
    }

    private let texts = ["开春了，各位父老乡亲，大家辛苦了。", "散会前，各位父老乡亲，大家辛苦了！"]

    @Test func aPassageOfNothingElseIsAFormula() {
        #expect(grades(texts, []) == [.verbatim])
        #expect(grades(texts, ["各位父老乡亲", "大家辛苦了"]) == [.formula])
    }

    @Test func aPassageWithSomethingElseIsNot() { #expect(grades(texts, ["各位父老乡亲"]) == [.verbatim]) }

    @Test func scriptAndPunctuationMakeNoDifference() {
        #expect(grades(texts, ["各位父老鄉親！大家辛苦了"]) == [.formula])
    }

    @Test func phrasesMayOverlap() {
        #expect(grades(texts, ["各位父老乡亲大家", "乡亲，大家辛苦了"]) == [.formula])
    }

    @Test func punctuationAloneIsNoPhrase() {
        #expect(!Formulas.isPhrase("——！"))
        #expect(Formulas.isPhrase("thank you"))
    }
}
