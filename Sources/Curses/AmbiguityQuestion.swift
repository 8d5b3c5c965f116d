import CNcurses
import Glibc
import Screen

/// Asks the terminal how wide it draws ambiguous characters, as vim does: print one, ask where the cursor is.
enum AmbiguityQuestion {
    /// Long enough for a terminal across a network nearby; `vim` waits longer, but asks at every start.
    private static let patienceMilliseconds: Int64 = 50

    /// - Parameter input: where the answer is read; already in raw mode, with the screen up.
    static func answer(input: Int32) -> AmbiguousWidth {
        let question = "\r▽\u{1b}[6n"
        nc_write(question, Int32(question.utf8.count))
        let start = nc_milliseconds()
        var bytes: [UInt8] = []
        var answer: (column: Int, range: Range<Int>)?
        while answer == nil {
            let left = patienceMilliseconds - (nc_milliseconds() - start)
            var state = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
            guard left > 0, poll(&state, 1, Int32(left)) == 1 else { break }
            var byte: UInt8 = 0
            guard read(input, &byte, 1) == 1 else { break }
            bytes.append(byte)
            answer = position(in: bytes)
        }
        if let range = answer?.range { bytes.removeSubrange(range) }
        for byte in bytes.reversed() { nc_unread(Int32(byte)) }  // typed ahead
        nc_repaint()
        return answer?.column == 3 ? .wide : .narrow
    }

    /// The column in a report of the cursor's place, `ESC [ row ; column R`, counted from 1, and where the report stands.
    static func position(in bytes: [UInt8]) -> (column: Int, range: Range<Int>)? {
        guard let start = bytes.lastIndex(of: 0x1b), bytes.last == UInt8(ascii: "R") else { return nil }
        let text = String(decoding: bytes[start...], as: UTF8.self)
        let numbers = text.dropFirst(2).dropLast().split(separator: ";").map { Int($0) }
        guard text.dropFirst().first == "[", numbers.count == 2, numbers[0] != nil, let column = numbers[1] else { return nil }
        return (column, start..<bytes.count)
    }
}
