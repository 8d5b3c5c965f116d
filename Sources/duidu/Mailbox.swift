import Glibc
import Reading
import Synchronization

/// Actions from background work, for the thread that runs the loop; its descriptor becomes readable when one arrives.
final class Mailbox: Sendable {
    /// An action, and whether it is still of use when it is read.
    typealias Letter = (action: Action, isWanted: @Sendable () -> Bool)

    private let letters = Mutex<[Letter]>([])
    /// The reading end of a pipe, since Swift's Glibc has no eventfd; to be polled.
    let descriptor: Int32
    private let writingEnd: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        let made = pipe(&ends)
        precondition(made == 0, "the system has no descriptor left for the mailbox")
        (descriptor, writingEnd) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    }

    deinit {
        close(descriptor)
        close(writingEnd)
    }

    /// Adds an action; from any thread.
    func post(_ action: Action, if isWanted: @escaping @Sendable () -> Bool = { true }) {
        let wasEmpty = letters.withLock { waiting in
            waiting.append((action, isWanted))
            return waiting.count == 1
        }
        if wasEmpty { withUnsafeBytes(of: UInt8(1)) { _ = write(writingEnd, $0.baseAddress, 1) } }
    }

    /// Takes all that has arrived, in order.
    func take() -> [Letter] {
        var byte: UInt8 = 0
        while read(descriptor, &byte, 1) == 1 {}
        return letters.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}
