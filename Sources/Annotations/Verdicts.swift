import Matching
import Speeches

/// What a user called pairs of passages, against the engine. A match is meant by a verdict where both its passages are, in
/// more than half, those of the verdict: the engine may see their ends elsewhere another time.
public struct Verdicts: Sendable {
    private struct Known: Sendable {
        let id: AnnotationID
        let verdict: Annotation.Verdict
        /// Of the speech with the lower index first.
        let first, second: TextRange
    }

    private struct Pair: Hashable { let first, second: Int }

    private var known: [Pair: [Known]] = [:]

    public init(_ annotations: Annotations, _ placements: [AnnotationID: Placement]) {
        for annotation in annotations.living.sorted(by: { ($0.revision, $0.id) < ($1.revision, $1.id) }) {
            guard case .verdict(let verdict, _, _) = annotation.body, let placement = placements[annotation.id],
                let other = placement.other
            else { continue }
            let (pair, first, second) = Self.ordered(placement.passage, other)
            known[pair, default: []].append(Known(id: annotation.id, verdict: verdict, first: first, second: second))
        }
    }

    public var isEmpty: Bool { known.isEmpty }

    /// The annotation that says something about a match, and what.
    public func verdict(on match: Match) -> (id: AnnotationID, verdict: Annotation.Verdict)? {
        let (pair, first, second) = Self.ordered(match.a, match.b)
        return known[pair]?.last { Self.areAlike($0.first, first) && Self.areAlike($0.second, second) }
            .map { ($0.id, $0.verdict) }
    }

    /// The matches as the user wants to see them: what is no reuse is left out, and set phrases are formulas and come last.
    public func applied(to matches: [Match]) -> [Match] {
        if isEmpty { return matches }
        let judged = matches.map { ($0, verdict(on: $0)?.verdict) }
        return judged.filter { $0.1 == nil }.map(\.0) + judged.filter { $0.1 == .setPhrase }.map { $0.0.graded(.formula) }
    }

    public func applied(to index: MatchIndex) -> MatchIndex {
        if isEmpty { return index }
        return MatchIndex(applied(to: index.matches), speechCount: index.sides.count, versions: index.versions)
    }

    private static func ordered(_ a: Passage, _ b: Passage) -> (Pair, TextRange, TextRange) {
        let isInOrder = (a.speech, a.range.lowerBound) <= (b.speech, b.range.lowerBound)
        let (first, second) = isInOrder ? (a, b) : (b, a)
        return (Pair(first: first.speech, second: second.speech), first.range, second.range)
    }

    private static func areAlike(_ a: TextRange, _ b: TextRange) -> Bool {
        a.intersection(b).count * 2 > max(a.count, b.count)
    }
}
