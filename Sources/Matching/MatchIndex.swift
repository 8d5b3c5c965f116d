import Speeches

/// One end of a match, seen from the speech that it stands in.
public struct Side: Hashable, Sendable {
    /// Index into `MatchIndex.matches`.
    public let match: Int
    public let range: TextRange
    public let grade: Grade
    public let other: Passage
}

/// A place of a speech that stands elsewhere too: its most telling side, and the others that cover the same wording.
public struct Spot: Hashable, Sendable {
    public let range: TextRange
    /// The most telling first.
    public let sides: [Side]
    /// How many other speeches have it; versions of one text are one.
    public let otherSpeeches: Int

    public var lead: Side { sides[0] }
}

/// A speech that shares something with another.
public struct Partner: Hashable, Sendable {
    public let speech: Int
    /// How many matches the two have.
    public let matches: Int
}

/// The matches of a library, found by speech and by place.
public struct MatchIndex: Sendable {
    /// The most telling first.
    public let matches: [Match]
    public let versions: VersionGroups
    /// For each speech its sides, in the order of their starts; here and below without those in versions of the same text.
    public let sides: [[Side]]
    /// For each speech its sides in versions of the same text.
    let versionSides: [[Side]]
    /// For each speech its spots, in order.
    public let spots: [[Spot]]
    /// For each speech its most telling spots, the best first, as indices into its spots.
    public let tellingSpots: [[Int]]
    /// For each speech those that share something with it, the one with the most telling match first.
    public let partners: [[Partner]]
    /// For each speech the versions of the same text.
    public let versionPartners: [[Partner]]
    /// For each speech the number of scalars that stand elsewhere in more than a set phrase.
    public let reused: [Int]

    /// No list shows more of the most telling spots.
    private static let tellingLimit = 100

    /// O(n log n) in the number of matches.
    public init(_ matches: [Match], speechCount: Int, versions: VersionGroups = .none) {
        (self.matches, self.versions) = (matches, versions)
        var sides: [[Side]] = Array(repeating: [], count: speechCount)
        var versionSides = sides
        for (index, match) in matches.enumerated() {
            for (mine, other) in [(match.a, match.b), (match.b, match.a)] {
                let side = Side(match: index, range: mine.range, grade: match.grade, other: other)
                if versions.areVersions(mine.speech, other.speech) {
                    versionSides[mine.speech].append(side)
                } else {
                    sides[mine.speech].append(side)
                }
            }
        }
        self.sides = sides.map { $0.sorted(by: Self.standsBefore) }
        self.versionSides = versionSides
        versionPartners = versionSides.indices.map { Self.rankPartners(of: $0, versionSides[$0]) }
        spots = self.sides.map { Self.gatherSpots($0, versions) }
        tellingSpots = spots.map { spots in
            Array(spots.indices.sorted { spots[$0].lead.match < spots[$1].lead.match }.prefix(Self.tellingLimit))
        }
        partners = self.sides.indices.map { [sides = self.sides] in Self.rankPartners(of: $0, sides[$0]) }
        reused = self.sides.map(Self.countReused)
    }

    /// The matches of a run, none where it was cancelled.
    public init(_ result: MatchResult?, of library: Library) {
        self.init(result?.matches ?? [], speechCount: library.count, versions: result?.versions ?? .none)
    }

    /// No matches yet.
    public static func empty(speechCount: Int) -> MatchIndex { MatchIndex([], speechCount: speechCount) }

    /// The same matches less those that a reader doesn't want to see.
    public func filtered(_ isWanted: (Match) -> Bool) -> MatchIndex {
        MatchIndex(matches.filter(isWanted), speechCount: sides.count, versions: versions)
    }

    /// The sides of a speech that touch a range.
    public func sides(ofSpeech speech: Int, in range: TextRange) -> [Side] {
        sides[speech].prefix { $0.range.lowerBound < range.upperBound }.filter { $0.range.upperBound > range.lowerBound }
    }

    /// The spots of a speech that touch a range.
    public func spots(ofSpeech speech: Int, in range: TextRange) -> [Spot] {
        spots[speech].prefix { $0.range.lowerBound < range.upperBound }.filter { $0.range.upperBound > range.lowerBound }
    }

    /// The matches between two speeches as indices into `matches`, the most telling first.
    public func matches(between first: Int, and second: Int) -> [Int] {
        Set(
            (versions.areVersions(first, second) ? versionSides : sides)[first].lazy.filter { $0.other.speech == second }.map(
                \.match)
        ).sorted()
    }

    private static func rankPartners(of speech: Int, _ sides: [Side]) -> [Partner] {
        var best: [Int: Int] = [:]
        var counts: [Int: Int] = [:]
        for side in sides where side.other.speech != speech {
            best[side.other.speech] = min(best[side.other.speech] ?? .max, side.match)
            counts[side.other.speech, default: 0] += 1
        }
        return best.sorted { $0.value < $1.value }.map { Partner(speech: $0.key, matches: counts[$0.key] ?? 0) }
    }

    private static func countReused(_ sides: [Side]) -> Int {
        var covered = 0
        var end = TextPosition(0)
        for side in sides where side.grade != .formula && side.range.upperBound > end {
            covered += max(side.range.lowerBound, end).distance(to: side.range.upperBound)
            end = side.range.upperBound
        }
        return covered
    }

    private static func standsBefore(_ a: Side, _ b: Side) -> Bool {
        (a.range.lowerBound, a.match) < (b.range.lowerBound, b.match)
    }

    /// Sides join the spot before them while they begin in the first half of its lead; what begins later is a stop of
    /// its own.
    private static func gatherSpots(_ sides: [Side], _ versions: VersionGroups) -> [Spot] {
        var spots: [Spot] = []
        var gathered: [Side] = []
        var middle = TextPosition(-1)
        func close() {
            guard let lead = gathered.min(by: { $0.match < $1.match }) else { return }
            let ranked = [lead] + gathered.filter { $0 != lead }.sorted { $0.match < $1.match }
            let texts = Set(ranked.map { versions.text(of: $0.other.speech) })
            spots.append(Spot(range: lead.range, sides: ranked, otherSpeeches: texts.count))
            gathered = []
        }
        for side in sides {
            if side.range.lowerBound >= middle {
                close()
                middle = side.range.lowerBound.advanced(by: (side.range.count + 1) / 2)
            }
            gathered.append(side)
        }
        close()
        return spots
    }
}
