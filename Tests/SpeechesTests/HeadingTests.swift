import Testing

@Suite struct HeadingTests {
    @Test func levelsComeFromNesting() {
        let text = """
            在全乡大会上的讲话
            同志们：
            \(prose())
            一、把路修好
            （一）先修桥
            1. 桥墩
            \(prose())
            2. 桥面
            \(prose())
            （二）再修路
            \(prose())
            二、把水引来
            第一，要找水。\(prose())
            第二，要蓄水。\(prose())
            """
        #expect(
            parse(text).printedTree == """
                《在全乡大会上的讲话》
                  一、|把路修好
                    （一）|先修桥
                      1.|桥墩
                      2.|桥面
                    （二）|再修路
                  二、|把水引来
                    第一，|要找水
                    第二，|要蓄水
                """)
    }

    @Test func aLabelCountsOnlyInASeries() {
        let text = "\(prose())一是这样说的。\(prose())\n\(prose())一是修路。\(prose())二是架桥。\(prose())"
        #expect(parse(text).printedTree.split(separator: "\n").dropFirst() == ["  一是|修路", "  二是|架桥"])
    }

    @Test func aLabelAtALineStartStandsAlone() {
        #expect(parse("开场的话说在前面。\n三、把水引来\n\(prose())").printedTree.hasSuffix("\n  三、|把水引来"))
    }

    @Test func theFirstOfASeriesMayFollowAComma() {
        let text = "\(prose())今年要办的事，一是修路。\(prose())二是架桥。\(prose())"
        #expect(parse(text).printedTree.hasSuffix("\n  一是|修路\n  二是|架桥"))
    }

    @Test func clausesOfOneSentenceAreNoSections() {
        #expect(!parse("\(prose())办法有三：一是快；二是好；三是省。\(prose())").printedTree.contains("|"))
    }

    @Test func connectivesCountOnlyAsACompleteSeries() {
        let whole = "\(prose())首先，要看路。\(prose())其次，要看水。\(prose())最后，要看人。\(prose())"
        #expect(parse(whole).printedTree.hasSuffix("\n  首先，|要看路\n  其次，|要看水\n  最后，|要看人"))
        #expect(!parse("首先，我代表全乡欢迎大家。\(prose())\n最后，祝大家身体好。").printedTree.contains("|"))
    }

    @Test func aSectionIsNeverContinuedInTheNext() {
        let text = "一、修路\n\(prose())一是看山。\(prose())\n二、引水\n\(prose())二是看河。\(prose())"
        #expect(parse(text).printedTree.split(separator: "\n").dropFirst() == ["  一、|修路", "  二、|引水"])
    }

    @Test func aSeriesInsideOneParagraphEndsWithIt() {
        let text = """
            \(prose())
            \(prose())一是看山。\(prose())二是看水。\(prose())
            \(prose())一要看人。\(prose())二要看天。\(prose())
            """
        #expect(parse(text).printedTree.split(separator: "\n").dropFirst() == ["  一是|看山", "  二是|看水", "  一要|看人", "  二要|看天"])
    }

    @Test func aNestedSeriesOfTheSameKindStandsBelow() {
        let text = """
            一、修路
            第一，看山
            一、看东山
            \(prose())
            二、看西山
            \(prose())
            第二，看水
            \(prose())
            二、引水
            \(prose())
            """
        #expect(
            parse(text).printedTree.split(separator: "\n").dropFirst() == [
                "  一、|修路", "    第一，|看山", "      一、|看东山", "      二、|看西山", "    第二，|看水", "  二、|引水",
            ])
    }

    @Test func aShortLineBetweenParagraphsIsAHeading() {
        let text = "\(prose())\n山里的路\n\(prose())\n\(prose())\n河里的水\n\(prose())"
        #expect(parse(text).printedTree.hasSuffix("\n  山里的路\n  河里的水"))
    }

    @Test func theRestOfASentenceIsNoHeading() {
        let text = "\(prose())\n一是修路。我们一定要爱惜\n　　山里的路\n和河里的水，教\n　　子女也这样做。\(prose())\n二是引水。\(prose())"
        #expect(parse(text).printedTree.hasSuffix("\n  一是|修路\n  二是|引水"))
    }

    @Test func parallelOpeningsAreHeadings() {
        let text = ["修好山里的路，方便进出的人", "引来河里的水，浇灌坡上的田", "种满坡上的树，留住山上的土"].map { "\($0)。\(prose())" }
        #expect(parse(text.joined(separator: "\n")).printedTree.contains("\n  修好山里的路，方便进出的人\n  引来河里的水，浇灌坡上的田\n"))
    }

    @Test func traditionalScriptAndGlossesAreReadThrough() {
        let text = "在鄉親會上的講話\n同志們：\n\(prose())首先(xiān)，要學(xué)種田。\(prose())其次，要學(xué)讀(dú)書。\(prose())最後，要學做人。\(prose())"
        #expect(parse(text).printedTree == "《在鄉親會上的講話》\n  首先，|要學種田\n  其次，|要學讀書\n  最後，|要學做人")
    }

    @Test func aLongSentenceIsCutAtItsFirstClause() {
        let text = "\(prose())\n一是修好山里的路，让东边的车进得来，让西边的货出得去，让老人看病不再翻山越岭走上一整天。\(prose())\n二是引水。\(prose())"
        #expect(parse(text).printedTree.hasSuffix("\n  一是|修好山里的路\n  二是|引水"))
    }

    @Test func aSpeechOnOneLineIsCutAtItsBlanks() {
        let sections = ["一、修路", "二、引水"].map { "\($0) \(prose(500)) 一是看山。\(prose(200)) 二是看水。\(prose(200))" }
        let text = "在全乡大会上的讲话 （2024年3月5日） 乡长 王小明 同志们: \(prose(200)) " + sections.joined(separator: " ") + " 谢谢大家!"
        let document = parse(text)
        #expect(
            document.printedTree.split(separator: "\n") == [
                "《在全乡大会上的讲话》", "  一、|修路", "    一是|看山", "    二是|看水", "  二、|引水", "    一是|看山", "    二是|看水", "  ……",
            ])
        #expect(document.speeches[0].facts.date == "2024-03-05")
        #expect(document.speeches[0].facts.speaker == "王小明")
        #expect(document.paragraphs.count == 14)
    }

    @Test func decimalLabelsNestByTheirNumbers() {
        let text = """
            1. 修路
            1.1 桥墩
            \(prose())
            1.2 桥面
            1.2.1 石料
            \(prose())
            1.2.2 人工
            \(prose())
            2. 引水
            2.1 找水
            \(prose())
            2.2 蓄水
            \(prose())
            1.5 亿元的钱都花在了这里，一分也没有浪费。
            """
        #expect(
            parse(text).printedTree.split(separator: "\n").dropFirst() == [
                "  1.|修路", "    1.1|桥墩", "    1.2|桥面", "      1.2.1|石料", "      1.2.2|人工", "  2.|引水", "    2.1|找水",
                "    2.2|蓄水",
            ])
    }

    @Test func englishPartsAndChaptersAreHeadings() {
        let prose = "The harbour was built by hands that nobody remembers now, and it was a good harbour for all that."
        let text = """
            REMARKS ON THE HARBOUR
            Ladies and gentlemen,
            \(prose)
            PART I: THE PAST
            \(prose)
            Chapter 1. The quay
            \(prose)
            Chapter 2. The lighthouse
            \(prose)
            Section 5 of the act says that the quay belongs to the town.
            PART II
            \(prose)
            """
        #expect(
            parse(text).printedTree.split(separator: "\n").dropFirst() == [
                "  PART I:|THE PAST", "    Chapter 1.|The quay", "    Chapter 2.|The lighthouse", "  PART II|",
            ])
    }

    @Test func englishHeadingsAreRead() {
        let prose = "The river was low that summer and nobody in the valley could remember a drier one, so we talked of rain. "
        let text =
            "WELCOME TO THE VALLEY\n18 May 2023\n\nDear friends,\n\n\(prose)\n\nI. THE RIVER\n\n\(prose)\n\nII. THE ROAD\n\n\(prose)\n"
        let document = parse(text)
        #expect(document.printedTree == "《WELCOME TO THE VALLEY》\n  I.|THE RIVER\n  II.|THE ROAD")
        #expect(document.speeches[0].facts.date == "2023-05-18")
    }

    @Test func markdownHeadingsKeepTheirOrder() {
        let text = "# 在村里的讲话\n\n## 修路\n\n\(prose())\n\n### 看山\n\n\(prose())\n\n## 引水\n\n\(prose())\n"
        #expect(parse(text).printedTree == "《在村里的讲话》\n  ##|修路\n    ###|看山\n  ##|引水")
    }
}
