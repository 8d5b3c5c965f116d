import Speeches
import Testing

@testable import Searching

struct SearchTests {
    private func found(_ words: String) -> [String] {
        let library = ThreeSpeeches.library
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
        #expect(found("讲话同志们") == ["0讲话\n同志们", "1講話\n同志們"])
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
        let search = Search(for: "护林", in: ThreeSpeeches.library)
        let second = try #require(search.hits.dropFirst().first)
        #expect(search.hits(inSpeech: 0, touching: second.range) == [second])
        #expect(search.hits(inSpeech: 1, touching: second.range).count <= 1)
    }

    @Test func blanksBetweenWordsMakeNoDifference() { #expect(found("护林 员的事") == ["0护林员的事", "1護林員的事"]) }

    @Test func oneSpeechAloneCanBeSearched() {
        let searcher = Searcher(SearchText(ThreeSpeeches.library))
        #expect(searcher.search(SearchRequest("祖辈", in: 1)).hits.map(\.speech) == [1])
        #expect(searcher.search(SearchRequest("祖辈", in: 7)).hits.isEmpty)
    }

    @Test func hitsAreGroupedBySpeech() {
        let search = Search(for: "护林", in: ThreeSpeeches.library)
        #expect(search.groups.map(\.speech) == [0, 1] && search.speechCount == 2)
        #expect(search.groups.flatMap(\.hits) == Array(search.hits.indices))
        #expect(search.groups.allSatisfy { group in search.hits[group.hits].allSatisfy { $0.speech == group.speech } })
    }

    @Test func theNeighboursOfAPlaceAreFound() throws {
        let search = Search(for: "护林", in: ThreeSpeeches.library)
        let hits = search.hits
        for (index, hit) in hits.enumerated() {
            let start = hit.range.lowerBound
            #expect(search.index(ofHitAt: start, inSpeech: hit.speech) == index)
            #expect(search.first(from: start, inSpeech: hit.speech) == index)
            #expect(search.last(before: start, inSpeech: hit.speech) == (index + hits.count - 1) % hits.count)
            #expect(search.first(from: start.advanced(by: 1), inSpeech: hit.speech) == (index + 1) % hits.count)
        }
        #expect(search.first(from: TextPosition(0), inSpeech: 2) == 0)
    }

    /// Against the plainest search there is: at each place of the folded text, left to right.
    @Test func whateverIsSearchedForAllOfItIsFound() {
        var random = SystemRandomNumberGenerator()
        let pool = Array("人民代表大会人人民民aab，。 \n".unicodeScalars)
        for _ in 0..<200 {
            let texts = (0..<3).map { _ in
                String(
                    String.UnicodeScalarView((0..<Int.random(in: 1...400)).compactMap { _ in pool.randomElement(using: &random) })
                )
            }
            let library = ThreeSpeeches.library(of: texts.map { $0 + "。" })
            let words = String(String.UnicodeScalarView((0..<Int.random(in: 1...4)).compactMap { _ in pool.randomElement() }))
            #expect(Search(for: words, in: library).hits == plainHits(words, in: library), "\(words) in \(texts)")
        }
    }

    private func plainHits(_ words: String, in library: Library) -> [Hit] {
        let wanted = Folding.fold(words).filter(\.isContent)
        guard !wanted.isEmpty else { return [] }
        return (0..<library.count).flatMap { speech in
            let document = library.document(of: speech)
            let offsets = document.contentOffsets(in: library.speech(speech).range)
            var hits: [Hit] = []
            var place = 0
            while place + wanted.count <= offsets.count {
                let window = offsets[place..<place + wanted.count]
                let stands = window.map { document.folded[$0] } == wanted
                if stands { hits.append(Hit(speech: speech, range: TextRange(scalars: offsets[place]..<(window.last ?? 0) + 1))) }
                place += stands ? wanted.count : 1
            }
            return hits
        }
    }
}
