import Matching
import Speeches
import Testing

@testable import Reading

struct VersionAlignmentTests {
    static let old = """
        在青山镇护林工作会议上的讲话
        同志们：
        今天把大家请到林场来，是想在开春以前把护林的事再说一遍。山上的树是祖辈一棵一棵栽下来的。
        护林不是几个护林员的事，是满山满坡的乡亲们大家的事。孩子放学路过，也晓得把烟盒捡起来。
        我就说这些，谢谢大家。
        """
    static let new = """
        在青山镇护林工作会议上的讲话
        同志们：
        今天把大家请到林场来，是想在开春以前把护林的事再说一遍。去年冬天南坡烧掉了十七亩杉木。山上的树是祖辈一棵一棵栽下来的。
        护林不是几个护林员的事、是满山满坡的乡亲们大家的事！孩子放学路过，也晓得把烟盒捡起来。
        我就说这些，谢谢大家。
        """
    static func library(_ texts: [String]) -> Library {
        Library(documents: texts.enumerated().map { DocumentParser.parse(DecodedText($1), name: "\($0).txt") })
    }
    static func pairs(_ texts: [String]) -> (PairMatches, Library) {
        let library = library(texts)
        return (PairMatches(0, 1, in: MatchIndex(Matcher().match(library), of: library), of: library), library)
    }

    @Test func anInsertedSentenceStandsAloneAndNothingElseDiffers() {
        let (pairs, library) = Self.pairs([Self.old, Self.new])
        #expect(pairs.areVersions)
        let alignment = VersionAlignment(pairs, of: library)
        let inserted = (alignment.rightChanges[.inserted] ?? []).map { library.document(of: 1).quote($0) }
        #expect(inserted == ["去年冬天南坡烧掉了十七亩杉木"])
        #expect(alignment.leftChanges.isEmpty && alignment.rightChanges.count == 1)
        let alone = alignment.stretches.filter { $0.left.isEmpty && library.document(of: 1).contentOffsets(in: $0.right) != [] }
            .map { library.document(of: 1).quote($0.right) }
        #expect(alone == ["去年冬天南坡烧掉了十七亩杉木。"])
    }

    @Test func theStretchesHoldBothTextsWholeAndInOrder() {
        for texts in [
            [Self.old, Self.new], [Self.new, Self.old], [Self.old, FourSpeeches.hills], [FourSpeeches.hills, FourSpeeches.alone],
        ] {
            let (pairs, library) = Self.pairs(texts)
            let alignment = VersionAlignment(pairs, of: library)
            for (speech, ranges) in [(0, alignment.stretches.map(\.left)), (1, alignment.stretches.map(\.right))] {
                #expect(ranges.first?.lowerBound == library.shownRange(ofSpeech: speech).lowerBound)
                #expect(ranges.last?.upperBound == library.shownRange(ofSpeech: speech).upperBound)
                #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
            }
        }
    }

    /// Of two texts that aren't versions, sentences stay whole on both sides unless both halves share something.
    @Test func noSentenceIsTornWhereTheTextsDiffer() {
        let left = "同志们：\n船家把渡口的灯一直点到天亮，谁来都看得见。河对岸的桂花开了。老人说桥修好以后赶集近了许多。"
        let right = "同志们：\n那年冬天风大，船家把渡口的灯一直点到天亮。孩子们在冰上拾柴火。从此老人说桥修好以后赶集近了许多，也热闹了。"
        let (pairs, library) = Self.pairs([left, right])
        #expect(pairs.chain.count == 2 && !pairs.areVersions)
        let alignment = VersionAlignment(pairs, of: library)
        for (speech, ranges) in [(0, alignment.stretches.map(\.left)), (1, alignment.stretches.map(\.right))] {
            for (stretch, range) in zip(alignment.stretches, ranges).dropFirst() where !stretch.goesOn {
                let start = library.shownRange(ofSpeech: speech).lowerBound
                let before = library.document(of: speech).quote(start..<range.lowerBound)
                #expect(["。", "：", ""].contains(before.suffix(1)), "\(before)")
            }
        }
        let torn = alignment.stretches.filter(\.goesOn).map { library.document(of: 1).quote($0.right) }
        #expect(torn.filter { !$0.isEmpty }.map { String($0.prefix(3)) } == ["船家把", "老人说"])
    }

    @Test func whatIsWrittenDifferentlyIsFoundInWhatIsEqual() {
        let (pairs, library) = Self.pairs([Self.old, Self.new])
        let found = pairs.pairs.map { SpellingDifferences.ranges(in: $0.edits, library.document(of: 0), library.document(of: 1)) }
        let texts = found.flatMap(\.b).map { library.document(of: 1).text.string(in: $0) }
        #expect(texts == ["、", "！"])
    }
}
