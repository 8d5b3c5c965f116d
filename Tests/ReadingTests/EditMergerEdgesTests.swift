import Matching
import Speeches
import Testing

@testable import Reading

/// The words that a match begins and ends in.
struct EditMergerEdgesTests {
    /// 透彻 is a word of the library; 透过 isn't one here.
    private static let filler = "这件事讲得透彻，那件事也看得透彻，透彻二字最难。"
    private static let texts = [
        "同志们：\n" + filler + "办不成的也要端一杯热水，把道理讲透。散会。", "同志们：\n办不成的也要端一杯热水，把道理讲透彻。孩子们放学了，门口的桂花很香。" + filler,
    ]

    @Test func theRestOfAWordIsShownWithTheMatchAsWhatDiffers() throws {
        let (pairs, library) = VersionAlignmentTests.pairs(Self.texts)
        let pair = try #require(
            pairs.pairs.first { library.document(of: 0).quote($0.left).hasSuffix("把道理讲透") })
        #expect(library.document(of: 1).quote(pair.right).hasSuffix("讲透"))
        #expect(library.document(of: 1).quote(pair.wholeRange(on: .right)).hasSuffix("讲透彻"))
        #expect(pair.wholeRange(on: .left) == pair.left)
        let marked = pair.marks.map { ($0.kind, library.document(of: 1).quote($0.b)) }
        #expect(marked.contains { $0.0 == .inserted && $0.1 == "彻" })
        #expect(pair.edits.allSatisfy { $0.kind == .equal })
    }

    @Test func turnedTheRestIsWhatIsDropped() throws {
        let library = VersionAlignmentTests.library(Self.texts)
        let turned = PairMatches(1, 0, in: MatchIndex(Matcher().match(library), of: library), of: library)
        let pair = try #require(turned.pairs.first { $0.wholeRange(on: .left) != $0.left })
        #expect(pair.edges.map(\.kind) == [.deleted] && library.document(of: 1).quote(pair.edges[0].a) == "彻")
    }

    @Test func whatNoWordBindsStaysOutside() {
        let (pairs, _) = VersionAlignmentTests.pairs([
            "同志们：\n桥修好以后赶集近了许多山里人。散会。", "同志们：\n桥修好以后赶集近了许多船家。孩子们放学了。",
        ])
        #expect(!pairs.pairs.isEmpty && pairs.pairs.allSatisfy(\.edges.isEmpty))
    }
}
