import Testing

@testable import Views

struct FiguresTests {
    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (3724, "3,724"), (100_000, "100,000"), (1_234_567, "1,234,567")])
    func thousandsAreGrouped(number: Int, text: String) { #expect(Figures.grouped(number) == text) }

    @Test(arguments: [(9_999, "9,999"), (10_000, "1.0 万"), (38_412, "3.8 万"), (99_960, "10.0 万"), (1_234_567, "123.5 万")])
    func largeNumbersAreInTenThousandsInChinese(number: Int, text: String) { #expect(Figures.rounded(number, .chinese) == text) }

    @Test func largeNumbersAreGroupedInEnglish() { #expect(Figures.rounded(38_412, .english) == "38,412") }
}
