import Foundation

/// A match before it gets its names: two speeches of the `TokenizedLibrary` and their alignment.
struct FoundMatch: Sendable {
    let a: Int
    let b: Int
    let alignment: Alignment
}

/// How telling a match is, and what kind it is.
struct Judgement: Sendable {
    let score: Double
    let grade: Grade
    let likeness: Double
}

/// Scores and grades matches by what the library knows: how many of its speeches have a wording, and how many matches
/// lie over a place.
struct Scorer: Sendable {
    /// A passage that so many matches lie over on either side is a set phrase, unless it's long (matching.md: F1 .83).
    static let formulaDepth = 4.0
    /// The longest set phrase, in tokens.
    static let formulaLength = 30
    /// The least share of equal tokens of the same phrasing with small edits.
    static let nearLikeness = 0.5

    private let library: TokenizedLibrary
    private let counts: LibraryBigrams
    private let formulas: Formulas
    private let depths: MatchDepths

    /// Versions of one text lie over each other without counting, and over others as one.
    ///
    /// - Complexity: O(tokens + m log m)
    init(_ library: TokenizedLibrary, matches: [FoundMatch], versions: VersionGroups, formulas: Formulas) {
        (self.library, self.formulas) = (library, formulas)
        let texts = library.speeches.map { versions.text(of: $0.copies[0].index) }
        counts = LibraryBigrams(library, in: matches.lazy.map(\.alignment.a), textOfSpeech: texts)
        depths = MatchDepths(matches, textOfSpeech: texts)
    }

    func judge(_ match: FoundMatch) -> Judgement {
        let alignment = match.alignment
        let steps = alignment.runs.reduce(0) { $0 + Int(max($1.a, $1.b)) }
        let likeness = Double(alignment.equalCount) / Double(max(1, steps))
        let depth = (depths.mean(over: alignment.a) + depths.mean(over: alignment.b)) / 2
        let score = (rarity(of: alignment) - differences(of: alignment)) / (1 + depth).squareRoot()
        return Judgement(score: score, grade: grade(of: alignment, likeness: likeness, depth: depth), likeness: likeness)
    }

    private func grade(of alignment: Alignment, likeness: Double, depth: Double) -> Grade {
        let length = max(alignment.a.count, alignment.b.count)
        if depth >= Self.formulaDepth, length <= Self.formulaLength { return .formula }
        if formulas.make(library.tokens[alignment.a]), formulas.make(library.tokens[alignment.b]) { return .formula }
        if alignment.isVerbatim { return .verbatim }
        return likeness >= Self.nearLikeness ? .near : .parallel
    }

    /// The sum over the equal tokens of how few texts have their wording, in bits.
    private func rarity(of alignment: Alignment) -> Double {
        var sum = 0.0
        var place = alignment.a.lowerBound
        let texts = Double(counts.textCount + 1)
        for run in alignment.runs {
            if run.kind == .equal {
                for token in place..<place + Int(run.a) {
                    sum += 1 + log2(texts / Double(counts.texts(library.tokens[token], library.tokens[token + 1])))
                }
            }
            place += Int(run.a)
        }
        return sum
    }

    private func differences(of alignment: Alignment) -> Double {
        alignment.runs.reduce(0) { $1.kind == .equal ? $0 : $0 + 0.8 + 0.15 * Double(max($1.a, $1.b)) }
    }
}
