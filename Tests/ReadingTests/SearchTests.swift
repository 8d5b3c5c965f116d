import Speeches
import Testing

@testable import Reading

struct SearchTests {
    private func found(_ words: String) -> [String] {
        let library = FourSpeeches.library
        return Search(for: words, in: library).hits.map { hit in
            String(hit.speech) + library.document(of: hit.speech).text.string(in: hit.range)
        }
    }

    @Test func wordsAreFoundInEitherScript() {
        #expect(found("祖辈一棵") == ["0祖辈一棵", "1祖輩一棵"])
        #expect(found("祖輩一棵") == ["0祖辈一棵", "1祖輩一棵"])
    }

    @Test func wordsAreFoundAcrossPunctuation() {
        #expect(found("进山烟头") == ["0进山，烟头", "2进山，烟头"])
        #expect(found("进山，烟头") == found("进山烟头"))
        #expect(found("“进山”——烟头！") == found("进山烟头"))
    }

    @Test func wordsAreFoundAcrossGlosses() { #expect(found("不落地") == ["0不落地", "2不落(luò)地"]) }

    @Test func wordsAreFoundAcrossLineBreaks() {
        #expect(found("写在每一个") == ["0写在每一个", "2写在\n每一个"])
        #expect(found("讲话同志们") == [])
    }

    @Test func caseAndWidthMakeNoDifference() {
        let document = DocumentParser.parse(DecodedText("我们用 ＧＤＰ 和 gdp 两种写法写 GDP。"), name: "a.txt")
        #expect(Search(for: "Gdp", in: Library(documents: [document])).hits.count == 3)
    }

    @Test func hitsDoNotOverlap() {
        let document = DocumentParser.parse(DecodedText("哈哈哈哈哈，大家都笑了。"), name: "a.txt")
        #expect(Search(for: "哈哈", in: Library(documents: [document])).hits.count == 2)
    }

    @Test(arguments: ["", "，", "  ", "——"])
    func nothingToSearchForFindsNothing(words: String) { #expect(found(words).isEmpty) }

    @Test func wordsLongerThanATextAreNotInIt() { #expect(found(String(repeating: "护林", count: 500)).isEmpty) }

    @Test func hitsAreFoundByPlace() throws {
        let search = Search(for: "护林", in: FourSpeeches.library)
        let second = try #require(search.hits.dropFirst().first)
        #expect(search.hits(inSpeech: 0, touching: second.range) == [second])
        #expect(search.hits(inSpeech: 1, touching: second.range).count <= 1)
    }
}
