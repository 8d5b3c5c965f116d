import Screen
import Speeches
import TestSupport
import Testing

@testable import Views

struct HiddenNoiseTests {
    @Test func whatIsHiddenIsShownNowhereAndTheRestOnceInOrder() {
        var random = SeededGenerator()
        for _ in 0..<150 {
            let document = RandomLibrary.document(&random)
            let hidden = document.skippable
            let width = random.number(1...80)
            let layout = TextLayout(document, document.text.range, columns: width, ambiguous: .narrow, hidden: hidden)
            let shown = (0..<layout.count).flatMap { layout.shown(of: layout[$0]).offsets }
            let wanted = document.text.range.scalars.filter { offset in
                !hidden.contains { $0.contains(TextPosition(offset)) }
            }
            let isLineBreak = { (offset: Int) in document.folded[offset].kind == .lineBreak }
            #expect(
                shown.filter { !isLineBreak($0) } == wanted.filter { !isLineBreak($0) }, "width \(width), seed \(random.seed)")
        }
    }

    @Test func aKeyHidesGlossesAndBannersAndShowsThemAgain() {
        let size = Size(columns: 100, rows: 30)
        let open = "& 乡村 Enter Enter g"
        let shown = Session(.sample, open, size).picture(size).grid.picture
        let hidden = Session(.sample, open + " D", size).picture(size).grid.picture
        #expect(shown.contains("(zhèn)"))
        #expect(!hidden.contains("(zhèn)"))
        #expect(hidden.contains("乡村振兴，振的是人气"))
        #expect(Session(.sample, open + " D D g", size).picture(size).grid.picture == shown)
    }

    @Test func paragraphKeysStepThroughTheCounterparts() {
        let size = Size(columns: 100, rows: 30)
        func block(_ keys: String) -> Int? {
            guard case .parallels(let page) = Session(.sample, "Enter ]] ]] p " + keys, size).state.page else { return nil }
            return page.cursor.block
        }
        #expect(block("") == 1)
        #expect(block("}") == 2)
        #expect(block("} {") == 1)
        #expect(block("{ {") == 0)
    }
}
