import TestSupport
import Testing

@testable import Screen

struct GridTests {
    private func grid(_ columns: Int, _ rows: Int = 1, _ symbols: Symbols = Symbols()) -> Grid {
        Grid(size: Size(columns: columns, rows: rows), symbols: symbols)
    }

    @Test func whatIsPutStandsInThePicture() {
        var grid = grid(20, 3)
        #expect(grid.put("一、加强学习", at: Point(column: 2, row: 0)) == 12)
        #expect(grid.put("abc", at: Point(column: 0, row: 1)) == 3)
        #expect(grid.picture == "  一、加强学习\nabc")
        #expect(grid.text(row: 2).isEmpty)
    }

    @Test func aWideCharacterNeverStraddlesTheEdge() {
        var grid = grid(5)
        #expect(grid.put("人民代表", at: Point(column: 0, row: 0)) == 4)
        #expect(grid.picture == "人民")
        #expect(grid.put("代表", at: Point(column: 0, row: 0), limit: 3) == 2)
        #expect(grid.picture == "代民")
    }

    @Test func overwritingHalfAWideCharacterBlanksTheOtherHalf() {
        var grid = grid(6)
        grid.put("人民代", at: Point(column: 0, row: 0))
        grid.put("x", at: Point(column: 1, row: 0))
        #expect(grid.text(row: 0) == " x民代")
        grid.put("y", at: Point(column: 2, row: 0))
        #expect(grid.text(row: 0) == " xy 代")
        grid.put("大", at: Point(column: 3, row: 0))
        #expect(grid.text(row: 0) == " xy大")
    }

    @Test func whatMayNotReachTheTerminalIsAMarker() {
        var grid = grid(20)
        #expect(grid.put("a\u{1b}[m\u{202e}b\n\u{301}c\td", at: Point(column: 0, row: 0), style: Style(.title)) == 11)
        #expect(grid.picture == "a¬[m¬b¬¬c d")
        #expect(grid[1, 0].style.role == .marker && grid[2, 0].style.role == .title)
        var ascii = Grid(size: Size(columns: 3, rows: 1), symbols: Symbols(ascii: true))
        ascii.put("\u{7}", at: Point(column: 0, row: 0))
        #expect(ascii.picture == "?")
    }

    @Test func atMostFourMarksStayOnACell() {
        var grid = grid(8)
        #expect(grid.put("e\u{300}\u{301}\u{302}\u{303}\u{304}x", at: Point(column: 0, row: 0)) == 3)
        #expect(grid[0, 0].marks == ["\u{300}", "\u{301}", "\u{302}", "\u{303}"])
        #expect(grid.text(row: 0).unicodeScalars.count == 7)
    }

    @Test func rowsOfTextTakeAStyleForEachScalarAndSkipLineBreaks() {
        var grid = grid(10)
        let text = Array("一人\n民".unicodeScalars)
        let columns = grid.put(text[1...], at: Point(column: 0, row: 0)) { $0 == 3 ? Style(.near) : .plain }
        #expect(columns == 4)
        #expect(grid.styledPicture.hasPrefix("人‹near:民›"))
    }

    @Test func whatLiesOutsideIsLeftOut() {
        var grid = grid(4, 2)
        grid.put("人民", at: Point(column: -1, row: 0))
        grid.put("x", at: Point(column: 0, row: 5))
        grid.put("x", at: Point(column: 9, row: 0))
        grid.fill(Rect(column: -3, row: -3, columns: 99, rows: 1), Style(.bar))
        #expect(grid.text(row: 0) == " 民")
    }

    @Test func anOverlayKeepsWhatLiesUnderIt() {
        var grid = grid(6)
        grid.put("人民", at: Point(column: 0, row: 0), style: Style(.verbatim))
        grid.overlay(.cursorRow, on: Rect(column: 0, row: 0, columns: 4, rows: 1))
        #expect(grid.runs(row: 0).map(\.style) == [Style(.verbatim, over: .cursorRow), .plain])
        grid.fill(Rect(column: 1, row: 0, columns: 2, rows: 1))
        #expect(grid.picture.isEmpty)
    }

    @Test func fillingDrawsALine() {
        var grid = grid(5, 2)
        grid.fill(grid.bounds.bottom(1).inset(columns: 1, rows: 0), with: grid.symbols.horizontal, Style(.frame))
        #expect(grid.picture == "\n ───")
    }

    @Test func noGridHoldsControlsOrHalves() {
        var random = SeededGenerator()
        for _ in 0..<300 {
            let ambiguous: AmbiguousWidth = Bool.random(using: &random) ? .wide : .narrow
            var grid = grid(.random(in: 1...30, using: &random), 1, Symbols(ambiguous: ambiguous))
            for _ in 0..<8 {
                let text = random.text(length: 12)
                let point = Point(column: .random(in: -3...30, using: &random), row: 0)
                grid.put(String(String.UnicodeScalarView(text)), at: point, limit: .random(in: 0...20, using: &random))
            }
            #expect(isWhole(grid, ambiguous), "seed \(random.seed)")
        }
    }

    /// Whether every wide character has its right half, no half stands alone, and only what may be drawn is there.
    private func isWhole(_ grid: Grid, _ ambiguous: AmbiguousWidth) -> Bool {
        let row = Array(grid.row(0))
        return row.indices.allSatisfy { index in
            let cell = row[index]
            guard cell.width > 0 else { return index > 0 && row[index - 1].width == 2 }
            let hasRightHalf = index + 1 < row.count && row[index + 1].width == 0
            return (cell.width == 2) == hasRightHalf && Sanitizer.treatment(of: cell.scalar) == .drawn
                && CharacterWidth.width(of: cell.scalar, ambiguous: ambiguous) == cell.width
        }
    }
}
