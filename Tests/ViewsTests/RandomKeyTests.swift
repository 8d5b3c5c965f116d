import Matching
import Reading
import Screen
import Searching
import TestSupport
import Testing

@testable import Views

struct RandomKeyTests {
    /// One run of keys over a library of its own.
    struct Run {
        var session: Session
        var size = Size(columns: 80, rows: 24)
        var pressed: [Key] = []
        /// Results that come late, as from a thread behind.
        var late: [Action] = []
        let opened: OpenedLibrary

        init(_ opened: OpenedLibrary) {
            self.opened = opened
            session = Session(locale: .chinese, symbols: Symbols())
            _ = session.receive(.libraryRead(opened.library))
        }

        mutating func press(_ key: Key, _ random: inout SeededGenerator) {
            pressed = pressed.suffix(30) + [key]
            for effect in session.press(key, size) {
                if case .gather(let gathering) = effect { late.append(gathering.perform()) }
                if case .search(let request, let library) = effect {
                    late.append(.searched(Searcher(SearchText(library)).search(request)))
                }
            }
            if random.number(0...1) == 0, !late.isEmpty { _ = session.receive(late.removeFirst()) }
        }

        /// Now and then the window changes, the matches arrive, and the screen is drawn.
        mutating func look(_ random: inout SeededGenerator) -> [String] {
            switch random.number(0...9) {
            case 0:
                _ = session.receive(.matched(opened.matches))
                _ = session.receive(.sectionsIndexed(opened.sections))
            case 1: _ = session.receive(.matched(.empty(speechCount: opened.library.count)))
            case 2: _ = session.receive(.matchingProgressed(0.5))
            case 3...6: _ = session.receive(.matched(opened.matches.filtered { _ in random.number(0...3) > 0 }))
            default: break
            }
            size = Size(columns: random.number(1...160), rows: random.number(1...50))
            return Invariants.violations(in: session.picture(size), size) + Invariants.violations(in: session.state)
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func noKeysBringTheSessionIntoAStateThatCanNotBe() {
        var random = SeededGenerator()
        for _ in 0..<20 {
            var run = Run(RandomLibrary.open(&random, documents: 3))
            for step in 1...5000 {
                for key in RandomKeys.next(run.size, &random) { run.press(key, &random) }
                let violations = step.isMultiple(of: 50) ? run.look(&random) : Invariants.violations(in: run.session.state)
                guard violations.isEmpty else {
                    let keys = run.pressed.map(\.spelling).joined(separator: " ")
                    Issue.record("\(violations.prefix(3)) after \(keys), seed \(random.seed)")
                    break
                }
            }
        }
    }

    @Test func escapeAloneNeverQuitsAndLeadsBackToTheLibrary() {
        var random = SeededGenerator()
        let opened = RandomLibrary.open(&random, documents: 3)
        for _ in 0..<200 {
            var run = Run(opened)
            for _ in 0..<20 { for key in RandomKeys.next(run.size, &random) { run.press(key, &random) } }
            let effects = (0..<60).flatMap { _ in run.session.press(.escape, run.size) }
            let asksForMore = effects.contains { effect in
                switch effect {
                case .stopSearch, .gather: false
                default: true
                }
            }
            #expect(!asksForMore && run.session.state.pages.count == 1, "seed \(random.seed)")
        }
    }
}
