import Speeches
import Testing

@testable import Reading

struct OutlineAlignmentTests {
    /// Outlines as `label heading: text`, a section a line.
    private func alignment(_ left: [String], _ right: [String]) -> (rows: [String], library: Library) {
        let documents = [left, right].enumerated().map { number, sections in
            DocumentParser.parse(
                DecodedText("在渔村座谈会上的讲话\n同志们：\n" + sections.joined(separator: "\n") + "\n"), name: "\(number).txt")
        }
        let library = Library(documents: documents)
        func label(_ node: Int?, _ speech: Int) -> String {
            node.map { documents[speech].quote(library.speech(speech).sections.nodes[$0].label) } ?? ""
        }
        let rows = OutlineAlignment(0, 1, of: library).rows.map { "\(label($0.left, 0))|\(label($0.right, 1)) \($0.kind)" }
        return (rows, library)
    }

    private static let nets = "、修补渔网\n秋汛以前把每一张旧网都摊到晒场上补好，断了的纲绳换成新的麻绳。"
    private static let boats = "、检修船只\n木船要上岸刮净藤壶，捻缝桐油刷三遍，柴油机由县里的师傅来看。"
    private static let school = "、办好夜校\n冬天出不了海的晚上，请老师傅教年轻人看潮汐表、辨罗盘。"
    private static let ice = "、建一座冰库\n夏天的鱼获卖不出价，是因为没有冰，存不住两天。"

    @Test func whatBothTreatStandsOnOneRow() {
        #expect(
            alignment(["一" + Self.nets, "二" + Self.boats], ["一" + Self.nets, "二" + Self.boats]).rows
                == ["一、|一、 both", "二、|二、 both"])
    }

    @Test func whatOnlyOneSideTreatsStandsAloneInItsPlace() {
        let rows = alignment(
            ["一" + Self.nets, "二" + Self.school, "三" + Self.boats], ["一" + Self.nets, "二" + Self.ice, "三" + Self.boats]
        ).rows
        #expect(rows.first == "一、|一、 both")
        #expect(rows.last == "三、|三、 both")
        #expect(Set(rows.dropFirst().dropLast()) == ["二、| onlyLeft", "|二、 onlyRight"])
    }

    @Test func whatStandsElsewhereIsMoved() {
        let rows = alignment(
            ["一" + Self.nets, "二" + Self.boats, "三" + Self.school], ["一" + Self.school, "二" + Self.nets, "三" + Self.boats]
        ).rows
        #expect(rows == ["一、|二、 both", "二、|三、 both", "三、|一、 moved"])
    }
}
