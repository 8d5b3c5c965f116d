import Dispatch
import Synchronization

/// Work that is spread over threads; what comes out doesn't depend on how many there are.
enum Workers {
    /// The results in the order of the elements.
    static func map<Elements: RandomAccessCollection & Sendable, Result: Sendable>(
        _ elements: Elements, threads: Int, _ work: @Sendable (Elements.Element) -> Result
    ) -> [Result] where Elements.Index == Int {
        guard threads > 1, elements.count > 1 else { return elements.map(work) }
        let parts = Mutex<[(start: Int, results: [Result])]>([])
        let size = max(1, elements.count / (threads * 8))
        let count = (elements.count + size - 1) / size
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
            while true {
                let part = next.add(1, ordering: .relaxed).oldValue
                guard part < count else { return }
                let start = elements.startIndex + part * size
                let results = elements[start..<min(start + size, elements.endIndex)].map(work)
                parts.withLock { $0.append((start, results)) }
            }
        }
        return parts.withLock { $0.sorted { $0.start < $1.start }.flatMap(\.results) }
    }
}
