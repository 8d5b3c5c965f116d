import Speeches
import Testing

@testable import Reading

/// That the fixture is what the other tests take it for.
struct FixtureTests {
    @Test func theFirstSpeechSharesFourSentences() {
        let document = FourSpeeches.library.documents[0]
        let shared = FourSpeeches.matched.matches.spots[0].map { String(document.quote($0.range).prefix(4)) }
        #expect(shared == ["山上的树", "火柴不进", "谁巡的山", "护林不是"])
        #expect(FourSpeeches.matched.matches.sides[3].isEmpty)
    }

    @Test func theFirstSpeechHasATree() {
        #expect(
            FourSpeeches.library.documents[0].printedTree == """
                《在青山镇护林工作会议上的讲话》
                  一、|守住山头
                  二、|管好火源
                    （一）|进山要登记
                    （二）|巡山要留名
                  三、|依靠乡亲
                """)
    }
}
