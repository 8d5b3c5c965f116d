import Testing

@testable import Curses

struct OperatingSystemCommandTests {
    @Test func noTextEndsItsSequence() {
        #expect(OperatingSystemCommand.copy("人民") == "\u{1b}]52;c;5Lq65rCR\u{7}")
        #expect(OperatingSystemCommand.copy("讲\u{7}") == OperatingSystemCommand.copy("讲¬"))
    }

    @Test func whatWouldPrintItIsNotSentIt() {
        #expect(OperatingSystemCommand.isUnderstood(by: "xterm-256color"))
        #expect(!OperatingSystemCommand.isUnderstood(by: "vt100"))
        #expect(!OperatingSystemCommand.isUnderstood(by: "linux"))
    }
}
