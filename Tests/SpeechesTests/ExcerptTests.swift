import Testing

@testable import Speeches

struct ExcerptTests {
    private let document = DocumentParser.parse(
        DecodedText(
            """
            在渔村座谈会上的讲话
            同志们：
            今天说三件事。
            一、修补渔网
            （一）晒网。秋汛以前把旧网都摊到晒场上。
            （二）换绳。断了的纲绳换成新的麻绳。
            二、检修船只
            木船要上岸刮净藤壶，捻缝桐油刷三遍。
            """), name: "a.txt")

    @Test func aSectionBecomesTheSpeechWithWhatStandsInIt() {
        let excerpt = document.excerpt(ofSpeech: 0, section: 1)
        #expect(excerpt.printedTree == "《一、修补渔网》\n  （一）|晒网\n  （二）|换绳")
        #expect(excerpt.text.scalars == document.text.scalars)
        #expect(excerpt.frontMatter.count == 2)
        let speech = excerpt.speeches[0]
        #expect(excerpt.quote(speech.body).hasPrefix("一、修补渔网"))
        #expect(excerpt.quote(speech.body).hasSuffix("换成新的麻绳。"))
        #expect(speech.length == excerpt.contentOffsets(in: speech.range).count)
        #expect(speech.id != document.speeches[0].id)
    }

    @Test func theWholeSpeechStaysWhatItIs() {
        #expect(document.excerpt(ofSpeech: 0).printedTree == document.printedTree)
        #expect(document.joiningSpeeches.printedTree == document.printedTree)
    }

    @Test func allSpeechesBecomeOneInWhichEachIsASection() throws {
        let file = DocumentParser.parse(
            DecodedText(
                ["一", "二"].map { number in
                    """
                    在渔村座谈会上的讲话篇\(number)
                    同志们：
                    今天说两件事，都是开春以前要办完的，谁家有难处现在就提出来。
                    一、修补渔网
                    断绳换成新的麻绳，旧网摊到晒场上，补好的网按船号挂在东边的架子上。
                    二、检修船只
                    木船上岸刮净藤壶，捻缝桐油刷三遍，柴油机等县里的师傅来看。
                    谢谢大家！
                    """
                }.joined(separator: "\n\n")), name: "b.txt")
        try #require(file.speeches.count == 2)
        let whole = file.joiningSpeeches
        #expect(whole.speeches.count == 1)
        let tree = whole.speeches[0].sections
        #expect(tree.children(of: 0).count == 2)
        #expect(whole.speeches[0].range == file.speeches[0].range.lowerBound..<file.speeches[1].range.upperBound)
        for index in tree.nodes.indices.dropFirst() { #expect(tree.nodes[index].level == tree.path(to: index).count) }
    }
}
