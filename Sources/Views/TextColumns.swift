import Screen

/// How a comparison is laid out as lines of text: both sides beside each other, or under each other where that is too narrow.
package struct TextColumns: Sendable {
    package let width: Int
    /// What differs is red and green; otherwise in brackets.
    package let isColoured: Bool
    let symbols = Symbols()

    /// Below so many columns the sides stand under each other, as on the screen.
    private static let leastBeside = 60

    package init(width: Int, isColoured: Bool) { (self.width, self.isColoured) = (width, isColoured) }

    package var isBeside: Bool { width >= Self.leastBeside }
    /// Columns of one side's text: half of the line less the mark between, or all of it less the mark in front.
    var columns: Int { isBeside ? (width - 3) / 2 : max(2, width - 2) }

    func beside(_ left: MarkedLine?, _ mark: String, _ right: MarkedLine?) -> String {
        let blanks = max(0, columns - (left.map { symbols.columns(of: $0.text) } ?? 0))
        let tail = right.map { $0.text.isEmpty ? "" : " " + $0.string(isColoured: isColoured) } ?? ""
        return (left?.string(isColoured: isColoured) ?? "") + String(repeating: " ", count: blanks) + " " + mark + tail
    }

    func stacked(_ mark: String, _ line: MarkedLine) -> String { mark + " " + line.string(isColoured: isColoured) }

    /// A line of the comparison's own, in one colour.
    package func head(_ text: String) -> String {
        MarkedLine(symbols.fitted(Sanitizer.plain(text), columns: width), .aside).string(isColoured: isColoured)
    }
}
