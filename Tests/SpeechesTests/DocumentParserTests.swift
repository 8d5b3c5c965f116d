import TestSupport
import Testing

@testable import Speeches

@Suite struct DocumentParserTests {
    @Test func aBannerAboveTheTitleIsFrontMatter() {
        let document = parse("会员专享 禁止外传\n会员群：\n\n\n在全乡大会上的讲话\n同志们：\n\(prose())\n谢谢大家！\n\n下一篇\n")
        #expect(document.frontMatter.map(document.text.string) == ["会员专享 禁止外传\n会员群：\n\n\n", "\n下一篇\n"])
        #expect(document.speeches[0].salutation.map(document.text.string) == "同志们：")
    }

    @Test func aRunningNumberSplitsACompilation() {
        let text = "下面是几篇范文，\(prose())\n怎样种树篇一\n\(prose())\n怎样种树篇二\n同志们：\n\(prose())\n怎样种树篇三\n\(prose())\n"
        let document = parse(text)
        #expect(document.printedTree == "《怎样种树篇一》\n《怎样种树篇二》\n《怎样种树篇三》")
        #expect(document.frontMatter.count == 1)
    }

    @Test func aSalutationBelowATitleBeginsAnotherSpeech() {
        let one = "同志们：\n\(prose())\n\(prose())\n\(prose())\n谢谢大家！\n"
        let text = "在修路会上的讲话\n\(one)\n在引水会上的讲话\n（2024年3月5日）\n\(one)"
        #expect(parse(text).speeches.map(\.title.text) == ["在修路会上的讲话", "在引水会上的讲话"])
    }

    @Test func addressingTheAudienceBelowAHeadingBeginsNoSpeech() {
        let text = "在乡代会上的报告\n各位代表：\n\(prose())\n一、去年的工作\n\(prose())\n二、今年的建议\n各位代表！\n\(prose(300))\n"
        #expect(parse(text).speeches.count == 1)
    }

    @Test func aCaptionBetweenTitleAndSalutationIsNoBody() {
        let caption = "三月五日，全乡春耕大会在乡中学的操场上召开，到会的有各村的干部、社员代表和乡里各单位的人。记者 李小山 摄"
        let text = "在全乡春耕大会上的报告\n乡长 王小明\n\(caption)\n各位代表：\n\(prose())\n"
        #expect(parse(text).speeches[0].salutation.map(parse(text).text.string) == "各位代表：")
        #expect(parse(text).speeches[0].facts.speaker == "王小明")
    }

    @Test func anEnglishHeadStatesSpeakerAndDate() {
        let prose =
            "The river was low that summer and nobody in the valley could remember a drier one, so we talked of rain and of wells. "
        let document = parse(
            "A WELCOME\nRemarks by Ann Lee, Mayor of Harrow\n14 May 2019\n\nMr Mayor, old friends,\n\n\(prose)\n")
        #expect(document.speeches[0].title.text == "A WELCOME")
        #expect(document.speeches[0].facts.values == [.date: "2019-05-14", .speaker: "Ann Lee"])
        #expect(document.speeches[0].salutation.map(document.text.string) == "Mr Mayor, old friends,")
    }

    @Test(arguments: [
        ("在全乡冬季修渠引水\n工作推进会上的讲话\n乡长　王小明", "在全乡冬季修渠引水工作推进会上的讲话"),
        ("关于去年全乡修渠引水情况\n和今年全乡修渠引水计划\n（草案）的报告", "关于去年全乡修渠引水情况和今年全乡修渠引水计划（草案）的报告"),
        ("把水引到每一块田里\n在全乡冬季修渠会上的讲话", "在全乡冬季修渠会上的讲话"),
    ])
    func aTitleThatWasBrokenIsReadWhole(head: String, title: String) {
        let text = "\(head)\n（2024年3月5日）\n同志们：\n\(prose())\n一、修渠\n\(prose())\n二、引水\n\(prose())"
        let document = parse(text)
        #expect(document.speeches.map(\.title.text) == [title])
        #expect(document.speeches[0].facts.values[.date] == "2024-03-05")
    }

    @Test func aLengthCountsNeitherPunctuationNorNoise() {
        #expect(parse("山，水(shuǐ)；……田！").speeches[0].length == 3)
        let document = parse("\u{feff}在修路会上的讲话\n同志们：\n\(prose())\n")
        #expect(document.speeches[0].length == document.contentOffsets(in: document.speeches[0].range).count)
    }

    @Test func aTitleIsDerivedFromTheFirstSentence() {
        let document = parse("同志们: 趁着开会的机会,今天和大家说几句话,说得不对请大家指出来,我们一起商量着办。\(prose())")
        #expect(document.speeches[0].title == SpeechTitle(text: "趁着开会的机会,今天和大家说几句话", isDerived: true))
    }

