import Matching
import Speeches

/// The orders of a list of speeches; what is stated of no speech stands last.
package enum SpeechOrder: String, CaseIterable, Sendable {
    case file, title, date, speaker, occasion, length, sections, reuse, matches

    /// The speeches in this order; those that are equal in it stay as they were. O(n log n).
    package func sorted(_ speeches: [Int], of library: Library, _ matches: MatchIndex) -> [Int] {
        switch self {
        case .file: speeches
        case .title:
            stable(speeches) {
                library.speech($0).title.text
            } before: {
                $0 < $1
            }
        case .date: byFact(.date, speeches, of: library)
        case .speaker: byFact(.speaker, speeches, of: library)
        case .occasion: byFact(.occasion, speeches, of: library)
        case .length:
            stable(speeches) {
                library.speech($0).length
            } before: {
                $0 > $1
            }
        case .sections:
            stable(speeches) {
                library.speech($0).sections.headingCount
            } before: {
                $0 > $1
            }
        case .matches:
            stable(speeches) {
                matches.sides[$0].count
            } before: {
                $0 > $1
            }
        case .reuse:
            stable(speeches) {
                matches.reuse(of: $0, in: library)
            } before: {
                $0 > $1
            }
        }
    }

    private func byFact(_ kind: SpeechFacts.Kind, _ speeches: [Int], of library: Library) -> [Int] {
        stable(speeches) {
            library.speech($0).facts[kind]?.value
        } before: { first, second in
            guard let first, let second else { return first != nil && second == nil }
            return first < second
        }
    }

    private func stable<Key>(_ speeches: [Int], _ key: (Int) -> Key, before: (Key, Key) -> Bool) -> [Int] {
        let keyed = speeches.map(key)
        return speeches.indices.sorted { first, second in
            before(keyed[first], keyed[second]) || !before(keyed[second], keyed[first]) && first < second
        }.map { speeches[$0] }
    }
}

extension MatchIndex {
    /// The share of a speech, 0…1, that stands elsewhere in more than a set phrase.
    package func reuse(of speech: Int, in library: Library) -> Double {
        Double(reused[speech]) / Double(max(1, library.speech(speech).range.count))
    }
}
