import Testing

@testable import Screen

struct GridDrawingTests {
    @Test func aFrameHoldsItsTitle() {
        var grid = Grid(size: Size(columns: 14, rows: 3))
        grid.frame(grid.bounds, title: "菜单")
        #expect(
            grid.picture == """
                ┌─ 菜单 ─────┐
                │            │
                └────────────┘
                """)
        grid.frame(Rect(column: 0, row: 0, columns: 1, rows: 1))
    }

    @Test func aGridLaidOverAnotherNeverCutsACharacter() {
        var grid = Grid(size: Size(columns: 8, rows: 1))
        grid.put("一二三四", at: Point(column: 0, row: 0))
        var over = Grid(size: Size(columns: 4, rows: 1))
        over.put("人民", at: Point(column: 0, row: 0))
        grid.put(over, at: Point(column: 1, row: 0))
        #expect(grid.picture == " 人民 四")
        grid.put(over, at: Point(column: 5, row: 0))
        #expect(grid.picture == " 人民人")
        grid.put(over, at: Point(column: -1, row: 0))
        #expect(grid.picture == " 民民人")
    }
}
