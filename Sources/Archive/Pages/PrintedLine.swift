/// A line as it stands on a page, in points from the page's upper left corner.
struct PrintedLine {
    var text: String
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    var height: Double { bottom - top }

    /// A number of a page's place; nil for what no page has.
    static func coordinate(_ words: some StringProtocol) -> Double? {
        Double(words).flatMap { $0.isFinite && abs($0) < 1e6 ? $0 : nil }
    }
}

extension PrintedLine {
    /// Pieces of text, in reading order, put together where they stand on one line.
    static func merging(_ pieces: [PrintedLine]) -> [PrintedLine] {
        var lines: [PrintedLine] = []
        for piece in pieces where !piece.text.allSatisfy(\.isWhitespace) {
            if let last = lines.last, last.isFollowed(by: piece) {
                lines[lines.count - 1].append(piece)
            } else {
                lines.append(piece)
            }
        }
        return lines
    }

    /// The lines of a page with each put behind the one that it goes on on the same row: wide blanks in a line make pdftotext set
    /// its parts apart, as columns. A page of columns stays as it is.
    ///
    /// - Complexity: O(n²) for up to `mostOfPage` lines; a page of more stays as it is
    static func rejoined(_ lines: [PrintedLine]) -> [PrintedLine] {
        guard lines.count <= mostOfPage else { return lines }
        var next = lines.indices.map { index in
            lines.indices.first { $0 != index && lines[index].isFollowed(by: lines[$0]) }
        }
        var taken: Set<Int> = []
        for index in next.indices {
            if let follower = next[index], !taken.insert(follower).inserted { next[index] = nil }
        }
        let apart = lines.indices.count { index in next[index].map { $0 != index + 1 } ?? false }
        guard apart * 3 < lines.count else { return lines }
        var ordered: [PrintedLine] = []
        for index in lines.indices where !taken.contains(index) {
            var place: Int? = index
            while let line = place {
                ordered.append(lines[line])
                place = next[line]
            }
        }
        return ordered.count == lines.count ? ordered : lines
    }

    private static let mostOfPage = 2_000

    private func isFollowed(by piece: PrintedLine) -> Bool {
        let overlap = min(bottom, piece.bottom) - max(top, piece.top)
        let size = max(1, min(height, piece.height))
        return overlap >= size / 2 && piece.left >= right - size && piece.left - right <= size * 3
    }

    private mutating func append(_ piece: PrintedLine) {
        let gap = (piece.left - right) / max(1, min(height, piece.height))
        text += (gap > blankWidth(before: piece.text) ? " " : "") + piece.text
        right = max(right, piece.right)
        (top, bottom) = (min(top, piece.top), max(bottom, piece.bottom))
    }

    /// How wide a gap, in heights, is a blank: Chinese characters are spaced out to fill a line.
    private func blankWidth(before next: String) -> Double {
        guard let last = text.unicodeScalars.last, let first = next.unicodeScalars.first else { return 0.15 }
        return WideCharacters.contain(last) && WideCharacters.contain(first) ? 0.6 : 0.15
    }
}
