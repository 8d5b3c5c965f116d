import Matching
import Speeches

/// What the matrix of a library shows: shares, which speeches stand together, and which two are the closest.
package struct LibraryShares: Sendable {
    package let matrix: ShareMatrix
    package let clusters: SpeechClusters
    /// Row and column of the largest shares, versions of one text left out.
    package let closest: [(row: Int, column: Int)]

    /// No list of the closest is longer.
    private static let limit = 1000

    /// - Complexity: O(n²) in the number of texts where all share something.
    package init(_ matches: MatchIndex, of library: Library) {
        matrix = ShareMatrix(matches, of: library)
        clusters = SpeechClusters(matrix, versions: matches.versions)
        closest = matrix.closest(Self.limit, apartFrom: matches.versions)
    }
}
