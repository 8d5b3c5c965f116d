import TestSupport
import Testing

@testable import Screen

struct LineBreakerTests {
    /// The rows of a text, parted by bars; blanks at a row's end are shown.
    private func broken(_ text: String, _ width: Int, indent: Int = 0, _ ambiguous: AmbiguousWidth = .narrow) -> String {
        let scalars = Array(text.unicodeScalars)
        return LineBreaker(width: width, ambiguous: ambiguous).rows(of: scalars[...], firstIndent: indent)
            .map { row in String(String.UnicodeScalarView(scalars[row])) }.joined(separator: "|")
    }

    @Test(arguments: [
        // Full rows.
        ("人民代表大会", 4, "人民|代表|大会"),
        ("人民代表大会", 5, "人民|代表|大会"),
        ("", 8, ""),
        // Never first: the character before goes down too.
        ("全面深化，改革", 8, "全面深|化，改革"),
        ("全面深化改革。", 12, "全面深化改|革。"),
        ("人民当家作主”的", 12, "人民当家作|主”的"),
        ("大会。”他说", 6, "大|会。”|他说"),
        ("大会。”他说", 4, "大|会。|”他|说"),
        ("我们的人·民", 8, "我们的|人·民"),
        ("一二三四～五", 8, "一二三|四～五"),
        ("一二三四!五", 8, "一二三|四!五"),
        // Never last.
        ("他们说“好的", 7, "他们说|“好的"),
        ("根据《宪法》规定", 6, "根据|《宪|法》规|定"),
        ("三月（二十日）", 6, "三月|（二十|日）"),
        // Never split.
        ("我们——人民", 5, "我们|——人|民"),
        ("他们说……好", 7, "他们说|……好"),
        ("共有1234人到会", 7, "共有|1234人|到会"),
        ("增长百分之12.5左右", 12, "增长百分之|12.5左右"),
        ("增长了12％，好", 7, "增长了|12％，|好"),
        ("收入为￥500元", 8, "收入为|￥500元"),
        ("到2023年底", 6, "到|2023年|底"),
        ("比为1/3的人", 6, "比为|1/3的|人"),
        ("温度为-5度", 7, "温度|为-5度"),
        // Latin words.
        ("the people's congress", 12, "the people's |congress"),
        ("使用English词", 8, "使用|English|词"),
        ("U.S. and others", 6, "U.S. |and |others"),
        ("well-known men", 6, "well-|known |men"),
        ("不可分\u{a0}割", 6, "不可|分\u{a0}割"),
        // Longer than the line: cut.
        ("internationalisation", 8, "internat|ionalisa|tion"),
        ("一internationalisation", 8, "一|internat|ionalisa|tion"),
        // Nothing lawful: still on.
        ("，，，，", 4, "，，|，，"),
        ("（（（（", 4, "（（|（（"),
        // Blanks hang.
        ("人民    代表", 4, "人民    |代表"),
        ("人民\u{3000}代表", 4, "人民\u{3000}|代表"),
        ("  人民代表", 6, "  人民|代表"),
    ])
    func aParagraphBreaksByTheTable(text: String, width: Int, rows: String) { #expect(broken(text, width) == rows) }

    @Test func theFirstRowIsShorterByItsIndent() {
        #expect(broken("人民代表大会制度", 8, indent: 4) == "人民|代表大会|制度")
    }

    @Test func joinedLinesTakeNoColumns() { #expect(broken("人民\n代表\r\n大会", 8) == "人民\n代表\r\n|大会") }

    @Test func aJoinedLineAfterALatinWordStandsForABlank() {
        #expect(broken("people\ncongress", 8) == "people\n|congress")
        #expect(LineBreaker(width: 8).columns(of: Array("of\nthe".unicodeScalars)[...]) == 6)
    }

    @Test func ambiguousCharactersTakeTwoColumnsWhereTheTerminalSaysSo() {
        #expect(broken("“人民”好", 6, .narrow) == "“人民”|好")
        #expect(broken("“人民”好", 6, .wide) == "“人|民”好")
    }

    @Test func marksStayWithTheirCharacter() { #expect(broken("e\u{301}e\u{301}e\u{301}", 2) == "e\u{301}e\u{301}|e\u{301}") }

    @Test func tinyWidthsStillProgress() {
        #expect(broken("人民", 1) == "人|民")
        #expect(broken("人民，", 2, indent: 9) == "人|民|，")
    }

    @Test func aColumnLeadsBackToItsCharacter() {
        let row = Array("人\u{301}民x".unicodeScalars)[...]
        let breaker = LineBreaker(width: 10)
        #expect((0...5).map { breaker.index(in: row, at: $0) } == [0, 0, 2, 2, 3, 4])
    }

    @Test func everyCharacterComesOutOnceAndInOrder() {
        var random = SeededGenerator()
        for _ in 0..<400 {
            let text = random.text(length: .random(in: 0...120, using: &random))
            let start = Int.random(in: 0...min(3, text.count), using: &random)
            let breaker = LineBreaker(
                width: .random(in: 1...40, using: &random), ambiguous: Bool.random(using: &random) ? .wide : .narrow)
            let rows = breaker.rows(of: text[start...], firstIndent: .random(in: 0...4, using: &random))
            #expect(rows.first?.lowerBound == start && rows.last?.upperBound == text.count, "seed \(random.seed)")
            #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound }, "seed \(random.seed)")
            #expect(rows.allSatisfy { !$0.isEmpty } || text[start...].isEmpty, "seed \(random.seed)")
        }
    }

    @Test func noRowIsWiderThanItsWidth() {
        var random = SeededGenerator()
        for _ in 0..<400 {
            let text = random.text(length: 150)
            let breaker = LineBreaker(width: .random(in: 2...40, using: &random))
            for row in breaker.rows(of: text[...]) {
                #expect(inkColumns(text[row]) <= breaker.width, "seed \(random.seed)")
            }
        }
    }

    /// Columns up to the last character that isn't a blank.
    private func inkColumns(_ row: ArraySlice<Unicode.Scalar>) -> Int {
        var scanner = CellScanner(joiningLines: true)
        var columns = 0
        var ink = 0
        for scalar in row {
            let step = scanner.step(scalar, ambiguous: .narrow)
            columns += step.columns
            if step.columns > 0, step != .blank, BreakClass(scalar) != .blank { ink = columns }
        }
        return ink
    }

    @Test func noRowBeginsOrEndsWithWhatMayNot() {
        let first = Set("、，；：。．！？”’」』）】〕》〉］｝–～·／)],.;:!?%".unicodeScalars)
        let last = Set("“‘「『（【〔《〈［｛([".unicodeScalars)
        var random = SeededGenerator()
        for _ in 0..<300 {
            let text = random.text(length: 200, hostile: false)
            let breaker = LineBreaker(width: .random(in: 30...60, using: &random))
            for row in breaker.rows(of: text[...]).dropFirst() {
                guard let before = text[..<row.lowerBound].last(where: { $0 != " " }) else { continue }
                // Without any other place within the row before, a rule gives way.
                guard hasLawfulPlace(text, before: row.lowerBound, breaker) else { continue }
                #expect(!first.contains(text[row.lowerBound]), "seed \(random.seed)")
                #expect(!last.contains(before), "seed \(random.seed)")
            }
        }
    }

    /// Whether two Han characters stand together in the columns before a break.
    private func hasLawfulPlace(_ text: [Unicode.Scalar], before index: Int, _ breaker: LineBreaker) -> Bool {
        let start = max(1, index - breaker.width / 2 + 2)
        return (start..<max(start, index)).contains {
            BreakClass(text[$0]) == .ideograph && BreakClass(text[$0 - 1]) == .ideograph
        }
    }

    @Test func rowByRowGivesTheSameRows() {
        var random = SeededGenerator()
        let text = random.text(length: 2000)
        let breaker = LineBreaker(width: 30)
        var rows: [Range<Int>] = []
        while (rows.last?.upperBound ?? 0) < text.count {
            rows.append(breaker.nextRow(in: text[...], from: rows.last?.upperBound ?? 0, indent: rows.isEmpty ? 4 : 0))
        }
        #expect(rows == breaker.rows(of: text[...], firstIndent: 4), "seed \(random.seed)")
    }

    @Test func aLongParagraphTakesLinearTime() {
        let unit = Array("人民代表大会制度，是国家的根本政治制度。".unicodeScalars)
        let text = (0..<40_000).flatMap { _ in unit }
        let time = ContinuousClock().measure { _ = LineBreaker(width: 60).rows(of: text[...]) }
        #expect(time < .seconds(1))
    }
}
