import Matching
import Speeches
import Testing

@testable import Annotations

@Suite struct PlacementTests {
    private static let bridge =
        "在石桥镇水利会上的讲话\n同志们：\n一、修渠\n渠边的柳树去年砍了十几棵，今年要补种回来。\n（一）清淤\n淤泥挖出来堆在哪里，要先跟种田的人说好。\n（二）砌石\n石头从后山运。\n二、护坝\n坝上不许晒谷，也不许停车。\n"
    private static let school = "在镇小学开学典礼上的讲话\n同学们：\n教室的窗户都换了新玻璃，操场边的槐树也长高了。\n"

    private func library(_ files: (String, String)...) -> Library {
        Library(documents: files.map { DocumentParser.parse(DecodedText($1), name: $0) })
    }

    private func annotation(_ words: String, in library: Library, _ body: (Annotation.Place) -> Annotation.Body) throws
        -> Annotation
    {
        for document in library.documents {
            let text = QuotableText(document)
            guard let range = QuoteFinder.find(TextQuote(exact: words), in: text) else { continue }
            return Annotation(
                id: AnnotationID(words), body(.init(file: document.name, speech: "", quote: TextQuote(range, in: text))))
        }
        throw Missing()
    }

    private struct Missing: Error {}

    private func placed(_ annotation: Annotation, in library: Library) -> String? {
        AnnotationPlacer.place([annotation], in: library)[annotation.id].map {
            "\($0.passage.speech) " + library.document(of: $0.passage.speech).text.string(in: $0.passage.range)
        }
    }

    @Test func aNoteGoesAlongWithItsFileWhereverThatIsPut() throws {
        let before = library(("a/水利.txt", Self.bridge), ("a/小学.txt", Self.school))
        let note = try annotation("渠边的柳树去年砍了十几棵", in: before) { .note("", $0) }
        #expect(placed(note, in: before) == "0 渠边的柳树去年砍了十几棵")
        #expect(placed(note, in: library(("小学.txt", Self.school), ("2025/渠.txt", Self.bridge))) == "1 渠边的柳树去年砍了十几棵")
        #expect(placed(note, in: library(("小学.txt", Self.school))) == nil)
    }

    @Test func ofTwoFilesOfOneNameTheFolderDecides() throws {
        let both = library(("2024/水利.txt", Self.bridge), ("2025/水利.txt", Self.bridge))
        let note = try annotation("坝上不许晒谷", in: library(("2025/水利.txt", Self.bridge))) { .note("", $0) }
        #expect(placed(note, in: both) == "1 坝上不许晒谷")
        #expect(placed(note, in: library(("x/2024/水利.txt", Self.bridge), ("x/2025/水利.txt", Self.bridge))) == "1 坝上不许晒谷")
    }

    private func corrected(_ words: String, _ body: (Annotation.Place) -> Annotation.Body) throws -> Library {
        let library = library(("水利.txt", Self.bridge))
        let correction = try annotation(words, in: library, body)
        return library.corrected(by: Annotations([correction]), AnnotationPlacer.place([correction], in: library))
    }

    private func tree(_ library: Library) -> [String] {
        library.speech(0).sections.nodes.dropFirst().map { node in
            "\(node.level) " + library.documents[0].quote(node.heading) + " \(node.parent ?? -1)"
        }
    }

    @Test func titleAndDateAreThoseThatTheUserWrote() throws {
        let titled = try corrected("在石桥镇水利会上的讲话") { .fact(.title, "水利讲话", $0) }
        #expect(titled.speech(0).title.text == "水利讲话")
        let dated = try corrected("在石桥镇水利会上的讲话") { .fact(.date, "2024-03-05", $0) }
        #expect(dated.speech(0).facts[.date] == StatedFact("2024-03-05", .user))
    }

    @Test func aHeadingThatMovesTakesWhatStandsBelowItAlong() throws {
        #expect(try tree(corrected("修渠") { .level(1, $0) }) == ["1 修渠 0", "2 清淤 1", "2 砌石 1", "1 护坝 0"])
        #expect(try tree(corrected("护坝") { .level(2, $0) }) == ["1 修渠 0", "2 清淤 1", "2 砌石 1", "2 护坝 1"])
        #expect(try tree(corrected("清淤") { .level(1, $0) }) == ["1 修渠 0", "1 清淤 0", "2 砌石 2", "1 护坝 0"])
        #expect(try tree(corrected("修渠") { .level(0, $0) }) == ["1 清淤 0", "1 砌石 0", "1 护坝 0"])
    }

    @Test func sectionsStillTakeTheWholeSpeech() throws {
        let library = try corrected("清淤") { .level(0, $0) }
        let nodes = library.speech(0).sections.nodes
        #expect(tree(library) == ["1 修渠 0", "2 砌石 1", "1 护坝 0"])
        #expect(nodes[1].range.upperBound == nodes[3].start && nodes[3].range.upperBound == nodes[0].range.upperBound)
    }
}
