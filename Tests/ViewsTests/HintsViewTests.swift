import Reading
import Screen
import Speeches
import Testing

@testable import Views

/// The last row of the screen.
struct HintsViewTests {
    private func status(_ session: Session, columns: Int = 80) -> String {
        session.picture(Size(columns: columns, rows: 10)).grid.text(row: 9)
    }

    private var reading: Session { Session(locale: .chinese, symbols: Symbols()) }

    private var matching: Session {
        var session = reading
        _ = session.receive(.libraryRead(OpenedLibrary.sample.library))
        _ = session.receive(.matchingProgressed(0.437))
        return session
    }

    private func sample(_ keys: String) -> Session { Session(.sample, keys, Size(columns: 80, rows: 10)) }

    @Test func whatGoesOnBehindStandsAtTheRight() {
        #expect(status(reading).hasSuffix("  读取中…"))
        #expect(status(matching).hasSuffix(" 匹配中 43%"))
        #expect(!status(sample("")).contains("匹配中"))
    }

    @Test func theMenuIsHintedAtBeforeAllOtherKeys() {
        #expect(status(sample(""), columns: 30) == " Enter 打开  t 标记  F9 菜单")
        #expect(status(sample(""), columns: 12) == " F9 菜单")
    }

    @Test func whatTheLastKeyDidStandsThereUntilTheNext() {
        #expect(status(sample("t")) == " 已标记一篇；再标记一篇后按 c 比对")
        #expect(status(sample("t j")).hasPrefix(" Enter 打开"))
        #expect(status(sample("<")) == " 前面没有跳转")
        #expect(status(sample("/ 长 颈 鹿 Enter")) == " 找不到：长颈鹿")
    }

    @Test(arguments: [("K", "K"), ("z x", "zx"), ("5 !", "!")])
    func aKeyThatDoesNothingSaysSo(keys: String, spelled: String) {
        #expect(status(sample(keys)) == " \(spelled) 在这里没有作用；? 帮助，F9 菜单")
    }

    @Test func aShareNeedsItsNumberFirst() { #expect(status(sample("%")) == " 先输入百分之几，如 50%") }

    @Test func whatIsNotKnownBeforeTheMatchesIsNoZero() {
        let grid = matching.picture(Size(columns: 100, rows: 10)).grid
        #expect(!grid.text(row: 0).contains("复用") && grid.text(row: 0).contains("篇"))
        #expect(!grid.text(row: 2).contains("0%") && grid.text(row: 2).contains("…"))
    }

    @Test func aNoticeThatIsTooLongIsCut() { #expect(status(sample("t"), columns: 12) == " 已标记一篇…") }

    @Test func noNoticeHoldsWhatATerminalMightObey() {
        var session = reading
        let failure = ReadingFailure(name: "坏\u{1b}[31m\n.txt", reason: .empty)
        _ = session.receive(.libraryRead(Library(documents: [], failures: [failure])))
        _ = session.press(.enter, Size(columns: 80, rows: 10))
        #expect(status(session) == " 坏¬[31m¬.txt: 空文件，没有文字")
    }
}
