import Matching
import Speeches

/// One speech of a library as a draft: every sentence of it with where else it stands.
///
/// Versions of the draft count as sources: what stands in last year's text was said before.
public struct DraftCheck: Sendable {
    /// The draft's index in the library.
    public let draft: Int
    /// In order; title, date and salutation, which speeches share for other reasons, are left out.
    public let sentences: [DraftSentence]

    /// What stands in so many texts is usual, versions of one text counted once; in large libraries in a share of them.
    private static let usualTexts = 4
    private static let usualShare = 0.25
    /// Sentences of fewer units aren't matched; they are usual where they are a sentence elsewhere.
    private static let shortest = 8

    /// - Parameters:
    ///   - matches: of the library, also those of the draft with its versions.
    ///   - mine: the speeches of the draft's author.
    /// - Complexity: O(m log m + n) in the matches' edits and the library's characters.
    public init(_ draft: Int, of library: Library, _ matches: [Match], versions: VersionGroups = .none, mine: Set<Int>) {
        self.draft = draft
        let document = library.document(of: draft)
        let body = library.speech(draft).body
        var evidence = document.sentences(in: body).map { SentenceEvidence($0, in: document) }
        for match in matches where !match.isWithin && (match.a.speech == draft || match.b.speech == draft) {
            Self.add(match, to: &evidence, draft: draft, document)
        }
        let short = Self.shortElsewhere(evidence, draft: draft, library)
        let quotations = AttributionFinder.attributions(in: evidence.map(\.range), of: document)
        let texts = max(Self.usualTexts, Int(Double(library.count) * Self.usualShare))
        sentences = evidence.map { found in
            let sources = Self.sources(of: found, mine: mine)
            let telling = sources.filter(\.isTelling)
            let kind: SentenceKind
            let mosaic = found.mosaic
            if telling.contains(where: \.isMine) {
                kind = .mine
            } else if !telling.isEmpty {
                kind = Set(telling.map { versions.text(of: $0.passage.speech) }).count >= texts ? .usual : .others
            } else if mosaic.isUsual || short.contains(Self.words(of: found, in: document)) {
                kind = .usual
            } else {
                kind = mosaic.isReuse ? .others : .only
            }
            return DraftSentence(
                range: found.range, length: found.length, kind: kind, sources: sources,
                isQuotation: Self.isQuotation(found, kind == .only ? nil : sources.first?.passage.speech, quotations))
        }
    }

    /// How much of the draft is of a kind.
    public func totals(_ kind: SentenceKind) -> DraftTotals { DraftTotals(sentences.lazy.filter { $0.kind == kind }) }

    /// How much of what stands elsewhere is quoted with its source named.
    public var quoted: DraftTotals { DraftTotals(sentences.lazy.filter(\.isQuotation)) }

    public var all: DraftTotals { DraftTotals(sentences) }

    private static func add(_ match: Match, to evidence: inout [SentenceEvidence], draft: Int, _ document: Document) {
        let isFirst = match.a.speech == draft
        let mine = isFirst ? match.a : match.b
        let other = isFirst ? match.b : match.a
        let equal = match.edits.filter { $0.kind == .equal }.map {
            isFirst ? (mine: $0.a, other: $0.b) : (mine: $0.b, other: $0.a)
        }
        var index = evidence.partitioningIndex { $0.range.upperBound > mine.range.lowerBound }
        while index < evidence.count, evidence[index].range.lowerBound < mine.range.upperBound {
            evidence[index].add(match, equal: equal, in: other.speech, document)
            index += 1
        }
    }

    private static func sources(of found: SentenceEvidence, mine: Set<Int>) -> [DraftSentence.Source] {
        let all = found.ranked.compactMap { speech, witness in
            witness.best.map { best in
                DraftSentence.Source(
                    passage: Passage(speech: speech, range: best.place), match: best.match,
                    share: Double(witness.all.count) / Double(max(1, found.units.count)), isMine: mine.contains(speech),
                    isTelling: found.isTelling(witness))
            }
        }
        return all.filter(\.isTelling) + all.filter { !$0.isTelling }
    }

    /// Most of what it shares with its first source stands where a source is named; where it is only here, a third of it, since the
    /// naming takes room too.
    private static func isQuotation(_ found: SentenceEvidence, _ first: Int?, _ quotations: [TextRange]) -> Bool {
        let shared = first.flatMap { found.witnesses[$0]?.all }
        let units = shared ?? Set(found.units)
        let inside = units.count { unit in quotations.contains { $0.scalars.contains(unit) } }
        return inside > 0 && inside * (shared == nil ? 3 : 2) >= units.count
    }

    private static func words(of found: SentenceEvidence, in document: Document) -> [UInt32] {
        document.contentOffsets(in: found.range).map { document.folded[$0].value }
    }

    /// The short sentences of the draft that are sentences of other speeches too, or the last clause of one.
    private static func shortElsewhere(_ evidence: [SentenceEvidence], draft: Int, _ library: Library) -> Set<[UInt32]> {
        let document = library.document(of: draft)
        let short = Set(evidence.filter { $0.units.count < shortest }.map { words(of: $0, in: document) })
        let lengths = Set(short.map(\.count))
        // Some punctuation and noise may stand between the characters.
        let reach = (lengths.max() ?? 0) * 2 + 4
        var found: Set<[UInt32]> = []
        for speech in 0..<library.count where speech != draft && found.count < short.count {
            let other = library.document(of: speech)
            for sentence in other.sentences(in: library.speech(speech).body) {
                let start = max(sentence.lowerBound, sentence.upperBound.advanced(by: -reach))
                let offsets = other.contentOffsets(in: start..<sentence.upperBound)
                for length in lengths where length <= offsets.count {
                    let clause = offsets.suffix(length)
                    let first = clause[clause.startIndex]
                    let isWhole = first == sentence.lowerBound.scalar || !other.folded[first - 1].isContent
                    guard isWhole else { continue }
                    let words = clause.map { other.folded[$0].value }
                    if short.contains(words) { found.insert(words) }
                }
            }
        }
        return found
    }
}
