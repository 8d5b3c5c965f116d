import Matching

/// What the reader calls a match, against the engine.
package enum Judgement: Hashable, Sendable {
    /// Wording that stands everywhere.
    case setPhrase
    /// The two places have nothing to do with each other.
    case noReuse
}

/// The matches that the reader called something, in this session.
package struct Judgements: Sendable {
    package private(set) var known: [MatchID: Judgement] = [:]
    /// What was known of a match before each judgement, the latest last.
    private var past: [(match: MatchID, before: Judgement?)] = []

    package subscript(match: MatchID) -> Judgement? { known[match] }

    mutating func judge(_ match: MatchID, _ judgement: Judgement) {
        past.append((match, known[match]))
        known[match] = judgement
    }

    /// Takes the latest judgement back.
    /// - Returns: of which match; nil where there is none.
    mutating func undo() -> MatchID? {
        guard let last = past.popLast() else { return nil }
        known[last.match] = last.before
        return last.match
    }

    /// The matches as the reader wants to see them: what is no reuse is left out, and set phrases are formulas and come last.
    func applied(to index: MatchIndex) -> MatchIndex {
        if known.isEmpty { return index }
        let wanted = index.filtered { known[$0.id] == nil }.matches
        let formulas = index.matches.filter { known[$0.id] == .setPhrase }.map { $0.graded(.formula) }
        return MatchIndex(wanted + formulas, speechCount: index.sides.count, versions: index.versions)
    }
}
