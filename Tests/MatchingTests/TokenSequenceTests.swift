import Speeches
import Testing

@testable import Matching

/// What makes no difference.
struct TokenSequenceTests {
    private func tokens(_ text: String) -> [UInt32] {
        let document = Document(speech: text, name: "a")
        return TokenSequence(of: document.speeches[0], in: document).tokens
    }

    @Test func scriptMakesNoDifference() { #expect(tokens("实事求是的发展规划") == tokens("實事求是的發展規劃")) }
    @Test func widthAndCaseMakeNoDifference() { #expect(tokens("第２０场ＡＢ演出") == tokens("第20场ab演出")) }
    @Test func punctuationMakesNoDifference() { #expect(tokens("山高，水长；云淡。") == tokens("“山高”水长,,云淡")) }
    @Test func glossesMakeNoDifference() { #expect(tokens("學(xué)而時(shí)習(xí)之") == tokens("学而时习之")) }
    @Test func lineBreaksMakeNoDifference() { #expect(tokens("学而\n时习\r\n  之") == tokens("学而时习之")) }
    @Test func accentsOfLatinWordsMakeNoDifference() { #expect(tokens("Café Müller") == tokens("cafe muller")) }

    @Test func aWordIsOneToken() {
        #expect(tokens("在2024年读Kafka").count == 5)
        #expect(tokens("GDP增长") != tokens("GNP增长"))
    }

    @Test func rangesBeginAndEndWithTokens() {
        let document = Document(speech: "“學(xué)而，2024年”", name: "a")
        let sequence = TokenSequence(of: document.speeches[0], in: document)
        #expect(document.text.string(in: sequence.textRange(of: 0..<2)) == "學(xué)而")
        #expect(document.text.string(in: sequence.textRange(of: 2..<3)) == "2024")
        #expect(sequence.textRange(of: 1..<1).isEmpty)
    }

    @Test func punctuationBeginsAClause() {
        let document = Document(speech: "山高，“水长”。云淡", name: "a")
        let sequence = TokenSequence(of: document.speeches[0], in: document)
        #expect(sequence.boundaries == [true, false, true, false, true, false, true])
    }

    @Test func aPointInsideANumberEndsNoClause() {
        let document = Document(speech: "增长3.5个，共1,200", name: "a")
        let sequence = TokenSequence(of: document.speeches[0], in: document)
        #expect(sequence.boundaries == [true, false, false, false, false, true, false, false, true])
    }

    @Test func anEmptySpeechHasNoTokens() {
        #expect(tokens("").isEmpty)
        #expect(tokens("，。 \n").isEmpty)
    }
}
