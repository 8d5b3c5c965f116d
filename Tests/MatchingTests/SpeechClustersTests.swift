import Speeches
import Testing

@testable import Matching

/// Speeches in an order in which related ones stand together.
struct SpeechClustersTests {
    private static let pool = Array("山水田林路桥村镇学老少春夏秋冬风雨雷云霜雪稻麦豆瓜果茶桑鱼虾牛羊鸡犬舟车井磨窗门灯火柴盐油米布针线刀斧锄犁碗筷桌椅")

    /// A sentence of random characters, the same for the same number.
    private static func sentence(_ number: Int) -> String {
        var random = UInt64(number) &* 0x9e37_79b9_7f4a_7c15 &+ 1
        return String(
            (0..<24).map { _ in
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return pool[Int(random >> 33) % pool.count]
            }) + "。"
    }

    /// 0 and 3 share a sentence, 1 and 4, and 2 shares nothing.
    private static let library = Library(
        texts: [[1, 10], [2, 11], [12, 13], [1, 14], [2, 15]].map { $0.map(sentence).joined() })
    private static let shares = ShareMatrix(
        MatchIndex(Matcher().matches(of: library), speechCount: library.count), of: library)

    private func clusters(_ versions: VersionGroups = .none) -> SpeechClusters { SpeechClusters(Self.shares, versions: versions) }

    @Test func relatedSpeechesStandTogetherAndTheOthersBehind() {
        #expect(clusters().order == [0, 3, 1, 4, 2])
    }

    @Test func versionsStandBesideEachOtherTheNewestFirst() {
        #expect(clusters(VersionGroups([[2, 0]])).order == [2, 0, 3, 1, 4])
    }

    @Test func groupsAreRelatedSpeechesAndWhatIsLeft() {
        let groups = clusters().groups(atMost: 2)
        #expect(groups.map(\.speeches) == [[0, 3], [1, 4], [2]])
        #expect(groups.map(\.isRelated) == [true, true, false])
        #expect(clusters().groups(atMost: 1).map(\.speeches) == [[0, 3], [1, 4, 2]])
        #expect(clusters().groups(atMost: 9).flatMap(\.speeches).sorted() == [0, 1, 2, 3, 4])
    }
}
