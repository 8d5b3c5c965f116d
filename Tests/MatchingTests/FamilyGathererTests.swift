import Speeches
import Testing

@testable import Matching

/// Phrasings and their variants.
struct FamilyGathererTests {
    private let texts = [
        "清早起雾。我们把渡口的灯一直点到天亮。", "我们把渡口的灯一直点到天亮，船家都记得。", "那年冬天，我们把渡口的灯一直点到半夜。",
        "老人说我们把渡口的那盏灯一直点到天亮。",
    ]

    private func families(_ texts: [String], versions: VersionGroups = .none) -> (Library, [Family]) {
        let library = Library(texts: texts)
        return (library, FamilyGatherer(library, versions: versions).families(of: Matcher().matches(of: library)))
    }

    private func quote(_ passage: Passage, in library: Library) -> String {
        library.document(of: passage.speech).quote(passage.range)
    }

    @Test func theTypicalWordingDiffersLeastFromTheOthers() throws {
        let (library, found) = families(texts)
        let family = try #require(found.first)
        #expect(quote(family.typical, in: library) == "我们把渡口的灯一直点到天亮")
        #expect(family.speeches == 4)
        #expect(family.places == 4)
        #expect(family.variants[0].places.map(\.speech) == [0, 1])
    }

    @Test func aVariantSaysWhatItChanges() throws {
        let (library, found) = families(texts)
        let family = try #require(found.first)
        let changes = family.variants.dropFirst().map { variant in
            variant.edits.filter { $0.kind != .equal }.map { edit in
                library.document(of: family.typical.speech).quote(edit.a) + "→"
                    + library.document(of: variant.places[0].speech).quote(edit.b)
            }
        }
        #expect(changes.contains(["→那盏"]))
    }

    @Test func versionsOfOneTextAreOneSpeech() throws {
        let (_, found) = families(texts, versions: VersionGroups([[0, 1]]))
        #expect(try #require(found.first).speeches == 3)
    }

    @Test func theEarliestIsTheOneWithTheFirstDate() throws {
        let dated = zip(texts, ["2021年3月5日", "2019年4月1日", "2023年6月2日", "2020年1月8日"]).map { text, date in
            "在渡口会上的讲话\n（\(date)）\n乡亲们：\n\(text)"
        }
        let library = Library(documents: dated.enumerated().map { DocumentParser.parse(DecodedText($1), name: "\($0).txt") })
        let found = FamilyGatherer(library).families(of: Matcher().matches(of: library))
        #expect(try #require(found.first).earliest?.speech == 1)
    }

    @Test func theOrderOfMatchesMakesNoDifference() throws {
        let library = Library(texts: texts)
        let matches = Matcher().matches(of: library)
        let gatherer = FamilyGatherer(library)
        let (forward, backward) = (gatherer.families(of: matches), gatherer.families(of: matches.reversed()))
        #expect(Set(forward.map(\.id)) == Set(backward.map(\.id)))
        #expect(
            Dictionary(uniqueKeysWithValues: forward.map { ($0.id, $0.typical) })
                == Dictionary(uniqueKeysWithValues: backward.map { ($0.id, $0.typical) }))
    }
}
