import Testing

@testable import Screen

struct SymbolsTests {
    @Test func everySymbolIsOneColumnWide() {
        for symbols in [Symbols(), Symbols(ambiguous: .wide), Symbols(ascii: true)] {
            let drawn = [
                symbols.expanded, symbols.collapsed, symbols.leaf, symbols.cursor, symbols.marked, symbols.vertical,
                symbols.horizontal, symbols.meetingBar, symbols.meetingCross, symbols.barFull, symbols.barEmpty,
                symbols.topLeft, symbols.middleDot, symbols.crumb,
            ]
            #expect((drawn + symbols.shades).allSatisfy { symbols.columns(of: $0) == 1 })
        }
    }

    @Test func aBarShowsThatThereIsSomethingAndThatSomethingIsMissing() {
        let symbols = Symbols(ascii: true)
        #expect([0, 0.01, 0.5, 0.99, 1].map { symbols.bar($0, columns: 4) } == ["....", "#...", "##..", "###.", "####"])
        #expect(symbols.bar(0.5, columns: 0).isEmpty)
    }
}
