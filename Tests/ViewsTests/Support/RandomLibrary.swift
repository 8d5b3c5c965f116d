import Matching
import Speeches
import TestSupport

@testable import Views

/// Speeches of random characters that share a few sentences, with a heading now and then.
struct RandomLibrary {
    private static let common = Array("的一是在不了有和人这中大为上个国我以要年动同工民得经十".unicodeScalars)
    private static let marks = Array("，。、；：？！“”‘’（）《》「」…—·～／".unicodeScalars)
    private static let latin = Array("abcXYZ0123456789.,:;!?%()[]-/'\" é".unicodeScalars)
    private static let odd = Array(
        "\u{301}\u{302}\u{7}\u{1b}\u{85}\u{9b}\u{61c}\u{200b}\u{200e}\u{202e}\u{2028}\u{2066}\u{2069}\u{feff}\u{fe0f}\u{fff9}\u{e0041}\t\r\u{a0}\u{3000}\u{1f600}\u{e000}\u{20bb7}ｶ"
            .unicodeScalars)
    private static let shared = [
        "山上的树是祖辈一棵一棵栽下来的，我们这一代人只许添绿，不许减绿。", "火柴不进山，烟头不落地，这十个字要写在每一个路口。",
        "谁巡的山谁签字，哪一段出了事就找哪一段的人。", "護林不是幾個護林員的事，是滿山滿坡的鄉親們大家的事。",
    ]
    private static let headings = ["一、守住山头\n", "二、管好火源\n", "（一）进山要登记\n", "第一，要早。", "一是要快。", "三、依靠乡亲\n"]
    private static let pieces = ["同志们：\n", "落(luò)地", "\n", "\n\n", "，,", "——", "……", "2021年3月5日", "50％", "people's", "\r\n"]

    static func scalars(_ length: Int, _ random: inout SeededGenerator) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<length {
            text.append(random.pick(random.pick([common, common, common, marks, latin, odd])))
        }
        return String(text)
    }

    /// - Parameter isOneLine: leaves line breaks out, as in a speech that was pasted from a page.
    static func text(pieces count: Int, isOneLine: Bool, _ random: inout SeededGenerator) -> String {
        let text = (0..<count).map { _ in
            switch random.number(0...9) {
            case 0...4: scalars(random.number(1...60), &random)
            case 5: random.pick(headings)
            case 6...7: random.pick(shared)
            default: random.pick(pieces)
            }
        }.joined()
        return isOneLine ? text.filter { !$0.isNewline } + "。" : text + "。"
    }

    static func document(_ random: inout SeededGenerator) -> Document {
        let text = text(pieces: random.number(1...40), isOneLine: random.number(0...3) == 0, &random)
        return DocumentParser.parse(DecodedText(text), name: "夹/" + scalars(random.number(1...12), &random) + ".txt")
    }

    static func open(_ random: inout SeededGenerator, documents: Int) -> OpenedLibrary {
        let failures = [
            ReadingFailure(name: scalars(9, &random), reason: .invalidUTF8(byte: 7)),
            ReadingFailure(name: "坏", reason: .system(scalars(9, &random))),
        ]
        let documents = (0..<documents).map { _ in document(&random) }
        return OpenedLibrary(Library(documents: documents, failures: failures, passedOver: 3))
    }
}
