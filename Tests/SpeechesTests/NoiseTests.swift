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
}