    @Test func theLastWordsAreTheClosing() {
        let text = "一、修路\n\(prose())\n二、引水\n\(prose())\n同志们，路修好了水就来了。\(prose())\n谢谢大家！"
        let tree = parse(text).speeches[0].sections
        #expect(tree.nodes.map(\.kind) == [.speech, .headed, .headed, .closing])
        #expect(tree.nodes[3].level == 1)
        #expect(parse(text).text.string(in: tree.nodes[3].range).hasPrefix("同志们，路"))
    }

    @Test func aLineBreakInsideASentenceIsJoined() {
        let text = "\(prose())树立起优良的形象。各\n位代表、同志们，这次学习的时间不长。\n\(prose())"
        #expect(parse(text).paragraphs.count == 2)
        #expect(parse("\(prose())\n一、修路\n\(prose())").paragraphs.count == 3)
    }

    @Test func blankLinesBelongToTheParagraphAboveThem() {
        let document = parse("\n头一段。\r\n\r\n\u{2028}第二段。\r第三段。")
        #expect(document.paragraphs.map(document.text.string) == ["\n头一段。\r\n\r\n\u{2028}", "第二段。\r", "第三段。"])
    }

    @Test(arguments: ["", " ", "\n", "\u{feff}", "一", "一、", "（", "？", "#", "# ", "\r", "第", "(xué)", "?", "?/p>", "同志们：", "|\n"])
    func aTextOfHardlyAnythingIsRead(_ text: String) {
        expectSound(parse(text), "\(text.debugDescription)")
    }

    @Test func anyTextIsReadWithoutLoss() {
        let pieces = [
            "一、", "二、", "（一）", "（二）", "第一，", "第二，", "一是", "二是", "首先，", "其次，", "最后，", "1.", "①", "\n", "\n", "\r\n", "\u{2028}",
            " ", "　", "。", "，", ",,", "！",
            "?", "?/p>", "(xué)", "學", "修好山里的路", "同志们：", "各位代表，", "谢谢大家！", "篇一", "篇二", "在会上的讲话", "2024年3月5日", "# ", "## ", "IV. ",
            "The river ",
            "\u{feff}", "\u{20bb7}", "“", "”", "——", "》", "下一篇", "|", "村里的树一年比一年高，山上的路一年比一年平，河里的水一年比一年清。", "\n\n",
        ]
        var random = SeededGenerator()
        let seed = random.seed
        for round in 0..<3000 {
            let text = (0..<Int.random(in: 1...60, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
                .joined()
            expectSound(parse(text), "seed \(seed), round \(round): \(text.debugDescription)")
        }
    }

    @Test(.timeLimit(.minutes(1))) func aLineOfFiveMillionCharactersIsReadInLinearTime() {
        expectSound(parse(String(repeating: prose(400), count: 12_000)), "one line")
        expectSound(parse(String(repeating: "一是好。一是", count: 200_000)), "labels that don't count on")
        expectSound(parse(String(repeating: "一、", count: 500_000)), "labels without words")
        expectSound(parse(String(repeating: "修路\n", count: 300_000)), "short lines")
        expectSound(parse(String(repeating: "同志们，", count: 300_000)), "one long address")
        expectSound(parse(String(repeating: " ", count: 3_000_000) + "好"), "blanks")
        expectSound(parse(String(repeating: "好?", count: 1_000_000)), "damage")
    }

    /// Every scalar in exactly one speech or in front matter, every tree in preorder and inside its speech, paragraphs a partition.
    private func expectSound(_ document: Document, _ comment: Comment) {
        let whole = document.text.range
        let parts = (document.speeches.map(\.range) + document.frontMatter).sorted { $0.lowerBound < $1.lowerBound }.filter {
            !$0.isEmpty
        }
        #expect(partition(parts, whole), "speeches and front matter: \(comment)")
        #expect(partition(document.paragraphs.filter { !$0.isEmpty }, whole), "paragraphs: \(comment)")
        #expect(!document.speeches.isEmpty, comment)
        for speech in document.speeches {
            let nodes = speech.sections.nodes
            #expect(
                partition(nodes.indices.map(speech.sections.ownText).filter { !$0.isEmpty }, speech.range),
                "own texts: \(comment)")
            for node in nodes.dropFirst() {
                let parent = node.parent.map { nodes[$0] }
                #expect(
                    parent.map { $0.level == node.level - 1 && $0.range.contains(node.range) } ?? false, "nesting: \(comment)")
                #expect(
                    node.label.lowerBound >= node.start && node.heading.upperBound <= node.range.upperBound,
                    "headings: \(comment)")
                #expect(node.label.upperBound <= node.heading.lowerBound || node.heading.isEmpty, "labels: \(comment)")
            }
            for range in [speech.titleLine, speech.salutation].compactMap({ $0 }) {
                #expect(speech.range.contains(range), comment)
            }
        }
        #expect(
            zip(document.noise, document.noise.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }, comment)
    }

    private func partition(_ ranges: [TextRange], _ whole: TextRange) -> Bool {
        guard !whole.isEmpty else { return ranges.isEmpty }
        let isConnected = zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound }
        return isConnected && ranges.first?.lowerBound == whole.lowerBound && ranges.last?.upperBound == whole.upperBound
    }
}
