import Matching
import Speeches
import Testing

@testable import Reading

struct FamilyTableTests {
    private static let frames = [
        ("春天来了，河边的柳树先绿。", "到了夏天再来看一看。"), ("去年修了三座石桥。", "桥上走得了拖拉机。"), ("学校门口栽了桂花。", "放学的时候很香。"),
        ("卫生所新来两位大夫。", "看病不用再进城。"),
    ]
    /// Four speeches with one phrasing: twice the same, once with a word more, once with another word.
    private static let wordings = [
        "山上的树是祖辈一棵一棵栽下来的，只许添绿不许减绿。", "山上的树是祖辈一棵一棵栽下来的，只许添绿不许减绿。",
        "山上的树都是祖辈一棵一棵栽下来的，只许添绿不许减绿。", "山上的树是父辈一棵一棵栽下来的，只许添绿不许减绿。",
    ]

    private static func state() -> ReadingState {
        let library = Library(
            documents: zip(frames, wordings).enumerated().map { number, texts in
                DocumentParser.parse(DecodedText("同志们：\n" + texts.0.0 + texts.1 + texts.0.1), name: "\(number).txt")
            })
        let index = MatchIndex(Matcher().match(library), of: library)
        let opened = ReadingState().after(.libraryRead(library), .matched(index), .openRow).at("山上的树")
        return opened.after(.showFamily(in: opened.row))
    }

    private func page(_ state: ReadingState) throws -> FamilyPage {
        guard case .family(let page) = state.page else { throw Missing() }
        return page
    }

    private struct Missing: Error {}

    @Test func theMostFrequentWordingIsTheTypicalAndVariantsAreCounted() throws {
        let table = try page(Self.state()).table
        #expect(table.witnesses.count == 4 && table.speechCount == 4)
        #expect(table.variants.map(\.count) == [2, 1, 1])
        #expect(table.witnesses[table.typical].variant == 0)
    }

    @Test func aWordMoreStandsBeforeItsColumnAndAnotherWordInIt() throws {
        let table = try page(Self.state()).table
        #expect(table.insertions.reduce(0, +) == 1)
        let longer = try #require(table.witnesses.first { $0.speech == 2 })
        #expect(table.variants[longer.variant].columns.filter { $0 < 0 } == [~4])
        let other = try #require(table.witnesses.first { $0.speech == 3 })
        #expect(table.variants[other.variant].columns == Array(0..<other.offsets.count))
    }

    @Test func enterOpensTheWitnessAndTwoMarkedAreCompared() throws {
        let state = Self.state()
        let page = try page(state)
        let opened = state.after(.moveInList(cursor: 3, top: 0), .openRow)
        #expect(opened.reader?.speech == page.table.witnesses[page.rows[3]].speech)
        let marked = state.after(.toggleMark, .toggleMark)
        #expect(marked.after(.compare(in: nil)).comparison != nil)
        #expect(state.after(.compare(in: nil)).notice == .markTwoWitnesses)
    }

    @Test func theTableIsCopiedInTheOrderShown() throws {
        guard case .copy(let text) = Self.state().after(.nextOrder, .nextOrder).effect(of: .copyTable) else { throw Missing() }
        let rows = text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        #expect(rows.map(\.count) == [4, 4, 4, 4])
        #expect(rows[2][3].contains("树都是祖辈"))
    }

    @Test func aWordingIsPutUnderAnother() {
        func columns(_ a: String, _ b: String) -> [Int] {
            WordingAlignment.columns(of: a.unicodeScalars.map(\.value), along: b.unicodeScalars.map(\.value))
        }
        #expect(columns("山水", "山水") == [0, 1])
        #expect(columns("山和水", "山水") == [0, ~1, 1])
        #expect(columns("山", "山水") == [0])
        #expect(columns("水", "山水") == [1])
        #expect(columns("火水", "山水") == [0, 1])
        #expect(columns("", "山水").isEmpty)
        #expect(columns("山", "") == [~0])
    }
}
