import Screen
import Testing
import Views

@testable import duidu

struct ThemeFileTests {
    @Test func rolesTakeColoursAndStyles() {
        let (theme, problems) = ThemeFile.read(
            """
            base = "light"
            text = { fg = "#d0d0d0", bg = 16 }
            verbatim = "bright-red"
            heading = { style = "bold underline" }
            """, file: "mine.toml")
        #expect(problems.isEmpty)
        #expect(theme.scheme == .light)
        #expect(theme.resolve(Style(.verbatim), .full) == Appearance(foreground: 9, background: 16))
        #expect(
            theme.resolve(Style(.heading), .full)
                == Appearance(foreground: 252, background: 16, attributes: [.bold, .underline]))
    }

    @Test func wrongLinesAreToldAndTheRestHolds() {
        let (theme, problems) = ThemeFile.read(
            "base = 'blue'\nverbatim = 'pink'\nnothing = 'red'\nnear = 'red'\nmenu = { fg = 1, size = 2 }", file: "mine.toml")
        #expect(problems.map(\.line) == [1, 2, 3, 5])
        #expect(theme.resolve(Style(.near), .eight).foreground == 1)
    }

    @Test func coloursThatATerminalLacksLeaveTheSchemesOwn() {
        let (theme, _) = ThemeFile.read("near = '#123456'", file: "mine.toml")
        #expect(theme.resolve(Style(.near), .eight) == Theme(.dark).resolve(Style(.near), .eight))
    }

    @Test(arguments: ["", ".", "..", "../x", "a/b", "a\0b"])
    func aNameCannotLeadOutOfTheFolder(name: String) {
        #expect(!ThemeFile.isName(name))
    }
}
