import Speeches
import Testing

struct SectionNameTests {
    private let library = Library(documents: [
        parse(
            """
            在全乡大会上的讲话
            同志们：
            一、把路修好
            （一）先修桥
            \(prose())
            （二）再修路
            \(prose())
            二、把水引来
            \(prose())
            """)
    ])

    @Test(arguments: [("1", "一、"), ("2", "二、"), ("1.2", "（二）"), ("二", "二、"), ("修路", "（二）"), ("引來", "二、"), ("一、把路", "一、")])
    func aSectionIsNamedByItsPlaceOrItsWords(name: String, label: String) throws {
        let node = try #require(library.section(named: name, inSpeech: 0))
        let section = library.speech(0).sections.nodes[node]
        #expect(library.documents[0].text.string(in: section.label) == label)
    }

    @Test(arguments: ["3", "1.3", "0", "架桥", "", "。"])
    func whatNoSectionIsCalledGivesNone(name: String) { #expect(library.section(named: name, inSpeech: 0) == nil) }
}
