import Speeches
import Testing

@testable import Matching

/// Sections on one point in different words.
struct SectionIndexTests {
    private let bridge = """
        在修桥动员会上的讲话
        乡亲们：
        一、先说木桥为什么要换
        木桥的桩子叫白蚁蛀空了，去年发大水的时候晃得厉害。
        二、再说钱从哪里来
        各家各户凑一点，祠堂的公田再卖两担谷子，缺的由县里补。账目贴在祠堂门口，谁都可以看。
        三、最后说工期
        赶在春耕以前打好桥墩，端午以前铺完桥面。
        """
    private let school = """
        在小学翻修筹备会上的讲话
        乡亲们：
        一、屋顶不能再拖
        雨一大教室里就要摆脸盆，孩子们坐在脸盆中间念书。
        二、钱怎么凑
        老办法，各家各户凑一点，公田卖谷子，缺的由县里补。每笔账目贴在祠堂门口。
        """
    private let harvest = """
        在秋收总结会上的讲话
        乡亲们：
        一、今年的谷子
        雨水匀，稻穗沉，打谷场上晒了半个月。
        二、明年的打算
        换一换稻种，修一修水渠。
        """

    private func library(_ texts: String...) -> Library {
        Library(documents: texts.enumerated().map { DocumentParser.parse(DecodedText($1), name: "\($0).txt") })
    }

    @Test func theSectionOnTheSamePointComesFirst() throws {
        let found = SectionIndex(library(bridge, school, harvest)).similar(toSection: 2, inSpeech: 0)
        let best = try #require(found.first)
        #expect((best.speech, best.section) == (1, 2))
        #expect(found.allSatisfy { $0.speech != 0 })
        #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
    }

    @Test func asSeenFromTheOtherSideItIsAsAlike() throws {
        let index = SectionIndex(library(bridge, school, harvest))
        let there = try #require(index.similar(toSection: 2, inSpeech: 0).first)
        let back = try #require(index.similar(toSection: 2, inSpeech: 1).first)
        #expect((back.speech, back.section) == (0, 2))
        #expect(abs(there.score - back.score) < 1e-6)
    }

    @Test func aSectionThatSharesNothingHasNone() {
        #expect(SectionIndex(library(bridge, school, harvest)).similar(toSection: 3, inSpeech: 0).isEmpty)
    }

    @Test func theSharedWordingIsQuotedFromMySection() throws {
        let library = library(bridge, school, harvest)
        let index = SectionIndex(library)
        let best = try #require(index.similar(toSection: 2, inSpeech: 0).first)
        let shared = index.sharedWording(ofSection: 2, inSpeech: 0, with: best, of: library, limit: 2)
        #expect(shared.count == 2)
        #expect(shared.allSatisfy { bridge.contains($0) && school.contains($0) })
        #expect(shared.contains("账目贴在祠堂门口"))
    }

    @Test func versionsOfATextAreOneCounterpart() throws {
        let library = library(bridge, school, school.replacing("翻修", with: "修缮"), harvest)
        let versions = VersionGroups([[1, 2]])
        let index = SectionIndex(library, versions: versions)
        let matches = MatchIndex([], speechCount: library.count, versions: versions)
        let parallels = matches.parallels(ofSection: 2, inSpeech: 0, of: library, sections: index)
        let best = try #require(parallels.first)
        #expect((best.speech, best.section) == (1, 2))
        #expect(best.versions.map(\.speech) == [2])
        #expect(matches.parallels(ofSection: 2, inSpeech: 1, of: library, sections: index).allSatisfy { $0.speech != 2 })
    }

    @Test func aSectionInsideABetterOneIsLeftOut() {
        let nested = """
            在凑钱办事会上的讲话
            乡亲们：
            一、钱的事
            （一）怎么凑
            各家各户凑一点，公田卖谷子，缺的由县里补。
            （二）怎么管
            每笔账目贴在祠堂门口，谁都可以看。
            """
        let library = library(bridge, nested, harvest)
        let matches = MatchIndex([], speechCount: 3)
        let all = matches.parallels(ofSection: 2, inSpeech: 0, of: library, sections: SectionIndex(library))
        let best = all.bestOfEachBranch(in: library)
        #expect(all.count > best.count)
        #expect(best.first == all.first)
    }
}
