import TestSupport
import Testing

@testable import Screen

struct FittingTests {
    private let symbols = Symbols()

    @Test func whatFitsStays() {
        #expect(symbols.fitted("人民代表", columns: 8) == "人民代表")
        #expect(symbols.columns(of: "人民\u{1b}a") == 6)
    }

    @Test func whatDoesNotIsCutWithAnEllipsis() {
        #expect(symbols.fitted("人民代表大会", columns: 8) == "人民代…")
        #expect(symbols.fitted("人民代表大会", columns: 7) == "人民代…")
        #expect(symbols.fitted("人民代表", columns: 1) == "…")
        #expect(symbols.fitted("人民代表", columns: 0).isEmpty)
        #expect(symbols.fittedAtEnd("/home/人民/终稿", columns: 9) == "…民/终稿")
        #expect(Symbols(ambiguous: .wide).fitted("人民代表大会", columns: 8) == "人民...")
    }

    @Test func marksAreNotCutOff() { #expect(symbols.prefix(of: "e\u{301}e\u{301}e", columns: 2) == "e\u{301}e\u{301}") }

    @Test func paddingFillsItsColumns() {
        #expect(symbols.padded("人民", columns: 6) == "人民  ")
        #expect(symbols.padded("3,724", columns: 7, .right) == "  3,724")
        #expect(symbols.padded("人", columns: 5, .centre) == " 人  ")
        #expect(symbols.padded("人民代表", columns: 6) == "人民… ")
    }

    @Test func whatIsFittedNeverTakesMore() {
        var random = SeededGenerator()
        for _ in 0..<500 {
            let text = String(String.UnicodeScalarView(random.text(length: 20)))
            let symbols = Symbols(ambiguous: Bool.random(using: &random) ? .wide : .narrow)
            let columns = Int.random(in: 0...30, using: &random)
            #expect(symbols.columns(of: symbols.fitted(text, columns: columns)) <= columns, "seed \(random.seed)")
            #expect(symbols.columns(of: symbols.fittedAtEnd(text, columns: columns)) <= columns, "seed \(random.seed)")
            #expect(symbols.columns(of: symbols.padded(text, columns: columns)) == columns, "seed \(random.seed)")
        }
    }
}
