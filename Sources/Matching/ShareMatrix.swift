import Speeches

/// How much of each speech of a library stands in each other one: for each row the few columns that share anything.
///
/// ```
///          0    1    2
///     0    .   .34   .      a third of speech 0 stands in speech 1,
///     1   .12   .    .      an eighth of speech 1 in speech 0
///     2    .    .    .
/// ```
public struct ShareMatrix: Sendable {
    /// A column of a row, and the share of the row's speech that stands in the column's, 0…1.
    public struct Entry: Hashable, Sendable {
        public let column: Int
        public let share: Float
    }

    /// For each row where its entries begin; one more for the end.
    private var starts: [Int] = [0]
    private var entries: [Entry] = []

    /// Characters of a speech's body that matches of more than a set phrase cover, those with versions of the same text included.
    ///
    /// - Complexity: O(n log n) in the number of matches.
    public init(_ index: MatchIndex, of library: Library) {
        for speech in 0..<library.count {
            let sides = (index.sides[speech] + index.versionSides[speech])
                .filter { $0.grade != .formula && $0.other.speech != speech }
                .sorted {
                    ($0.other.speech, $0.range.lowerBound, $0.range.upperBound) < (
                        $1.other.speech, $1.range.lowerBound, $1.range.upperBound
                    )
                }
            append(sides, length: max(1, library.speech(speech).body.count))
            starts.append(entries.count)
        }
    }

    /// Takes in a row's sides, those of each partner beside each other.
    private mutating func append(_ sides: [Side], length: Int) {
        var first = 0
        while first < sides.count {
            let partner = sides[first].other.speech
            var covered = 0
            var end = TextPosition(0)
            while first < sides.count, sides[first].other.speech == partner {
                let range = sides[first].range
                if range.upperBound > end { covered += max(range.lowerBound, end).distance(to: range.upperBound) }
                end = max(end, range.upperBound)
                first += 1
            }
            entries.append(Entry(column: partner, share: min(1, Float(covered) / Float(length))))
        }
    }

    /// The number of speeches.
    public var count: Int { starts.count - 1 }

    /// What a speech shares, in the order of the columns.
    public func row(_ speech: Int) -> ArraySlice<Entry> { entries[starts[speech]..<starts[speech + 1]] }

    /// The share of one speech that stands in another; 0 for none, and for a speech with itself. O(log n).
    public subscript(row: Int, column: Int) -> Float {
        let row = self.row(row)
        let place = row.partitioningIndex { $0.column >= column }
        return place < row.endIndex && row[place].column == column ? row[place].share : 0
    }

    /// The entries with the largest shares, those between versions of one text left out: row, column. O(n log n).
    public func closest(_ limit: Int, apartFrom versions: VersionGroups) -> [(row: Int, column: Int)] {
        var found: [(share: Float, row: Int, column: Int)] = []
        for row in 0..<count {
            for entry in self.row(row) where !versions.areVersions(row, entry.column) {
                found.append((entry.share, row, entry.column))
            }
        }
        found.sort { ($1.share, $0.row, $0.column) < ($0.share, $1.row, $1.column) }
        return found.prefix(limit).map { ($0.row, $0.column) }
    }
}
