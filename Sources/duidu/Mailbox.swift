import Glibc
import Reading
import Synchronization

/// Actions from background work, for the thread that runs the loop; its descriptor becomes readable when one arrives.
final class Mailbox: Sendable {
    private let actions = Mutex<[Action]>([])
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
    func post(_ action: Action) {
        let wasEmpty = actions.withLock { waiting in
            waiting.append(action)
            return waiting.count == 1
        }
        if wasEmpty { withUnsafeBytes(of: UInt8(1)) { _ = write(writingEnd, $0.baseAddress, 1) } }
    }

    /// Takes all that has arrived, in order.
    func take() -> [Action] {
        var byte: UInt8 = 0
        while read(descriptor, &byte, 1) == 1 {}
        return actions.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}
