import Matching
import Speeches

/// What the matches say of one sentence.
///
/// It is counted in units: an ideograph is one, a word of letters is one.
struct SentenceEvidence {
    /// What stands in one other speech.
    struct Witness {
        /// Units that are equal in matches of more than a set phrase, and in set phrases.
        var telling: Set<Int> = []
        var usual: Set<Int> = []
        /// The match with the most units of the sentence, that number, and where it stands in the other speech.
        var best: (match: Match, units: Int, place: TextRange)?

        var all: Set<Int> { telling.union(usual) }
        /// Units that one match alone holds.
        var longest: Int { best?.units ?? 0 }
    }

    /// A sentence is taken from a text that holds this share of it, if that is as many units;
    private static let leastShare = 0.5
    private static let leastUnits = 10
    /// of a shorter one, nearly all.
    private static let leastShareOfShort = 0.8
    private static let leastUnitsOfShort = 6
    /// or from one that holds as many units in one piece: a clause, whatever the length of the sentence around it.
    private static let leastClause = 16
    /// What several texts together hold is reuse from this share.
    private static let leastMosaic = 0.7

    let range: TextRange
    let length: Int
    let units: [Int]
    private(set) var witnesses: [Int: Witness] = [:]

    init(_ range: TextRange, in document: Document) {
        self.range = range
        let offsets = document.contentOffsets(in: range)
        length = offsets.count
        units = Self.units(of: offsets, in: document)
    }

    /// The ideographs, and the first characters of words.
    static func units(of offsets: [Int], in document: Document) -> [Int] {
        offsets.filter { offset in
            if document.folded[offset].kind == .ideograph || offset == 0 { return true }
            let before = document.folded[offset - 1]
            return !before.isContent || before.kind == .ideograph
        }
    }

    /// Takes in a match whose equal stretches are these in the draft and in the other speech.
    mutating func add(_ match: Match, equal: [(mine: TextRange, other: TextRange)], in speech: Int, _ document: Document) {
        var shared: Set<Int> = []
        var place: TextRange?
        for (mine, other) in equal where mine.overlaps(range) {
            let inside = mine.clamped(to: range)
            shared.formUnion(Self.units(of: document.contentOffsets(in: inside), in: document))
            let start = Self.moved(inside.lowerBound, from: mine, to: other)
            let end = Swift.max(start, Self.moved(inside.upperBound, from: mine, to: other))
            place = (place?.lowerBound ?? start)..<end
        }
        guard !shared.isEmpty, let place else { return }
        var witness = witnesses[speech] ?? Witness()
        if match.grade == .formula { witness.usual.formUnion(shared) } else { witness.telling.formUnion(shared) }
        if shared.count > witness.longest { witness.best = (match, shared.count, place) }
        witnesses[speech] = witness
    }

    /// A place inside one of two equal stretches in the other; what stands inside them besides what is equal may differ.
    private static func moved(_ position: TextPosition, from mine: TextRange, to other: TextRange) -> TextPosition {
        if position == mine.upperBound { return other.upperBound }
        return min(other.lowerBound.advanced(by: mine.lowerBound.distance(to: position)), other.upperBound)
    }

    /// What is a set phrase in any of the texts, and so tells nothing of the others.
    private var usual: Set<Int> { witnesses.values.reduce(into: Set<Int>()) { $0.formUnion($1.usual) } }

    /// Whether it can be said that the sentence was taken from this text.
    func isTelling(_ witness: Witness) -> Bool {
        guard let best = witness.best else { return false }
        let own = witness.telling.subtracting(usual).count
        let share = Double(own) / Double(max(1, units.count))
        if share >= Self.leastShare, own >= Self.leastUnits { return true }
        if share >= Self.leastShareOfShort, own >= Self.leastUnitsOfShort { return true }
        return best.match.grade <= .near && min(best.units, own) >= Self.leastClause
    }

    /// Whether most of it stands in several texts together, and whether that is wording of its own rather than set phrases.
    var mosaic: (isReuse: Bool, isUsual: Bool) {
        let telling = witnesses.values.reduce(into: Set<Int>()) { $0.formUnion($1.telling) }
        let needed = Double(max(1, units.count))
        let isReuse = Double(telling.subtracting(usual).count) >= Self.leastMosaic * needed
        let shared = telling.union(usual).count
        let isUsual = Double(shared) >= Self.leastShare * needed && usual.count * 2 >= shared
        return (isReuse && units.count >= Self.leastUnits, isUsual)
    }

    /// The speeches, the one with the most of the sentence first.
    var ranked: [(speech: Int, witness: Witness)] {
        witnesses.map { ($0.key, $0.value) }.sorted { a, b in
            (b.1.all.count, b.1.telling.count, a.0) < (a.1.all.count, a.1.telling.count, b.0)
        }
    }
}
