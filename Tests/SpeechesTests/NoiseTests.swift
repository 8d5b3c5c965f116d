import Testing

@Suite struct NoiseTests {
    @Test func aGlossStandsDirectlyBehindItsCharacter() {
        #expect(marked("學(xué)習(xí)好") == "學【(xué)】習【(xí)】好")
        #expect(marked("學（xué）習") == "學【（xué）】習")
        #expect(marked("學?xué)習") == "學【?xué)】習")
    }

    @Test func aGlossWithoutToneNeedsOthersWithOne() {
        #expect(marked("他們(men)說") == "他們(men)說")
        #expect(marked("學(xué)習(xí)時(shí)他們(men)說") == "學【(xué)】習【(xí)】時【(shí)】他們【(men)】說")
    }

    @Test func bracketsAroundWordsAreNoGloss() {
        #expect(marked("公司（IBM）和我们") == "公司（IBM）和我们")
        #expect(marked("We met (see above) again?") == "We met (see above) again?")
    }

    @Test func theSuperfluousCommaIsDoubled() {
        #expect(marked("天亮了,,我们走,。到了,、歇,;吃") == "天亮了,〖,〗我们走〖,〗。到了〖,〗、歇〖,〗;吃")
        #expect(marked("a,,b") == "a,,b")
        #expect(marked("等等。。。再说") == "等等。。。再说")
    }

    @Test func damageIsWhatAConversionLeft() {
        #expect(marked("实施了?/p>\n天亮?了") == "实施了〘?/p>〙\n天亮〘?〙了")
        #expect(marked("留在山上?，下来") == "留在山上〘?〙，下来")
    }

    @Test func aQuestionMarkThatAsksIsPunctuation() {
        #expect(marked("为什么要这样?因为要好") == "为什么要这样?因为要好")
        #expect(marked("完了?/p>\n你去吗?我去") == "完了〘?/p>〙\n你去吗?我去")
        #expect(marked("好了？真的？") == "好了？真的？")
    }

    @Test func aBarInDamagedTextIsStray() {
        #expect(marked("學(xué)習(xí)時(shí)守|山") == "學【(xué)】習【(xí)】時【(shí)】守〔|〕山")
        #expect(marked("山|水|树") == "山|水|树")
    }

    @Test func blanksInARowAreARun() {
        #expect(marked("修路      引水") == "修路 〔     〕引水")
        #expect(marked("　　王　明") == "　　王　明")
        #expect(marked("a     b") == "a     b")
    }

    @Test func aLineBreakInsideASentenceIsNoise() {
        let text = "\(prose())树立起优良的形象。各\n位代表、同志们，这次学习的时间不长。\n"
        #expect(marked(text) == text.replacing("各\n位", with: "各〔\n〕位"))
        #expect(!marked("The river was low that summer, and we talked of the rain and\nof wells and rain.").contains("〔"))
    }

    @Test func aPageMarkIsDamage() {
        #expect(marked("\(prose())山外的车进\n\u{200b}\n得来。").contains("〘\u{200b}\n〙"))
    }
}
