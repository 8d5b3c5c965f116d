import Speeches
import TestSupport
import Testing

@testable import Annotations

@Suite struct TextQuoteTests {
    static let sentence = "沿河的石阶一共三十六级，雨天最滑的是第七级。"
    static let text = """
        在柳河镇河道会上的讲话
        同志们：
        早上我从渡口一路走过来，看见水位退了半尺。沿河的石阶一共三十六级，雨天最滑的是第七级。栏杆的漆也该补了。
        下午请水管站的同志到上游去看闸门，看完以后到会议室来碰头。
        """

    private func read(_ text: String) -> QuotableText {
        QuotableText(DocumentParser.parse(DecodedText(text), name: "河道.txt"))
    }

    private func quote(_ words: String, in text: String = text) -> TextQuote {
        TextQuote(place(of: words, in: text), in: read(text))
    }

    private func place(of words: String, in text: String) -> TextRange {
        let before = text[..<(text.range(of: words)?.lowerBound ?? text.endIndex)].unicodeScalars.count
        return TextRange(scalars: before..<(before + words.unicodeScalars.count))
    }

    /// The words that a quote is found at; nil where it isn't.
    private func found(_ quote: TextQuote, in text: String) -> String? {
        let text = read(text)
        return QuoteFinder.find(quote, in: text).map(text.document.text.string)
    }

    @Test func aQuoteKnowsWhatStandsAroundIt() {
        let quote = quote(Self.sentence)
        #expect(quote.exact == Self.sentence)
        let joined = quote.before + quote.exact + quote.after
        #expect(Self.text.replacing("\n", with: "").contains(joined) && quote.before.count >= 20)
    }

    @Test func itIsFoundWithItsMarks() {
        #expect(found(quote(Self.sentence), in: Self.text) == Self.sentence)
    }

    @Test func itIsFoundInTheOtherScriptAndInOtherWidths() {
        let traditional = Self.text.replacing("阶", with: "階").replacing("级", with: "級").replacing("栏", with: "欄")
            .replacing("，", with: ",")
        #expect(found(quote(Self.sentence), in: traditional) == "沿河的石階一共三十六級,雨天最滑的是第七級。")
    }

    @Test func itIsFoundWhereTheLinesBreakElsewhere() {
        let broken = Self.text.replacing("一共三十六级", with: "一共三\n十六级")
        #expect(found(quote(Self.sentence), in: broken) == "沿河的石阶一共三\n十六级，雨天最滑的是第七级。")
    }

    @Test func ofTwoPlacesWithTheSameWordsTheContextDecides() {
        let twice = Self.text + "\n最后再说一遍，要记牢。沿河的石阶一共三十六级，雨天最滑的是第七级。散会。"
        let second = place(of: Self.sentence + "散会", in: twice)
        let quote = TextQuote(second.lowerBound..<second.upperBound.advanced(by: -2), in: read(twice))
        #expect(QuoteFinder.find(quote, in: read(twice))?.lowerBound == second.lowerBound)
        #expect(QuoteFinder.find(self.quote(Self.sentence), in: read(twice)) == place(of: Self.sentence, in: twice))
    }

    @Test func wordsThatWereChangedAreFoundByWhatIsLeft() {
        let edited = Self.text.replacing("一共三十六级，雨天", with: "如今有四十级，下雨")
        #expect(found(quote(Self.sentence), in: edited)?.hasPrefix("沿河的石阶") == true)
        #expect(found(quote(Self.sentence), in: edited)?.hasSuffix("最滑的是第七级。") == true)
    }

    @Test func wordsThatWereReplacedAreFoundByTheContext() {
        let edited = Self.text.replacing(Self.sentence, with: "码头那边新装了两盏路灯，夜里亮堂多了。")
        #expect(found(quote(Self.sentence), in: edited)?.hasPrefix("码头那边新装了两盏路灯") == true)
    }

    @Test func wordsThatWentWithTheirContextAreNotFound() {
        #expect(found(quote(Self.sentence), in: "在镇小学的讲话\n同学们：\n教室的窗户都换了新玻璃，操场边的槐树也长高了。") == nil)
        #expect(found(quote("水位"), in: "修水库的时候，水位是最要紧的数字，每天早晚各报一次。") == nil)
    }

