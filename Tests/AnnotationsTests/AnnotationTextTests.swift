import Speeches
import TestSupport
import Testing

@testable import Annotations

@Suite struct AnnotationTextTests {
    private func place(_ words: String = "石阶", file: String = "河道.txt") -> Annotation.Place {
        Annotation.Place(file: file, speech: "河道会", quote: TextQuote(before: "沿河的", exact: words, after: "一共\t"))
    }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func text(_ text: AnnotationText) -> String { String(decoding: text.bytes, as: UTF8.self) }

    /// Any annotation, in a handful of ids so that they meet.
    private func annotation(_ random: inout SeededGenerator) -> Annotation {
        func words() -> String {
            let marks = ["", " ", ": ", "\n", "\n\n", "+ ", "#数字 ", "<<<<<<<\n", "Id: x\n", "\r\n", "\u{1b}", "\u{2028}"]
            return (0..<Int.random(in: 1...4, using: &random)).map { _ in
                String(String.UnicodeScalarView(random.prose(Int.random(in: 1...9, using: &random))))
                    + (marks.randomElement(using: &random) ?? "")
            }.joined()
        }
        let place = Annotation.Place(
            file: words(), speech: words(),
            quote: TextQuote(before: words().withoutControls, exact: "石" + words().withoutControls))
        let bodies: [Annotation.Body] = [
            .note(words(), place), .mark("甲", place), .fact(.date, words(), place), .level(3, place),
            .verdict(.noReuse, place, place), .deleted,
        ]
        return Annotation(
            id: AnnotationID(random: UInt64.random(in: 0..<20, using: &random)),
            revision: Int.random(in: 1...4, using: &random),
            changed: ["2026-11-24T13:00:00Z", "2026-11-24T13:00:01Z"].randomElement(using: &random),
            bodies[Int.random(in: 0..<bodies.count, using: &random)])
    }

    @Test func whatIsWrittenIsReadBack() {
        var random = SeededGenerator()
        for _ in 0..<300 {
            let all = Annotations((0..<12).map { _ in annotation(&random) })
            var text = AnnotationText([])
            _ = text.take(all.byID.values)
            let read = AnnotationText(text.bytes)
            #expect(read.annotations == all && read.problems.isEmpty, "seed \(random.seed)")
            #expect(read.bytes == text.bytes, "seed \(random.seed)")
        }
    }

    @Test func twoVersionsMergeToTheSameWhicheverComesFirst() {
        var random = SeededGenerator()
        for _ in 0..<300 {
            let (a, b) = ((0..<12).map { _ in annotation(&random) }, (0..<12).map { _ in annotation(&random) })
            var (left, right) = (AnnotationText([]), AnnotationText([]))
            _ = left.take(a)
            _ = right.take(b)
            let (ofLeft, ofRight) = (left.annotations, right.annotations)
            _ = left.take(ofRight.byID.values)
            _ = right.take(ofLeft.byID.values)
            #expect(left.annotations == right.annotations, "seed \(random.seed)")
            let latest = Dictionary((a + b).map { ($0.id, $0.revision) }, uniquingKeysWith: max)
            #expect(left.annotations.byID.mapValues(\.revision) == latest, "seed \(random.seed)")
        }
    }

    @Test func anyBytesAreGivenBackAndKeptBesideWhatIsAdded() {
        var random = SeededGenerator()
        let pieces = ["Note: 甲\n", "Exact: 乙\n", "\n", "\r\n", "\n\n", "<<<<<<< HEAD\n", "# 说明\n", "乱码", "Id: a\n", "\u{0}"]
        for _ in 0..<500 {
            var file = (0..<Int.random(in: 0...12, using: &random)).flatMap { _ in
                bytes(pieces.randomElement(using: &random) ?? "")
            }
            if Bool.random(using: &random) { file.append(0xff) }
            var text = AnnotationText(file)
            #expect(text.bytes == file, "seed \(random.seed)")
            let before = (text.annotations, text.problems)
            let added = Annotation(id: AnnotationID("new"), .note("丙", place()))
            _ = text.take([added])
            let read = AnnotationText(text.bytes)
            #expect(read.annotations[added.id] == added && read.problems.count == before.1.count, "seed \(random.seed)")
            #expect(read.annotations.byID.count == before.0.byID.count + 1, "seed \(random.seed)")
        }
    }

    @Test func anEntryReadsLikeThis() {
        var text = AnnotationText([])
        _ = text.take([
            Annotation(id: AnnotationID("4f0c"), revision: 2, changed: "2026-11-24T13:00:00Z", .note("核对\n#数字", place()))
        ])
        #expect(
            self.text(text) == """
                Note: 核对
                + #数字
                File: 河道.txt
                Speech: 河道会
                Before: 沿河的
                Exact: 石阶
                After: 一共\t
                Changed: 2026-11-24T13:00:00Z
                Revision: 2
                Id: 4f0c


                """)
    }

    @Test func whatSomeoneWroteByHandNeedsNoMoreThanNoteAndWords() {
        let text = AnnotationText(bytes("# 我的\nNote: 看\nExact: 石阶"))
        #expect(text.annotations.living.map(\.body) == [.note("看", .init(file: "", speech: "", quote: TextQuote(exact: "石阶")))])
    }

    @Test func aBlockThatIsNoEntryIsNamedByItsLine() {
        let file = "Note: 甲\nExact: 乙\n\nNote: 丙\n\n<<<<<<< HEAD\nNote: 丁\n\nColour: red\n\nNote: x\n+ y\nwrong\n"
        let problems = AnnotationText(bytes(file)).problems
        #expect(problems.map(\.line) == [4, 6, 9, 13])
        #expect(problems.map(\.reason) == [.lacks("Exact"), .noField, .noKind, .noField])
    }

    @Test func changingAnEntryLeavesTheOthersAndItsRemarksAlone() {
        let file = "# 文库的批注\n\n# 要紧\nNote: 甲\nExact: 石阶\nId: a\n\nNote:  乙\nExact: 栏杆\nId: b\n"
        var text = AnnotationText(bytes(file))
        _ = text.take([text.annotations[AnnotationID("a")]?.changing(to: .deleted)].compactMap(\.self))
        #expect(
            self.text(text)
                == "# 文库的批注\n\n# 要紧\nDeleted: yes\nRevision: 2\nId: a\n\nNote:  乙\nExact: 栏杆\nId: b\n")
    }

    @Test func newEntriesStandWithThoseOfTheirFile() {
        var text = AnnotationText([])
        _ = text.take(["c.txt", "a.txt", "b.txt"].map { Annotation(id: AnnotationID($0), .note("x", place(file: $0))) })
        #expect(
            self.text(text).split(separator: "\n").filter { $0.hasPrefix("File") } == [
                "File: a.txt", "File: b.txt", "File: c.txt",
            ])
    }

    @Test func aDeletionIsLaterThanWhatItDeletes() {
        let note = Annotation(id: AnnotationID("a"), .note("x", place()))
        var all = Annotations([note.changing(to: .deleted)])
        all.merge([note])
        #expect(all.living.isEmpty)
        all.merge([note.changing(to: .deleted).changing(to: note.body)])
        #expect(all.living.map(\.body) == [note.body])
    }
}
