import Speeches

/// Turns what was found in tokens into matches in the documents' own positions, one for each pair of copies.
struct MatchBuilder {
    let library: TokenizedLibrary

    /// A match for each pair of copies; of a speech with more copies than `copiesCompared` each copy's with the other
    /// speech's first, since what one copy has, all have.
    func matches(of found: FoundMatch, _ judgement: Judgement, family: FamilyID) -> [Match] {
        let (copiesA, copiesB) = (library.speeches[found.a].copies, library.speeches[found.b].copies)
        let isWhole = copiesA.count <= Self.copiesCompared && copiesB.count <= Self.copiesCompared
        var matches: [Match] = []
        for (first, copyA) in copiesA.enumerated() {
            let others = isWhole || first == 0 || found.a == found.b ? copiesB[...] : copiesB.prefix(1)
            if found.a == found.b {
                matches.append(match(found, copyA, others[first], judgement, family: family))
            } else {
                for copyB in others { matches.append(match(found, copyA, copyB, judgement, family: family)) }
            }
        }
        return matches
    }

    /// Of so many copies every two are listed; of more, each with the first only: the list would grow with their square.
    static let copiesCompared = 32

    /// One verbatim match over the whole for every two copies of a speech, as far as `copiesCompared` goes.
    func copies(of speech: Int) -> [Match] {
        let copies = library.speeches[speech].copies
        guard copies.count > 1 else { return [] }
        let range = library.speeches[speech].range
        let count = Int32(range.count)
        let alignment = Alignment(
            a: range, b: range, runs: [Run(kind: .equal, a: count, b: count)], score: Float(count))
        let found = FoundMatch(a: speech, b: speech, alignment: alignment)
        let judgement = Judgement(score: Double(count), grade: .verbatim, likeness: 1)
        let family = FamilyID(value: copies[0].identity)
        let firsts = copies.count <= Self.copiesCompared ? copies.count : 1
        return (0..<firsts).flatMap { first in
            copies[(first + 1)...].map { match(found, copies[first], $0, judgement, family: family) }
        }
    }

    private func match(
        _ found: FoundMatch, _ copyA: TokenizedSpeech.Copy, _ copyB: TokenizedSpeech.Copy, _ judgement: Judgement,
        family: FamilyID
    ) -> Match {
        let alignment = found.alignment
        let (startA, startB) = (library.speeches[found.a].start, library.speeches[found.b].start)
        var placeA = alignment.a.lowerBound - startA
        var placeB = alignment.b.lowerBound - startB
        let isSwapped = copyA.index > copyB.index
        let edits = alignment.runs.map { run in
            let a = copyA.sequence.textRange(of: placeA..<placeA + Int(run.a))
            let b = copyB.sequence.textRange(of: placeB..<placeB + Int(run.b))
            placeA += Int(run.a)
            placeB += Int(run.b)
            return isSwapped ? Edit(kind: run.kind.swapped, a: b, b: a) : Edit(kind: run.kind, a: a, b: b)
        }
        let a = Passage(
            speech: copyA.index,
            range: copyA.sequence.textRange(of: alignment.a.lowerBound - startA..<alignment.a.upperBound - startA))
        let b = Passage(
            speech: copyB.index,
            range: copyB.sequence.textRange(of: alignment.b.lowerBound - startB..<alignment.b.upperBound - startB))
        return Match(
            id: identity(copyA, a.range, copyB, b.range), a: isSwapped ? b : a, b: isSwapped ? a : b, score: judgement.score,
            grade: judgement.grade, likeness: judgement.likeness, equalTokens: alignment.equalCount, family: family, edits: edits)
    }

    private func identity(
        _ copyA: TokenizedSpeech.Copy, _ rangeA: TextRange, _ copyB: TokenizedSpeech.Copy, _ rangeB: TextRange
    ) -> MatchID {
        let numbers =
            [copyA.identity, copyB.identity]
            + [rangeA, rangeB].flatMap { [UInt64($0.lowerBound.scalar), UInt64($0.upperBound.scalar)] }
        return MatchID(value: numbers.reduce(Mixing.seed, Mixing.mix))
    }
}

extension Edit.Kind {
    /// The same difference seen from the other side.
    fileprivate var swapped: Self {
        switch self {
        case .equal, .changed: self
        case .inserted: .deleted
        case .deleted: .inserted
        }
    }
}
