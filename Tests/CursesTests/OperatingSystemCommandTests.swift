import Testing

@testable import Curses

struct OperatingSystemCommandTests {
    @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("人民", "5Lq65rCR")])
    func base64IsThatOfTheStandard(text: String, coded: String) {
        #expect(OperatingSystemCommand.base64(Array(text.utf8)) == coded)
    }

    @Test func noTextEndsItsSequence() {
        #expect(OperatingSystemCommand.title("讲话\u{7}\u{1b}]0;x\n") == "\u{1b}]2;讲话¬¬]0;x¬\u{7}")
        #expect(OperatingSystemCommand.copy("foo") == "\u{1b}]52;c;Zm9v\u{7}")
    }

    @Test func whatWouldPrintItIsNotSentIt() {
        #expect(OperatingSystemCommand.isUnderstood(by: "xterm-256color"))
        #expect(!OperatingSystemCommand.isUnderstood(by: "vt100"))
        #expect(!OperatingSystemCommand.isUnderstood(by: "linux"))
    }
}
