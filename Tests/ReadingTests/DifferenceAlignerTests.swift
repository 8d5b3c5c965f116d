import TestSupport
import Testing

@testable import Reading

struct DifferenceAlignerTests {
    private static func side(_ text: String, cuts: [Int: Float] = [:]) -> DifferenceAligner.Side {
        let tokens = text.unicodeScalars.map(\.value)
        return .init(tokens: tokens[...], cuts: (0...tokens.count).map { cuts[$0] ?? 0 })
    }

    private func differences(_ a: DifferenceAligner.Side, _ b: DifferenceAligner.Side) -> [String] {
        func text(_ tokens: ArraySlice<UInt32>) -> String {
            String(String.UnicodeScalarView(tokens.compactMap(Unicode.Scalar.init)))
        }
        return DifferenceAligner.align(a, b).filter { !$0.isEqual }.map { text(a.tokens[$0.a]) + "|" + text(b.tokens[$0.b]) }
    }

    @Test func equalTextsAreOneRun() {
        #expect(differences(Self.side("山水"), Self.side("山水")).isEmpty)
        #expect(DifferenceAligner.align(Self.side(""), Self.side("")).isEmpty)
    }

    @Test func additionsAndOmissionsStandWhereAClauseEnds() {
        let long = Self.side("甲法乙法丙法", cuts: [0: -0.5, 2: -0.5, 4: -0.5, 6: -0.5])
        let short = Self.side("甲法丙法", cuts: [0: -0.5, 2: -0.5, 4: -0.5])
        #expect(differences(long, short) == ["乙法|"])
        #expect(differences(short, long) == ["|乙法"])
    }

    @Test func twoSwappedCharactersAreOneChange() {
        #expect(differences(Self.side("在甲乙处"), Self.side("在丙丁处")) == ["甲乙|丙丁"])
    }

    /// Whatever the tokens and cuts: all of both sides, in order, and equal runs equal.
    @Test func theRunsHoldBothSides() {
        var random = SeededGenerator()
        for _ in 0..<300 {
            func side() -> DifferenceAligner.Side {
                let tokens = (0..<Int.random(in: 0...12, using: &random)).map { _ in UInt32.random(in: 1...4, using: &random) }
                return .init(
                    tokens: tokens[...], cuts: (0...tokens.count).map { _ in [-0.5, 0, 1.5].randomElement(using: &random) ?? 0 })
            }
            let (a, b) = (side(), side())
            let runs = DifferenceAligner.align(a, b)
            #expect(
                runs.flatMap { Array(a.tokens[$0.a]) } == Array(a.tokens)
                    && runs.flatMap { Array(b.tokens[$0.b]) } == Array(b.tokens))
            #expect(
                zip(runs, runs.dropFirst()).allSatisfy {
                    $0.a.upperBound == $1.a.lowerBound && $0.b.upperBound == $1.b.lowerBound
                })
            #expect(runs.allSatisfy { !$0.isEqual || a.tokens[$0.a].elementsEqual(b.tokens[$0.b]) })
        }
    }
}
