import Reading
import Screen
import Speeches
import TestSupport
import Testing

@testable import Views

/// What holds of every page over random libraries, at any size.
struct RenderPropertyTests {
    /// Keys that lead to each page and over it.
    static let scripts = [
        "", "j", "t j t", "& 人", "o o o", "Enter", "Enter ]c", "Enter h", "Enter h zM", "Enter ]] p", "Enter ]c ]c c",
        "Enter ]c F", "Enter ]c F Tab o t l l", "Enter ]c F t t c",
        "Enter ]c c v", "Enter ]c c v za zm ]c Tab",
        "Enter ]c c s C-d ) s",
        "Enter ]c c ]c Tab", "Enter ]c c ]c x", "c", "Enter G ]c Enter", "/ 的 Enter", "/ 的 Enter Enter", "? j", "F9 j j",
        "Enter F9",
        "/ 的 的 的 人", "5", "Enter ]", "j j j G Enter",
    ]

    /// Neither a prompt nor a beginning of a command is left open.
    private static func isComplete(_ script: String) -> Bool { !["& 人", "/ 的 的 的 人", "5", "Enter ]"].contains(script) }

    private func size(_ random: inout SeededGenerator) -> Size {
        let isSmall = random.number(0...1) == 0
        return Size(columns: random.number(1...(isSmall ? 30 : 200)), rows: random.number(1...(isSmall ? 10 : 60)))
    }

    @Test func everyPageIsDrawnAtEverySizeAndShowsNothingInvisible() {
        var random = SeededGenerator()
        for _ in 0..<12 {
            let opened = RandomLibrary.open(&random, documents: 4)
            for script in Self.scripts {
                let session = Session(opened, script, size(&random), in: random.pick([.chinese, .english]))
                for size in [size(&random), Size(columns: 1, rows: 1), size(&random)] {
                    let violations = Invariants.violations(in: session.picture(size), size)
                    #expect(violations.isEmpty, "‘\(script)’ at \(size), seed \(random.seed): \(violations.prefix(3))")
                }
            }
        }
    }

    @Test func aResizeThereAndBackKeepsThePicture() {
        var random = SeededGenerator()
        let opened = RandomLibrary.open(&random, documents: 4)
        for script in Self.scripts where Self.isComplete(script) {
            let (before, between) = (size(&random), size(&random))
            let session = Session(opened, script, before)
            let picture = session.picture(before).grid
            // Without the line breaks of other widths that the session remembers.
            let viewport = Viewport(size: between, language: .chinese, layouts: LayoutCache())
            let fresh = SessionView.render(session.state, keys: session.keys, viewport).grid
            let isSame = session.picture(between).grid == fresh && session.picture(before).grid == picture
            #expect(isSame, "‘\(script)’ at \(before), \(between), seed \(random.seed)")
        }
    }

    /// From any row but the last visible one, so that nothing scrolls.
    @Test func oneRowDownAndUpAgainLeadsBack() {
        var random = SeededGenerator()
        for _ in 0..<8 {
            let opened = RandomLibrary.open(&random, documents: 3)
            for script in Self.scripts where Self.isComplete(script) {
                let size = size(&random)
                var session = Session(opened, script + " j j k", size)
                let before = session.picture(size).grid
                session.press("j k", size)
                let isSame = session.picture(size).grid == before
                #expect(isSame, "‘\(script)’ at \(size), seed \(random.seed)")
            }
        }
    }
}
