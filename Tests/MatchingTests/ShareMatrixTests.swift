import Speeches
import Testing

@testable import Matching

/// What of each speech stands in each other.
struct ShareMatrixTests {
    private static let shared = "我们把渡口的灯一直点到天亮，船家远远看见就晓得到家了。"
    private static let texts = [
        "清早起雾。" + shared, shared + "那年冬天河面上结了冰，孩子们在冰上拾柴火，谁也没有想到春天来得那样早。", "学校门口栽了两排桂花，放学的时候满街都香。",
    ]
    private let library = Library(texts: texts)

    private func matrix(_ matches: [Match]) -> ShareMatrix {
        ShareMatrix(MatchIndex(matches, speechCount: library.count), of: library)
    }

    @Test func theShareIsOfTheRowsOwnText() {
        let matrix = matrix(Matcher().matches(of: library))
        #expect(matrix.count == 3)
        #expect(matrix[0, 1] > 0.7 && matrix[0, 1] < 1)
        #expect(matrix[1, 0] > 0.3 && matrix[1, 0] < 0.5)
        #expect(matrix[0, 0] == 0 && matrix[2, 0] == 0 && matrix.row(2).isEmpty)
    }

    @Test func whatTwoMatchesCoverCountsOnceAndSetPhrasesDoNot() throws {
        let found = Matcher().matches(of: library)
        let first = try #require(found.first)
        let alone = matrix([first])
        #expect(matrix([first, first])[0, 1] == alone[0, 1])
        #expect(matrix([first.graded(.formula)])[0, 1] == 0)
    }

    @Test func theClosestComeFirstAndVersionsDoNotCount() {
        let matrix = matrix(Matcher().matches(of: library))
        #expect(matrix.closest(9, apartFrom: .none).map { [$0.row, $0.column] } == [[0, 1], [1, 0]])
        #expect(matrix.closest(1, apartFrom: .none).count == 1)
        #expect(matrix.closest(9, apartFrom: VersionGroups([[0, 1]])).isEmpty)
    }
}
