import Matching
import Screen
import Testing

@testable import Reading
@testable import Views

/// What the screen shows of the sample library, as pictures in `Expected`.
struct PictureTests {
    struct Scene: CustomTestStringConvertible, Sendable {
        let name: String
        let keys: String
        var testDescription: String { name }
    }

    static let scenes = [
        Scene(name: "library", keys: "j"),
        Scene(name: "reader-text", keys: "Enter ]c ]c ]c"),
        Scene(name: "reader-tree", keys: "Enter ]] ]] h"),
        Scene(name: "reader-folded", keys: "Enter h j zc j"),
        Scene(name: "compare", keys: "Enter ]c c"),
        Scene(name: "compare-later", keys: "Enter ]c c ]c ]c"),
        Scene(name: "compare-swapped", keys: "Enter ]c c ]c ]c x"),
        Scene(name: "compare-version", keys: "Enter ]c c v ]c"),
        Scene(name: "compare-folded", keys: "Enter ]c c v za ]c"),
        Scene(name: "compare-free", keys: "Enter ]c c s C-d ) )"),
        Scene(name: "family", keys: "Enter ]c ]c F t"),
        Scene(name: "family-context", keys: "Enter ]c ]c F Tab o j"),
        Scene(name: "families", keys: "W o j"),
        Scene(name: "families-filtered", keys: "W & 群 众 Enter"),
        Scene(name: "matrix", keys: "X j l l"),
        Scene(name: "matrix-closest", keys: "X ]c ]c"),
        Scene(name: "outline", keys: "Enter ]c c T j"),
        Scene(name: "compare-judged", keys: "Enter ]c c t"),
        Scene(name: "draft", keys: "Enter C ]c"),
        Scene(name: "draft-filtered", keys: "Enter C f f f j"),
        Scene(name: "parallels", keys: "Enter ]] p"),
        Scene(name: "choice", keys: "c j"),
        Scene(name: "hits", keys: "/ 群 众 Enter j"),
        Scene(name: "help", keys: "?"),
        Scene(name: "menu", keys: "Enter F9 j j"),
        Scene(name: "selection", keys: "Enter ]c V j j"),
        Scene(name: "help-search", keys: "? / 匹 配 Enter n"),
        Scene(name: "command", keys: ": o"),
        Scene(name: "filter", keys: "& 教 育"),
        Scene(name: "noted", keys: "Enter ]c a 核 对 Enter"),
        Scene(name: "notes", keys: "Enter ]c a 核 对 Enter ]c ]c a 好 Enter A j"),
    ]

    @Test(arguments: scenes, ["40x12", "80x24", "100x30", "160x50"])
    func theScreenLooksAsExpected(scene: Scene, size: String) throws {
        try expect(scene.name, scene.keys, size)
    }

    private static let tables = ["families", "matrix", "outline", "draft"]
    private static let main = ["library", "reader-text", "compare", "parallels"] + tables

    @Test(arguments: scenes.filter { (main + ["menu", "selection", "command"]).contains($0.name) })
    func theTiniestScreenStillShowsSomething(scene: Scene) throws {
        try expect(scene.name, scene.keys, "20x5")
    }

    @Test(arguments: scenes.filter { (main + ["choice", "help"]).contains($0.name) })
    func theScreenSpeaksEnglish(scene: Scene) throws {
        try expect(scene.name + "-english", scene.keys, "100x30", in: .english)
    }

    @Test(
        arguments: scenes.filter { ["library", "reader-text", "compare"].contains($0.name) },
        ["40x12", "80x24", "100x30", "160x50"])
    func theScreenSpeaksThreeLanguages(scene: Scene, size: String) throws {
        try expect(scene.name + "-traditional", scene.keys, size, in: .traditional)
        try expect(scene.name + "-english", scene.keys, size, in: .english)
    }

    @Test(arguments: scenes.filter { (tables + ["help", "menu"]).contains($0.name) })
    func helpMenuAndTablesSpeakTraditionalChinese(scene: Scene) throws {
        try expect(scene.name + "-traditional", scene.keys, "100x30", in: .traditional)
    }

    @Test func theChosenColumnsStandInTheirOrder() {
        let size = Size(columns: 100, rows: 12)
        var session = Session(locale: .english, symbols: Symbols(), columns: [.speaker, .reuse, .date])
        _ = session.receive(.libraryRead(OpenedLibrary.sample.library))
        let heads = session.picture(size).grid.text(row: 1).split(separator: " ").map(String.init)
        #expect(heads == ["title", "speaker", "reuse", "date"])
        let narrow = session.picture(Size(columns: 40, rows: 12)).grid.text(row: 1)
        #expect(narrow.split(separator: " ").map(String.init) == ["title", "speaker", "reuse"])
    }

    /// What is highlighted, and how.
    @Test(
        arguments: scenes.filter {
            ["library", "reader-text", "compare-later", "compare-version", "hits", "selection"].contains($0.name)
        })
    func theHighlightsAreAsExpected(scene: Scene) throws {
        let size = Size(columns: 80, rows: 24)
        let session = Session(.sample, scene.keys, size)
        try ExpectedPicture.expect(session.picture(size).grid.styledPicture, scene.name + "-styled-80x24")
    }

    @Test func theProgramWithoutATerminalShowsTheSame() throws {
        let size = Size(columns: 80, rows: 24)
        var session = Session(locale: .chinese, symbols: Symbols())
        session.play(OpenedLibrary.sample.library, try #require(Key.sequence(spelling: "Enter ]c c")), size)
        #expect(session.picture(size).grid == Session(.sample, "Enter ]c c", size).picture(size).grid)
    }

    @Test(arguments: [20, 40, 60, 80, 120])
    func theWordsOfAHitAreOnTheScreen(columns: Int) {
        let size = Size(columns: columns, rows: 12)
        let session = Session(.sample, "/ 群 众 Enter", size)
        let grid = session.picture(size).grid
        let rows = HitRows(session.state.search, folded: [])
        for row in 1..<10 {
            guard case .hit = rows[row - 1] else { continue }
            #expect(grid.runs(row: row).contains { $0.style.role == .searchHit && $0.text == "群众" }, "row \(row)")
        }
    }

    @Test func framesAreASCIIWhereAmbiguousCharactersAreWide() {
        let size = Size(columns: 80, rows: 24)
        var session = Session(.sample, "Enter F9", size)
        session.symbols = Symbols(ambiguous: .wide)
        let drawn = session.picture(size).grid.picture.unicodeScalars
        #expect(drawn.allSatisfy { !(0x2500...0x25ff).contains($0.value) })
    }

    @Test(arguments: scenes.filter { tables.contains($0.name) })
    func theTablesHaveAFormInASCII(scene: Scene) throws {
        let size = Size(columns: 80, rows: 24)
        var session = Session(.sample, scene.keys, size)
        session.symbols = Symbols(ascii: true)
        try ExpectedPicture.expect(session.picture(size).grid.picture, scene.name + "-ascii-80x24")
    }

    private func expect(_ name: String, _ keys: String, _ size: String, in language: Language = .chinese) throws {
        let extent = try #require(Size(size))
        let session = Session(.sample, keys, extent, in: language)
        try ExpectedPicture.expect(session.picture(extent).grid.picture, "\(name)-\(size)")
    }
}
