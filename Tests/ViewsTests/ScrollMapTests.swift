import Testing

@testable import Views

struct ScrollMapTests {
    private let map = ScrollMap([(mine: 10, other: 4), (mine: 20, other: 44), (mine: 30, other: 45)])

    @Test func itIsExactWhereTheTextsMeet() { #expect([10, 20, 30].map(map.other) == [4, 44, 45]) }
    @Test func itGoesInProportionBetween() { #expect([12, 15, 25].map(map.other) == [12, 24, 44]) }
    @Test func itGoesRowByRowOutside() { #expect([0, 9, 31, 40].map(map.other) == [-6, 3, 46, 55]) }
    @Test func withoutAMeetingRowsAreTheSame() { #expect(ScrollMap([]).other(of: 7) == 7) }
}
