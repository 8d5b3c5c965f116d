import Testing

@testable import Screen

struct RectTests {
    private let rect = Rect(column: 2, row: 1, columns: 10, rows: 5)

    @Test func partsTileTheWhole() {
        #expect(rect.split(left: 4, gap: 1).left == Rect(column: 2, row: 1, columns: 4, rows: 5))
        #expect(rect.split(left: 4, gap: 1).right == Rect(column: 7, row: 1, columns: 5, rows: 5))
        #expect(rect.top(2).rows + rect.dropTop(2).rows == 5)
        #expect(rect.bottom(1) == Rect(column: 2, row: 5, columns: 10, rows: 1))
        #expect(rect.right(3).column == 9)
        #expect(rect.line(1) == Rect(column: 2, row: 2, columns: 10, rows: 1))
    }

    @Test func nothingIsEverNegative() {
        #expect(rect.dropTop(9).isEmpty && rect.top(-3).isEmpty && rect.inset(columns: 9, rows: 9).isEmpty)
        #expect(rect.intersection(Rect(column: 50, row: 50, columns: 1, rows: 1)).isEmpty)
        #expect(rect.split(left: 99).right.columns == 0)
    }

    @Test func aSizeIsReadAsOnTheCommandLine() {
        #expect(Size("100x30") == Size(columns: 100, rows: 30))
        for wrong in ["100", "0x5", "axb", "1x2x3", "99999x1"] { #expect(Size(wrong) == nil) }
    }
}
