import Screen
import Testing

@testable import Curses

struct TerminalOptionsTests {
    @Test(
        arguments: [("15;0", .dark), ("0;15", .light), ("0;default;7", .light), ("12;8", .dark), ("", nil), ("a;b", nil)]
            as [(String, Theme.Backdrop?)])
    func theBackgroundIsTheLastOfColorfgbg(value: String, backdrop: Theme.Backdrop?) {
        #expect(Theme.Backdrop(colorfgbg: value) == backdrop)
    }

    @Test(
        arguments: [
            ("11;rgb:0000/0000/0000", .dark), ("11;rgb:fdfd/f6f6/e3e3", .light), ("11;rgb:ff/ff/ff", .light),
            ("11;rgba:1e1e/1e1e/1e1e/ffff", .dark), ("10;rgb:ffff/ffff/ffff", nil), ("11;?", nil), ("", nil),
            ("11;rgb:x/y/z", nil), ("11;rgb://", nil),
        ] as [(String, Theme.Backdrop?)])
    func theBackgroundIsReadFromTheTerminalsAnswer(answer: String, backdrop: Theme.Backdrop?) {
        #expect(OperatingSystemCommand.backdrop(inAnswer: answer) == backdrop)
    }
}
