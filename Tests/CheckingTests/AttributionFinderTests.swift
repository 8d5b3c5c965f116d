import Speeches
import Testing

@testable import Checking

/// What is given as somebody's words stands in 【】.
struct AttributionFinderTests {
    @Test(arguments: [
        "老县长在水利会上指出：“【渠要修到田头，账要算到户头。】”",
        "会议强调，【灯塔要有人看，油要有人添。】",
        "《护渠条例》规定，【每年清淤两次。】",
        "《护渠条例》第九条明确规定【渠边三丈不许种树。】",
        "根据《护渠条例》，【每年清淤两次。】",
        "林业站章程第三条规定【巡山须两人同行。】",
        "周老汉说过：“【水往低处流，人往齐处站】”。",
        "俗话说，【人勤地不懒。】",
        "老縣長指出：「【渠要修到田頭】」，大家照辦。",
        "周老汉说：“【水往低处流。】【人往齐处站。】”我听了很久。",
        "As the old miller once said, 【water forgets no field.】",
        "The old miller wrote, \"【water forgets no field.】\"",
        "“【Water forgets no field,】” said the miller.",
        "According to the ferryman, 【the river rose twice.】",
    ])
    func aQuotationThatNamesItsSourceIsFound(marked: String) {
        #expect(Self.marking(marked) == marked)
    }

    @Test(arguments: [
        "我再强调一点，渠要修到田头。", "我们要提出“田头一本账”的办法。", "要全面落实“一户一表”。",
        "我说过，渠要修到田头。", "这是规定的动作，人人要做。", "要认真学习《护渠条例》，人人会背。", "这是护渠的本质要求，渠要修到田头。",
        "He built a mill, and the water came.", "I said, \"water forgets no field.\"",
    ])
    func whatTheSpeakerSaysItselfIsNone(text: String) {
        #expect(Self.marking(text) == text)
    }

    private static func marking(_ marked: String) -> String {
        let plain = marked.filter { !"【】".contains($0) }
        let document = DocumentParser.parse(DecodedText(plain), name: "x")
        let found = AttributionFinder.attributions(in: document.sentences(in: document.text.range), of: document)
        var result = ""
        for (offset, scalar) in document.text.scalars.enumerated() {
            if found.contains(where: { $0.upperBound.scalar == offset && !$0.isEmpty }) { result += "】" }
            if found.contains(where: { $0.lowerBound.scalar == offset && !$0.isEmpty }) { result += "【" }
            result.unicodeScalars.append(scalar)
        }
        return result + (found.contains { $0.upperBound == document.text.range.upperBound } ? "】" : "")
    }
}
