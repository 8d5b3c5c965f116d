import Matching
import Speeches
import Testing

@testable import Reading

/// Two outlines side by side.
struct OutlineAlignmentTests {
    private let compared = FourSpeeches.matched.after(.compareSpeeches(0, 1))

    private func page(_ state: ReadingState) throws -> OutlinePage {
        guard case .outline(let page) = state.page else { throw Missing() }
        return page
    }

    private struct Missing: Error {}

    /// The rows as text: headings with the mark of their relation between them.
    private func printed(_ state: ReadingState) throws -> [String] {
        let page = try page(state)
        func heading(_ node: Int?, _ speech: Int) -> String {
            node.map { state.library.heading(ofNode: $0, inSpeech: speech, closing: "结语") } ?? ""
        }
        let marks: [OutlineAlignment.Relation: String] = [.both: "=", .moved: "x", .onlyLeft: "<", .onlyRight: ">"]
        return page.alignment.rows.map { row in
            "\(heading(row.left, page.left)) \(marks[row.relation] ?? "") \(heading(row.right, page.right))"
        }
    }

    @Test func parallelSectionsStandOnOneRowAndWhatMovedIsMarked() throws {
        let rows = try printed(compared.after(.showOutline))
        #expect(rows.count { $0.contains(" = ") } == 1 && rows.count { $0.contains(" x ") } == 1)
        #expect(rows.contains { $0.hasPrefix("一、守住山头") && $0.hasSuffix("二、再把山管住") })
        #expect(rows.contains { $0.hasPrefix("三、依靠乡亲") && $0.hasSuffix("一、先把人管住") })
        #expect(rows.contains("二、管好火源 < "))
    }

    @Test func eachSectionStandsOnceAndTheLeftInOrder() throws {
        for (left, right) in [(0, 1), (1, 0), (0, 2), (2, 0), (0, 3)] {
            let state = FourSpeeches.matched.after(.compareSpeeches(left, right), .showOutline)
            guard case .outline(let page) = state.page else { continue }
            let counts = [left, right].map { state.library.speech($0).sections.nodes.count }
            #expect(page.alignment.rows.compactMap(\.left) == Array(1..<counts[0]))
            #expect(page.alignment.rows.compactMap(\.right).sorted() == Array(1..<max(1, counts[1])))
        }
    }

    @Test func twoThatAreTheSameHaveAllInBoth() throws {
        let texts = [FourSpeeches.hills, FourSpeeches.hills + "\n散会。"]
        let (pairs, library) = VersionAlignmentTests.pairs(texts)
        let alignment = OutlineAlignment(pairs, sections: SectionIndex(library), of: library)
        #expect(alignment.rows.allSatisfy { $0.relation == .both })
    }

    @Test func enterComparesAtTheSections() throws {
        let outline = compared.after(.showOutline)
        let row = try #require(try page(outline).alignment.rows.firstIndex { $0.relation == .moved || $0.relation == .both })
        let opened = outline.after(.moveInList(cursor: row, top: 0), .openRow)
        #expect(opened.trail == "library compare0-1 outline compare0-1")
        let comparison = try #require(opened.comparison)
        let nodes = (opened.library.speech(0).sections.nodes, opened.library.speech(1).sections.nodes)
        let pair = try page(outline).alignment.rows[row]
        #expect(nodes.0[try #require(pair.left)].range.contains(comparison.meeting.left))
        #expect(nodes.1[try #require(pair.right)].range.contains(comparison.meeting.right))
        #expect(opened.after(.goBack).trail == "library compare0-1 outline")
    }

    @Test func whatOnlyTheRightHasOpensThere() throws {
        let outline = FourSpeeches.matched.after(.compareSpeeches(1, 0), .showOutline)
        let row = try #require(try page(outline).alignment.rows.firstIndex { $0.relation == .onlyRight })
        let section = try #require(try page(outline).alignment.rows[row].right)
        let comparison = try #require(outline.after(.moveInList(cursor: row, top: 0), .openRow).comparison)
        #expect(comparison.focus == .right && comparison.cursor == outline.library.speech(0).sections.nodes[section].start)
        #expect(comparison.current == nil)
    }

    @Test func withoutSectionsItSaysSo() {
        #expect(FourSpeeches.matched.after(.compareSpeeches(2, 3), .showOutline).notice == .neitherHasSections)
        #expect(FourSpeeches.read.after(.compareSpeeches(0, 1), .showOutline).notice == .stillMatching)
    }
}