    @Test func aParagraphThatWasMovedTakesItsQuoteAlong() {
        let moved = "先说结论。\n" + Self.sentence + "\n" + Self.text.replacing(Self.sentence, with: "")
        #expect(found(quote(Self.sentence), in: moved) == Self.sentence)
    }

    @Test func aLongQuoteIsFoundByItsEnds() {
        var random = SeededGenerator()
        let (head, long, tail) = (random.prose(100), random.prose(1500), random.prose(100))
        let text = String(String.UnicodeScalarView(head + long + tail))
        let quote = TextQuote(TextRange(scalars: 100..<1600), in: read(text))
        var edited = head + long + tail
        edited.replaceSubrange(700..<720, with: random.prose(40))
        let range = QuoteFinder.find(quote, in: read(String(String.UnicodeScalarView(edited))))
        #expect(range?.lowerBound.scalar == 100 && abs((range?.upperBound.scalar ?? 0) - 1620) < 2, "seed \(random.seed)")
    }

    /// A scalar of a text that is edited, with the number that it had at first.
    private struct Numbered {
        let scalar: Unicode.Scalar
        var number: Int?
    }

    @Test func aQuoteIsFoundAgainAfterRandomEdits() {
        var random = SeededGenerator()
        for round in 0..<300 {
            let scalars = random.prose(Int.random(in: 200...900, using: &random))
            let length = Int.random(in: 8...60, using: &random)
            let start = Int.random(in: 0...(scalars.count - length), using: &random)
            let quote = TextQuote(TextRange(scalars: start..<(start + length)), in: read(string(scalars)))
            var edited = scalars.enumerated().map { Numbered(scalar: $1, number: $0) }
            for _ in 0..<Int.random(in: 0...6, using: &random) { edit(&edited, &random) }
            let left = edited.indices.filter { edited[$0].number.map { (start..<(start + length)).contains($0) } ?? false }
            let text = read(string(edited.map(\.scalar)))
            let found = QuoteFinder.find(quote, in: text)
            let comment = Comment(rawValue: "seed \(random.seed), round \(round)")
            let content = left.filter { text.document.folded[$0].isContent }
            if left.count == length, let first = left.first, let last = left.last, last - first < length {
                #expect(found == TextRange(scalars: first..<(last + 1)), comment)
            } else if content.count * 4 >= length * 3 {
                let covered = content.count { found?.contains(TextPosition($0)) ?? false }
                #expect(covered * 10 >= content.count * 7, comment)
            }
        }
    }

    private func string(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }

    private func edit(_ text: inout [Numbered], _ random: inout SeededGenerator) {
        let start = Int.random(in: 0..<max(1, text.count), using: &random)
        let end = min(text.count, start + Int.random(in: 0...12, using: &random))
        let added = random.prose(Int.random(in: 0...12, using: &random)).map { Numbered(scalar: $0, number: nil) }
        text.replaceSubrange(start..<end, with: added)
    }

    @Test func anyQuoteInAnyTextDoesNoHarm() {
        var random = SeededGenerator()
        for _ in 0..<200 {
            let text = read(string(random.prose(Int.random(in: 0...40, using: &random))))
            let quote = TextQuote(
                before: string(random.prose(Int.random(in: 0...9, using: &random))),
                exact: string(random.prose(Int.random(in: 0...30, using: &random))), after: "")
            let found = QuoteFinder.find(quote, in: text)
            #expect(found.map { $0.upperBound <= text.document.text.range.upperBound } ?? true, "seed \(random.seed)")
        }
    }

    @Test func controlsDontGetIntoAQuote() {
        #expect("甲\u{1b}[31m乙\r\n丙\u{2028}丁\u{202e}\t戊".withoutControls == "甲[31m乙\n丙\n丁\t戊")
    }

    @Test func tagsEndAtBlanksAndMarks() {
        let place = Annotation.Place(file: "", speech: "", quote: TextQuote(exact: "石阶"))
        #expect(Annotation(id: AnnotationID("a"), .note("#数字，要核对 #to-do。", place)).tags == ["数字", "to-do"])
    }
}
