import Synchronization

/// Remembers the rows of the library's list that were asked for last: every key asks for them several times, and sorting some
/// thousand speeches takes milliseconds. What it gives depends on nothing but what is asked.
final class LibraryRowsMemo: Sendable {
    /// What the rows depend on.
    struct Question: Equatable, Sendable {
        let filter: String
        let order: SpeechOrder
        let unfolded: Set<Int>
        let texts: [String]
        let holding: Set<Int>
        let stamp: Stamp
    }

    private let last = Mutex<(question: Question, rows: [LibraryRow])?>(nil)

    func rows(_ question: Question, _ work: () -> [LibraryRow]) -> [LibraryRow] {
        if let known = last.withLock({ $0 }), known.question == question { return known.rows }
        let rows = work()
        last.withLock { $0 = (question, rows) }
        return rows
    }
}

/// Tells one state of library and matches from any other.
final class Stamp: Sendable, Equatable {
    static func == (a: Stamp, b: Stamp) -> Bool { a === b }
}
