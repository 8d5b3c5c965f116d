import Foundation
import Testing

@testable import Speeches

@Suite struct SlipRepairerTests {
    private static let sentence = "我们在代表工作中要多听群众的话，把代表工作做好。"

    /// The text as it reads after a byte of its GBK form was lost; a byte that is left over is `?`.
    private func slipped(_ text: String, at byte: Int, characters: Int) throws -> String {
        let gb18030 = String.Encoding(rawValue: 0x8000_0632)
        var bytes = Array(try #require(text.data(using: gb18030)))
        bytes.remove(at: byte)
        let end = byte + 2 * characters
        let damaged = try #require(String(data: Data(bytes[..<end]), encoding: gb18030))
        let rest = try #require(String(data: Data(bytes[(end + 1)...]), encoding: gb18030))
        return damaged + "?" + rest
    }

    @Test func aRunThatSlippedIsReadAnew() throws {
        let damaged = try slipped(Self.sentence, at: 8, characters: 3)
        #expect(damaged.hasPrefix("我们在代砉ぷ髦?要多听"))
        let document = parse(prose() + Self.sentence + "\n" + prose() + damaged + prose())
        #expect(document.repairs.map { document.text.string(in: $0.range) } == ["砉ぷ髦?"])
        #expect(document.repairs.map(\.reading) == ["表工作中"])
    }

    @Test func aCommonCharacterIsRepairedThoughTheTextHasItOnlyOnce() throws {
        let sentence = "他在昆山市工作。"
        let damaged = try slipped(sentence, at: 2, characters: 3)
        #expect(damaged.hasPrefix("他诶ド绞?"))
        let document = parse(prose() + sentence + "\n" + prose() + damaged + prose())
        #expect(document.repairs.map(\.reading) == ["在昆山市"])
    }

    @Test func aRunMayBeginWithTheEndOfAQuotation() throws {
        let sentence = "他说：“今年是个好年。”昆山市的人都知道。"
        let damaged = try slipped(sentence, at: 20, characters: 5).replacing("！", with: "!")
        #expect(damaged.hasPrefix("他说：“今年是个好年!崩ド绞"))
        let document = parse(prose() + "他在昆山市的乡下。" + prose() + damaged + prose())
        #expect(document.repairs.map(\.reading) == ["。”昆山市的"])
    }

    @Test func whatIsReadMatchedAndQuotedIsTheRepairedTextAndPositionsStay() throws {
        let damaged = try slipped(Self.sentence, at: 8, characters: 3)
        let document = parse(prose() + Self.sentence + "\n" + prose() + damaged + prose())
        let repair = try #require(document.repairs.first)
        #expect(document.text.count == document.reading.count)
        #expect(document.text.string(in: repair.range) == "砉ぷ髦?")
        #expect(document.reading.string(in: repair.range) == "表工作中")
        #expect(document.quote(repair.range) == "表工作中")
        #expect(document.contentOffsets(in: repair.range).count == 4)
        #expect(document.noise(in: repair.range).isEmpty)
        #expect(document.folded == Folding.fold(document.reading.scalars))
    }

    @Test func kanaInAnotherLanguageIsNoDamage() {
        #expect(parse("これは山の道です。" + "川の水はきれいです。").repairs.isEmpty)
        #expect(parse(prose(400) + "他们唱起了《さくら》，大家都说好听。" + prose(400)).repairs.isEmpty)
        #expect(parse(prose(400) + "角度记作α，长度记作β。" + prose(400)).repairs.isEmpty)
    }
}
