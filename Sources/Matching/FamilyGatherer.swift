import Speeches

/// Gathers the families of a library from its matches: the places of each phrasing, its wordings, and which is typical.
///
/// The typical wording is the medoid: the one with the smallest sum of edits to all others (Kaufman and Rousseeuw 1987).
public struct FamilyGatherer {
    /// Only so many wordings, those that most places have, are compared for the medoid; the work is the square of it.
    private static let comparedLimit = 24
    /// Longer passages, in tokens, are compared by their length only.
    private static let longestCompared = 600

    private let library: Library
    private let versions: VersionGroups

    public init(_ library: Library, versions: VersionGroups = .none) { (self.library, self.versions) = (library, versions) }

    /// All families, the most telling first.
    ///
    /// - Parameter matches: the most telling first; those between versions of one text say nothing of a phrasing's spread
    ///   and are left out.
    /// - Complexity: O(m log m), and for each family the square of its wordings, bounded.
    public func families(of matches: [Match]) -> [Family] {
        let telling = matches.filter { !versions.areVersions($0.a.speech, $0.b.speech) }
        let groups = Dictionary(grouping: telling, by: \.family)
        return groups.compactMap { id, matches in family(id, matches) }
            .sorted { ($1.score, $0.id) < ($0.score, $1.id) }
    }

    private func family(_ id: FamilyID, _ matches: [Match]) -> Family? {
        guard let best = matches.first else { return nil }
        let places = distinctPlaces(of: matches)
        var wordings: [Wording] = []
        var known: [[UInt32]: Int] = [:]
        for place in places {
            let sequence = sequence(place)
            if let wording = known[sequence.tokens] {
                wordings[wording].places.append(place)
            } else {
                known[sequence.tokens] = wordings.count
                wordings.append(Wording(sequence: sequence, places: [place]))
            }
        }
        let typical = medoid(of: wordings)
        let others = wordings.indices.filter { $0 != typical }
            .sorted { (-wordings[$0].places.count, $0) < (-wordings[$1].places.count, $1) }
        return Family(
            id: id, typical: wordings[typical].places[0],
            variants: ([typical] + others).map { wordings[$0].variant(of: wordings[typical], limit: Self.longestCompared) },
            speeches: Set(places.map { versions.text(of: $0.speech) }).count, earliest: earliest(of: places),
            score: best.score, grade: usualGrade(of: matches))
    }

    /// What most of the matches are; the most telling of several.
    private func usualGrade(of matches: [Match]) -> Grade {
        let counts = Dictionary(matches.map { ($0.grade, 1) }, uniquingKeysWith: +)
        return counts.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key ?? .formula
    }

    /// In each speech, of passages that overlap by half of one, that which most matches have; in the order of the library.
    private func distinctPlaces(of matches: [Match]) -> [Passage] {
        var counts: [Passage: Int] = [:]
        for passage in matches.flatMap({ [$0.a, $0.b] }) { counts[passage, default: 0] += 1 }
        let ranked = counts.sorted {
            (-$0.value, -$0.key.range.count, $0.key.speech, $0.key.range.lowerBound)
                < (-$1.value, -$1.key.range.count, $1.key.speech, $1.key.range.lowerBound)
        }
        var kept: [Int: [Passage]] = [:]
        for (passage, _) in ranked {
            let isKnown = kept[passage.speech, default: []].contains { other in
                2 * other.range.clamped(to: passage.range).count >= min(other.range.count, passage.range.count)
            }
            if !isKnown { kept[passage.speech, default: []].append(passage) }
        }
        return kept.values.flatMap { $0 }.sorted { ($0.speech, $0.range.lowerBound) < ($1.speech, $1.range.lowerBound) }
    }

    private func sequence(_ place: Passage) -> TokenSequence {
        TokenSequence(of: library.speech(place.speech), within: place.range, in: library.document(of: place.speech))
    }

    private func medoid(of wordings: [Wording]) -> Int {
        let compared = wordings.indices.sorted { (-wordings[$0].places.count, $0) < (-wordings[$1].places.count, $1) }
            .prefix(Self.comparedLimit)
        let sums = compared.map { first in
            compared.reduce(0) { sum, second in
                first == second
                    ? sum
                    : sum + wordings[second].places.count
                        * wordings[first].distance(to: wordings[second], limit: Self.longestCompared)
            }
        }
        return zip(sums, compared).min { ($0.0, $0.1) < ($1.0, $1.1) }?.1 ?? 0
    }

    private func earliest(of places: [Passage]) -> Passage? {
        let dated = places.compactMap { place in library.speech(place.speech).facts.date.map { ($0, place) } }
        return dated.min { ($0.0, $0.1.speech, $0.1.range.lowerBound) < ($1.0, $1.1.speech, $1.1.range.lowerBound) }?.1
    }
}

/// A wording of a family while it's being gathered: its tokens, and where it stands.
private struct Wording {
    let sequence: TokenSequence
    var places: [Passage]

    /// Tokens to be put in and taken out to turn one wording into another.
    func distance(to other: Self, limit: Int) -> Int {
        let (count, otherCount) = (sequence.tokens.count, other.sequence.tokens.count)
        guard max(count, otherCount) <= limit else { return abs(count - otherCount) }
        return count + otherCount - 2 * aligned(with: other).equalCount
    }

    func variant(of typical: Self, limit: Int) -> Family.Variant {
        guard max(sequence.tokens.count, typical.sequence.tokens.count) <= limit else {
            let kind: Edit.Kind = sequence.tokens == typical.sequence.tokens ? .equal : .changed
            return Family.Variant(places: places, edits: [Edit(kind: kind, a: typical.whole, b: whole)])
        }
        var (a, b) = (0, 0)
        let edits = typical.aligned(with: self).runs.map { run in
            defer { (a, b) = (a + Int(run.a), b + Int(run.b)) }
            return Edit(
                kind: run.kind, a: typical.sequence.textRange(of: a..<a + Int(run.a)),
                b: sequence.textRange(of: b..<b + Int(run.b)))
        }
        return Family.Variant(places: places, edits: edits)
    }

    private var whole: TextRange { sequence.textRange(of: 0..<sequence.tokens.count) }

    private func aligned(with other: Self) -> Alignment {
        let count = sequence.tokens.count
        return WindowAligner(
            sequence.tokens + other.sequence.tokens, 0..<count, count..<count + other.sequence.tokens.count
        ).alignment
    }
}
