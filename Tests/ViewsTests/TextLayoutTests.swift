import Screen
import Speeches
import TestSupport
import Testing

@testable import Views

struct TextLayoutTests {
    private func layout(_ text: String, _ columns: Int) -> (document: Document, layout: TextLayout) {
        let document = DocumentParser.parse(DecodedText(text), name: "讲话.txt")
        return (document, TextLayout(document, document.text.range, columns: columns, ambiguous: .narrow))
    }

    private func rows(_ text: String, _ columns: Int) -> [String] {
        let (document, layout) = layout(text, columns)
        return (0..<layout.count).map { index in
            String(repeating: " ", count: layout[index].indent) + document.text.string(in: layout[index].range)
        }
    }

    @Test func aParagraphBeginsWithAnIndentWhereThereIsRoom() {
        #expect(rows("春天到了，山上的茶树发了新芽。", 20) == ["    春天到了，山上的", "茶树发了新芽。"])
        #expect(rows("春天到了，山上的茶树发了新芽。", 12) == ["春天到了，山", "上的茶树发了", "新芽。"])
    }

    @Test func aParagraphThatIsIndentedAlreadyGetsNoMore() {
        #expect(rows("　　春天到了，山上的茶树发了新芽。", 24) == ["　　春天到了，山上的茶树", "发了新芽。"])
    }

    @Test func aPositionIsInTheRowThatShowsIt() {
        let (_, layout) = layout("春天到了，山上的茶树发了新芽。", 12)
        #expect((0..<15).map { layout.row(at: TextPosition($0)) } == [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2])
        #expect(layout.row(at: TextPosition(-1)) == 0)
        #expect(layout.row(at: TextPosition(99)) == 2)
    }

    @Test func allTextComesOutOnceAndInOrderOverTheRows() {
        var random = SeededGenerator()
        for _ in 0..<150 {
            let document = RandomLibrary.document(&random)
            for speech in document.speeches.indices {
                let range = document.shownRange(ofSpeech: speech)
                let width = random.number(1...120)
                let layout = TextLayout(document, range, columns: width, ambiguous: random.pick([.narrow, .wide]))
                let offsets = (0..<layout.count).flatMap { layout[$0].range.scalars.map { $0 } }
                #expect(offsets == Array(range.scalars), "width \(width), seed \(random.seed)")
            }
        }
    }

    @Test func everyRowIsDrawnWholeWithinItsPane() {
        var random = SeededGenerator()
        for _ in 0..<150 {
            let document = RandomLibrary.document(&random)
            let (width, ambiguous) = (random.number(2...120), random.pick([AmbiguousWidth.narrow, .wide]))
            let layout = TextLayout(document, document.text.range, columns: width, ambiguous: ambiguous)
            var grid = Grid(size: Size(columns: width, rows: 1), symbols: Symbols(ambiguous: ambiguous))
            for row in (0..<layout.count).map({ layout[$0] }) {
                let scalars = inked(document.text.scalars[row.range.scalars])
                let needed = LineBreaker(width: width, ambiguous: ambiguous).columns(of: scalars)
                let drawn = grid.put(scalars, at: Point(column: row.indent, row: 0)) { _ in .plain }
                let isWhole = drawn == needed && row.indent + needed <= width
                #expect(isWhole, "width \(width), ambiguous \(ambiguous), seed \(random.seed): \(scalars.map(\.value))")
            }
        }
    }

    /// A row less the blanks at its end, which may hang over its edge together with what stands on them.
    private func inked(_ row: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        let ink = row.lastIndex { !isBlank($0) && $0 != "\u{fe0f}" && $0.properties.generalCategory != .nonspacingMark }
        let tail = row[(ink.map { $0 + 1 } ?? row.startIndex)...]
        return row[..<(tail.firstIndex(where: isBlank) ?? row.endIndex)]
    }

    /// Of the white space, what isn't shown as a marker.
    private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace && ![0x85, 0x0b, 0x0c, 0x2028].contains(scalar.value)
    }
}
