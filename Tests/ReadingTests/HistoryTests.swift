import Testing

@testable import Reading

struct HistoryTests {
    private func pages(_ count: Int) -> [Page] { Array(repeating: .library(LibraryPage()), count: count) }

    @Test func backGivesTheLastPlaceAndForwardThePresentOne() {
        var history = History()
        history.record(pages(1))
        history.record(pages(2))
        #expect(history.back(from: pages(3))?.count == 2)
        #expect(history.back(from: pages(2))?.count == 1)
        #expect(history.back(from: pages(1)) == nil)
        #expect(history.forward(from: pages(1))?.count == 2)
        #expect(history.forward(from: pages(2))?.count == 3)
        #expect(history.forward(from: pages(3)) == nil)
    }

    @Test func aJumpForgetsWhatWasAhead() {
        var history = History()
        history.record(pages(1))
        _ = history.back(from: pages(2))
        history.record(pages(1))
        #expect(history.forward(from: pages(4)) == nil)
    }

    @Test func twoHundredJumpsAreRemembered() {
        var history = History()
        for count in 1...300 { history.record(pages(count)) }
        var present = pages(301)
        var steps = 0
        while let earlier = history.back(from: present) { (present, steps) = (earlier, steps + 1) }
        #expect(steps == 200 && present.count == 101)
    }
}
