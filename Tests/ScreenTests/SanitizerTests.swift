import TestSupport
import Testing

@testable import Screen

struct SanitizerTests {
    @Test func whatADocumentMayNotDoBecomesAMarker() {
        let refused: [ClosedRange<UInt32>] = [
            0x00...0x08, 0x0b...0x0c, 0x0e...0x1f, 0x7f...0x9f, 0xad...0xad, 0x61c...0x61c, 0x200b...0x200f, 0x2028...0x202e,
            0x2060...0x2069, 0xe000...0xe0ff, 0xfeff...0xfeff, 0xfff9...0xfffb, 0xfffe...0xffff, 0xe0000...0xe007f,
        ]
        for scalar in refused.joined().compactMap({ Unicode.Scalar($0) }) {
            #expect(Sanitizer.treatment(of: scalar) == .marker, "\(String(scalar.value, radix: 16))")
        }
    }

    @Test func textIsDrawn() {
        for scalar in "人民𠮷あ한Aéж“”…—·①─　，。!".unicodeScalars { #expect(Sanitizer.treatment(of: scalar) == .drawn) }
    }

    @Test func theMarkerIsOneCellEverywhere() {
        for scalar in [Sanitizer.marker, Sanitizer.asciiMarker] {
            #expect(CharacterWidth.width(of: scalar, ambiguous: .wide) == 1)
            #expect(Sanitizer.treatment(of: scalar) == .drawn)
        }
    }

    @Test func plainTextHoldsNothingThatActs() {
        #expect(Sanitizer.plain("终稿\u{1b}]0;x\u{7}\u{202e}\n.docx") == "终稿¬]0;x¬¬¬.docx")
        #expect(Sanitizer.plain("一\n\t二\r", lines: true) == "一\n\t二¬")
        #expect(Sanitizer.plain("\u{301}e\u{301}") == "¬e\u{301}")
    }

    @Test func plainTextOfAnythingIsPlain() {
        var random = SeededGenerator()
        for _ in 0..<200 {
            let text = Sanitizer.plain(String(String.UnicodeScalarView(random.text(length: 40))))
            #expect(Sanitizer.plain(text) == text, "seed \(random.seed)")
            #expect(!text.unicodeScalars.contains { Sanitizer.treatment(of: $0) == .marker }, "seed \(random.seed)")
        }
    }
}
