import Testing

/// The kinds of headings and breaks that reports and web pages have, each in invented words.
@Suite struct ReportTests {
    @Test func theLastHeadingMayStandAboveAnAddress() {
        let text = "一、修路\n\(prose())\n\n二、引水\n\(prose())\n\n结束语\n\n　　各位代表！\n\n\(prose())\n"
        #expect(tree(text) == ["  一、|修路", "  二、|引水", "  结束语"])
    }

    @Test func aSentenceOnALineOfItsOwnIsAHeadingWhereBlocksBeginSo() {
        let blocks = ["山里的路修好了。", "河里的水引来了。", "坡上的树种满了。"].map { "\($0)\n\(prose())\n" }
        let text = "一、一年来的事\n\n\(prose())\n\n\(blocks.joined(separator: "\n"))\n二、明年的事\n\n\(prose())\n"
        #expect(tree(text) == ["  一、|一年来的事", "    山里的路修好了", "    河里的水引来了", "    坡上的树种满了", "  二、|明年的事"])
    }

    @Test func sentencesThatBeginAlikeAreHeadingsWithoutBlankLines() {
        let blocks = ["这一年，我们把山里的路修到了家门口。", "这一年，我们把河里的水引到了坡上。", "这一年，我们把树种满了山。"]
            .map { "\($0)\n\(prose())\n" }
        let text = "一、一年来的事\n\(prose())\n\(blocks.joined())二、明年的事\n\(prose())\n"
        #expect(tree(text).count == 5)
        #expect(tree(text)[1] == "    这一年，我们把山里的路修到了家门口")
    }

    @Test func aShortParagraphAboveALongOneIsNoHeading() {
        let text = "一、修路\n\(prose())\n路还要再修。\n\(prose())\n二、引水\n\(prose())\n水还要再引。\n\(prose())\n"
        #expect(tree(text) == ["  一、|修路", "  二、|引水"])
    }

    @Test func dashesBeginItems() {
        let text = "一、修路\n\(prose())\n——山里的路通了。\(prose())\n——河上的桥通了。\(prose())\n\(prose())\n二、引水\n\(prose())"
        #expect(tree(text) == ["  一、|修路", "    ——|山里的路通了", "    ——|河上的桥通了", "  二、|引水"])
        #expect(tree("\(prose())\n——只有一处。\(prose())\n\(prose())").isEmpty)
    }

    @Test func pointsBehindDashesStandBesideThem() {
        let text = "一、修路\n——山里的路通了。\(prose())\n——河上的桥通了。\(prose())\n一是看山。\(prose())\n二是看水。\(prose())"
        #expect(tree(text) == ["  一、|修路", "    ——|山里的路通了", "    ——|河上的桥通了", "    一是|看山", "    二是|看水"])
    }

    @Test func addressingTheAudienceLeavesAFinishedSeries() {
        let text =
            "一、修路\n（一）看山\n\(prose())\n（二）看水\n\(prose())\n各位代表！\n\(prose())\n一是肯吃苦。\(prose())\n二是肯出力。\(prose())\n二、引水\n\(prose())"
        #expect(tree(text) == ["  一、|修路", "    （一）|看山", "    （二）|看水", "    一是|肯吃苦", "    二是|肯出力", "  二、|引水"])
    }

    @Test func aParagraphBehindPointsOfOneParagraphEachEndsThem() {
        let points = ["（一）看山", "（二）看水", "（三）看树"].map { "\($0)。\(prose())\n" }.joined()
        let text = "一、修路\n\(prose())\n\(points)\(prose())\n\(prose())一是天旱。\(prose())二是水少。\(prose())\n二、引水\n\(prose())"
        #expect(levels(text) == [1, 2, 2, 2, 2, 2, 1])
        let held = "一、修路\n\(prose())\n\(points)一是天旱。\(prose())\n二是水少。\(prose())\n二、引水\n\(prose())"
        #expect(levels(held) == [1, 2, 2, 2, 3, 3, 1])
    }

