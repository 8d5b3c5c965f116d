import Matching
import Speeches
import Testing

@testable import Reading

struct SpeechOrderTests {
    private static let titles = ["王小明在丙会上的讲话\n2021-03-05", "在甲会上的讲话", "李大山在乙会上的讲话\n2019年", "王小明在丁会上的讲话\n2020年1月"]
    private let library = Library(
        documents: titles.enumerated().map {
            DocumentParser.parse(DecodedText("\($1)\n同志们：\n\(String(repeating: "山高。", count: $0 + 1))"), name: "\($0).txt")
        })

    private func order(_ order: SpeechOrder) -> [Int] { order.sorted([0, 1, 2, 3], of: library, .empty(speechCount: 4)) }

    @Test func whatIsNotStatedComesLast() {
        #expect(order(.date) == [2, 3, 0, 1])
        #expect(order(.speaker) == [2, 0, 3, 1])
    }

    @Test func equalsStayInTheOrderOfTheFiles() {
        #expect(order(.reuse) == [0, 1, 2, 3])
        #expect(order(.file) == [0, 1, 2, 3])
    }

    @Test func theLongestComesFirst() { #expect(order(.length).first == 3) }
}
