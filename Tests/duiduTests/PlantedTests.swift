import Archive
import Foundation
import Matching
import Speeches
import Testing

@testable import duidu

/// What was planted in the sample library is found.
struct PlantedTests {
    /// A pair of passages, as Expected/planted.json lists them.
    struct Pair: Decodable {
        struct Place: Decodable {
            let file: String
            let speech: Int
            let text: String
        }
        let id: String
        let grade: String
        let a: Place
        let b: Place
        let note: String
    }

    /// A place in the library: speech and scalars, with those that count.
    private struct Spot {
        let speech: Int
        let offsets: Set<Int>
    }

    private static let pairs: [Pair] = {
        guard let data = FileManager.default.contents(atPath: Sample.expectedPath("planted.json")) else { return [] }
        return (try? JSONDecoder().decode([Pair].self, from: data)) ?? []
    }()
    private static let matches = Matcher(background: MatchingArguments.table).match(Sample.library)?.matches ?? []

    private static func pairs(_ grade: String) -> [Pair] { pairs.filter { $0.grade == grade } }

    private static func spot(_ place: Pair.Place) throws -> Spot {
        let library = Sample.library
        let speech = try #require(
            (0..<library.count).first {
                Sample.name(library.document(of: $0)) == place.file && library.speech($0).id.number == place.speech
            }, "\(place.file)#\(place.speech)")
        let document = library.document(of: speech)
        let (text, wanted) = (document.text.scalars, Array(place.text.unicodeScalars))
        let starts = (0...(text.count - wanted.count)).filter { text[$0..<$0 + wanted.count].elementsEqual(wanted) }
        let start = try #require(
            starts.count == 1 ? starts[0] : nil, "\(place.text) stands \(starts.count) times in \(place.file)")
        return Spot(
            speech: speech, offsets: Set(document.contentOffsets(in: TextRange(scalars: start..<start + wanted.count))))
    }

    /// Which shares of both sides the matches between the two speeches cover, taking those that touch both sides.
    private static func coverage(_ pair: Pair) throws -> (a: Double, b: Double) {
        let (a, b) = (try spot(pair.a), try spot(pair.b))
        var covered: (a: Set<Int>, b: Set<Int>) = ([], [])
        for match in matches {
            for (first, second) in [(match.a, match.b), (match.b, match.a)]
            where (first.speech, second.speech) == (a.speech, b.speech) {
                let (left, right) = (a.offsets.intersection(first.range.scalars), b.offsets.intersection(second.range.scalars))
                if left.isEmpty || right.isEmpty { continue }
                covered.a.formUnion(left)
                covered.b.formUnion(right)
            }
        }
        return (Double(covered.a.count) / Double(a.offsets.count), Double(covered.b.count) / Double(b.offsets.count))
    }

    /// Prints a grade's figures, and gives the pairs of which less than a share is covered on either side.
    private static func uncovered(_ grade: String, below share: Double) throws -> [String] {
        let figures = try pairs(grade).map { ($0, try coverage($0)) }
        let missed = figures.filter { min($0.1.a, $0.1.b) < share }
        let mean = figures.map { min($0.1.a, $0.1.b) }.reduce(0, +) / Double(max(1, figures.count))
        print("planted \(grade): \(figures.count - missed.count) of \(figures.count) covered to \(share), \(mean) on average")
        return missed.map { "\($0.0.id) \($0.1.a) \($0.1.b) \($0.0.note)" }
    }

    @Test func theListHoldsPairsOfEveryGrade() {
        for grade in Grade.allCases { #expect(Self.pairs(grade.rawValue).count >= 10, "\(grade)") }
    }

    @Test func everyPlantedCopyIsFound() throws {
        let missed = try Self.uncovered("verbatim", below: 0.9)
        #expect(missed.isEmpty, "\(missed.joined(separator: "\n"))")
    }

    @Test func mostPlantedVariantsAreFound() throws {
        let missed = try Self.uncovered("near", below: 0.6)
        #expect(Double(missed.count) <= 0.2 * Double(Self.pairs("near").count), "\(missed.joined(separator: "\n"))")
    }

    @Test func plantedParaphrasesAreCounted() throws {
        let missed = try Self.uncovered("parallel", below: 0.3)
        #expect(missed.count < Self.pairs("parallel").count, "none of the paraphrases is found")
    }

    @Test func everySetPhraseLongEnoughIsFound() throws {
        let minimum = MatchSettings().minimumLength
        let long = try Self.pairs("formula").filter { try Self.spot($0.a).offsets.count >= minimum }
        #expect(!long.isEmpty)
        let missed = try long.filter { try min(Self.coverage($0).a, Self.coverage($0).b) < 0.9 }
        print("planted formula: \(long.count - missed.count) of \(long.count) that have \(minimum) characters")
        #expect(missed.isEmpty, "\(missed.map { "\($0.id) \($0.a.text)" }.joined(separator: "\n"))")
    }

    @Test func noMatchStandsInFrontMatter() {
        #expect(Self.matches.count > 50)
        var frontMatter = 0
        for match in Self.matches {
            for passage in [match.a, match.b] {
                let document = Sample.library.document(of: passage.speech)
                let speech = Sample.library.speech(passage.speech)
                frontMatter += document.frontMatter.count
                #expect(
                    speech.range.lowerBound <= passage.range.lowerBound && passage.range.upperBound <= speech.range.upperBound)
                #expect(document.frontMatter.allSatisfy { !$0.overlaps(passage.range) })
            }
        }
        #expect(frontMatter > 0, "the sample library has front matter")
    }
}
