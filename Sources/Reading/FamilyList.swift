import Matching
import Speeches

/// All families of a library as a list shows them.
package struct FamilyList: Sendable {
    package enum Order: CaseIterable, Sendable {
        /// The most telling first.
        case telling
        /// Those that most speeches have first.
        case spread
    }

    package struct Row: Sendable {
        package let id: FamilyID
        /// The most typical wording, where it stands first.
        package let typical: Passage
        package let grade: Grade
        /// Versions of one text are one.
        package let texts: Int
        package let places: Int
        /// The speeches that have it, in the library's order.
        package let speeches: [Int]
        /// The dates that are stated of the first and the last of them; nil where none is.
        package let first: String?
        package let last: String?
    }

    /// The most telling first.
    package let rows: [Row]
    /// The same by how many speeches have them.
    private let spread: [Int]
    /// The folded characters of each row's wording, one after the other, and where each begins.
    private var wordings: [UInt32] = []
    private var starts: [Int] = [0]

    /// - Complexity: that of gathering the families.
    package init(_ matches: MatchIndex, of library: Library) {
        let families = FamilyGatherer(library, versions: matches.versions).families(of: matches.matches)
        let rows = families.map { Self.row($0, of: library) }
        self.rows = rows
        spread = rows.indices.sorted { (rows[$1].texts, rows[$1].places, $0) < (rows[$0].texts, rows[$0].places, $1) }
        for row in rows {
            let document = library.document(of: row.typical.speech)
            wordings += document.contentOffsets(in: row.typical.range).map { document.folded[$0].value }
            starts.append(wordings.count)
        }
    }

    private static func row(_ family: Family, of library: Library) -> Row {
        let speeches = Set(family.variants.flatMap { $0.places.map(\.speech) }).sorted()
        let dates = speeches.compactMap { library.speech($0).facts.date }
        return Row(
            id: family.id, typical: family.typical, grade: family.grade, texts: family.speeches, places: family.places,
            speeches: speeches, first: dates.min(), last: dates.max())
    }

    /// Indices of the rows whose wording holds each of the words, whatever the script and punctuation.
    ///
    /// - Complexity: O(characters of all wordings), without words O(rows).
    package func rows(in order: Order, holding words: String) -> [Int] {
        let all = order == .telling ? Array(rows.indices) : spread
        let wanted = words.split(whereSeparator: \.isWhitespace)
            .map { Folding.fold(String($0)).filter(\.isContent).map(\.value) }.filter { !$0.isEmpty }
        guard !wanted.isEmpty else { return all }
        return all.filter { row in wanted.allSatisfy { contains($0, in: starts[row]..<starts[row + 1]) } }
    }

    private func contains(_ wanted: [UInt32], in range: Range<Int>) -> Bool {
        guard range.count >= wanted.count else { return false }
        return (range.lowerBound...range.upperBound - wanted.count).contains { start in
            wordings[start] == wanted[0] && wanted.indices.allSatisfy { wordings[start + $0] == wanted[$0] }
        }
    }
}
