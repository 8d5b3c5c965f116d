import Matching
import Screen
import Speeches
import Testing

@testable import Reading
@testable import Views

struct StrengthTests {
    private let library = OpenedLibrary.sample.library
    private let matches = OpenedLibrary.sample.matches

    @Test func theBestMatchOfASpeechIsStrongAndSomeAreNot() throws {
        for speech in 0..<library.count where !matches.sides[speech].isEmpty {
            let strength = Strength(ofSpeech: speech, in: matches)
            let best = try #require(matches.sides[speech].min { $0.match < $1.match })
            #expect(strength.isStrong(best))
            for side in matches.sides[speech] {
                let score = matches.matches[side.match].score
                #expect(strength.isStrong(side) == (score * 2 >= matches.matches[best.match].score))
            }
        }
        let all = matches.sides.enumerated().flatMap { speech, sides in
            sides.map { Strength(ofSpeech: speech, in: matches).isStrong($0) }
        }
        #expect(Set(all) == [true, false])
    }

    @Test func wordingOfTwoFamiliesIsMarkedAndOfOneIsNot() throws {
        let speech = try #require((0..<library.count).first { !overlaps(of: $0).isEmpty })
        let range = library.speech(speech).range
        var styles = TextStyles(range, ofSpeech: speech, in: library)
        let sides = matches.sides(ofSpeech: speech, in: range)
        styles.paintGrades(sides, of: matches, strength: Strength(ofSpeech: speech, in: matches))
        let expected = overlaps(of: speech)
        for position in range {
            #expect(styles[position.scalar].emphasis.contains(.layered) == expected.contains(position.scalar))
        }
    }

    /// The offsets at which wording of two families stands.
    private func overlaps(of speech: Int) -> Set<Int> {
        var families: [Int: Set<FamilyID>] = [:]
        for side in matches.sides[speech] where side.grade <= .near {
            for offset in side.range.scalars { families[offset, default: []].insert(matches.matches[side.match].family) }
        }
        return Set(families.filter { $0.value.count > 1 }.keys)
    }

    @Test func withoutColourLayersAreItalicAndElseUnderlined() {
        let style = Style(.near).with(.layered)
        #expect(Theme(.dark).resolve(style, .full).attributes == .underline)
        #expect(Theme(.dark).resolve(style, .none).attributes == [.bold, .italic])
        #expect(Theme(.mono).resolve(style, .full).attributes == [.bold, .italic])
    }
}