    @Test func mainLinesStayOpenWhereTheirLastPointsStandBehindAnAddress() {
        let points = "一、修桥\n\(prose())\n二、修路\n\(prose())\n"
        let text = "在全乡大会上的讲话\n同志们：\n\(prose())\n山里的路\n\(points)\n河里的水\n\(prose())\n各位代表！\n\(points)\n结束语\n\(prose())\n"
        #expect(levels(text) == [1, 2, 2, 1, 2, 2, 1])
    }

    @Test func linesThatSaySomethingStandBelowThoseThatNameATopic() {
        let said = "路修好了，水引来了\n\(prose())\n树种满了，人富起来了\n\(prose())\n"
        let text = "在全乡大会上的讲话\n同志们：\n\(prose())\n山里的路\n\(prose())\n\(said)河里的水\n\(prose())\n\(said)"
        #expect(levels(text) == [1, 2, 2, 1, 2, 2])
    }

    @Test func aLineThatSaysHowThingsAreIsAHeading() {
        let text = "\(prose())\n\n一年来，村里的事总的说是好的\n\n\(prose())\n\n关于修路架桥引水的\n\n\(prose())\n"
        #expect(tree(text) == ["  一年来，村里的事总的说是好的"])
    }

    @Test func twoSidesStandNearEachOther() {
        #expect(tree("\(prose())\n一方面是天旱，另一方面是水少。\(prose())\n\(prose())。另一方面，要看人。\(prose())").isEmpty)
    }

    @Test func appendicesStandBesideTheMainHeadings() {
        let text = "一、修路\n\(prose())\n二、引水\n\(prose())\n附件1\n今年要办的事\n一、修一座桥。\n\(prose())\n二、打一口井。\n\(prose())\n名词解释\n\(prose())"
        #expect(tree(text) == ["  一、|修路", "  二、|引水", "  附件1|今年要办的事", "    一、|修一座桥", "    二、|打一口井", "  名词解释"])
    }

    @Test func articlesGoOnThroughChapters() {
        let text = "# 山林条例\n\n第一条 \(prose())\n\n第二条 \(prose())\n\n## 第二章 看山\n\n第三条 \(prose())\n\n## 第三章 看水\n\n第四条 \(prose())\n"
        #expect(levels(text) == [1, 1, 1, 2, 1, 2])
    }

    @Test func aChapterWhoseNameStandsBelowItIsOneHeading() {
        let text = "山林条例\n第一章\n总则\n第一条 \(prose())\n第二条 \(prose())\n第二章\n看山\n第三条 \(prose())\n"
        #expect(tree(text).filter { $0.hasPrefix("  第") } == ["  第一章|总则", "  第二章|看山"])
        #expect(levels(text) == [1, 2, 2, 1, 2])
    }

    @Test func aNameThatALinkBrokeOutOfItsSentenceIsNoHeading() {
        let quoted = "\(prose())我们照着《\n山林保护办法\n》去做，年年有成。\(prose())\n\(prose())"
        #expect(tree("一、修路\n\(quoted)\n二、引水\n\(quoted)") == ["  一、|修路", "  二、|引水"])
        let bold = "\(prose())\n今年全乡农林生产的\n主要目标\n是：\(prose())\n\(prose())"
        #expect(tree("一、修路\n\(bold)\n二、引水\n\(prose())") == ["  一、|修路", "  二、|引水"])
    }

    @Test func aPageMarkDoesNotBreakASentence() {
        let text = "一、修路\n\(prose())山里的路修到了家门口，山外的车进\n\u{200b}\n得来，山里的货出得去。\(prose())\n\(prose())\n"
        #expect(parse(text).paragraphs.count == 3)
        #expect(tree(text) == ["  一、|修路"])
    }

    @Test func aTitleInThePagesPathIsFrontMatter() {
        let text = "分享:\n全乡春耕工作报告\n首页\n>\n政务公开\n全乡春耕工作报告\n2024年3月5日\n各位代表：\n\(prose())\n\(prose())\n"
        let document = parse(text)
        #expect(document.text.string(in: document.speeches[0].range).hasPrefix("全乡春耕工作报告\n2024年"))
    }

    private func tree(_ text: String) -> [String] { parse(text).printedTree.split(separator: "\n").dropFirst().map(String.init) }

    private func levels(_ text: String) -> [Int] { parse(text).speeches[0].sections.nodes.dropFirst().map(\.level) }
}
