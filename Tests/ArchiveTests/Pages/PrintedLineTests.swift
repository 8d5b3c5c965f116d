import Testing

@testable import Archive

struct PrintedLineTests {
    private func line(_ text: String, left: Double, row: Int) -> PrintedLine {
        let width = Double(text.count) * 10
        return PrintedLine(
            text: text, left: left, right: left + width, top: Double(row) * 20, bottom: Double(row) * 20 + 10)
    }

    @Test func partsOfALineThatStandApartAreJoinedInItsPlace() {
        let page = [
            line("各家各户都来。", left: 0, row: 0), line("第五条", left: 0, row: 1), line("村长，", left: 0, row: 2),
            line("会计，", left: 0, row: 3), line("会上要有的人：", left: 40, row: 1), line("还有木匠。", left: 0, row: 4),
        ]
        let joined = PrintedLine.merging(PrintedLine.rejoined(page)).map(\.text)
        #expect(joined == ["各家各户都来。", "第五条 会上要有的人：", "村长，", "会计，", "还有木匠。"])
    }

    @Test func columnsStayOneBehindTheOther() {
        let left = (0..<6).map { line("左边一行文字\($0)", left: 0, row: $0) }
        let right = (0..<6).map { line("右边一行文字\($0)", left: 90, row: $0) }
        #expect(PrintedLine.rejoined(left + right).map(\.text) == (left + right).map(\.text))
    }

    @Test func aRingOfLinesLosesNone() {
        let page = [
            line("甲", left: 0, row: 0), line("乙", left: 5, row: 0), line("丙", left: 0, row: 2), line("丁", left: 0, row: 3),
        ]
        #expect(Set(PrintedLine.rejoined(page).map(\.text)) == ["甲", "乙", "丙", "丁"])
    }
}
