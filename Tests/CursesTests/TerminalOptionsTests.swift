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
        arguments: [("linux", .dark), ("linux-16color", .dark), ("xterm", nil), ("linuxish", nil)] as [(String, Theme.Backdrop?)])
    func onlyTheConsolesBackgroundIsKnownByItsName(term: String, backdrop: Theme.Backdrop?) {
        #expect(Theme.Backdrop(term: term) == backdrop)
    }

    @Test func theBackgroundCountsAsUnknownAfterAWhileThoughAnAnswerMayStillCome() {
        let asked = BackdropQuestion.asked(1000)
        #expect(asked.hope(at: 1000) == 500 && asked.hope(at: 1400) == 100 && asked.hope(at: 1700) == 0)
        #expect(BackdropQuestion.late(1000).hope(at: 1700) == nil && BackdropQuestion.late(1000).isOpen(at: 1700))
        #expect(!asked.isOpen(at: 3000) && BackdropQuestion.toBeAsked.hope(at: 0) == nil)
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
