import Reading
import Screen

/// The top row: where one is, and at the right a figure.
struct HeaderView {
    let crumbs: [String]
    let figure: String
    let viewport: Viewport

    func draw(on grid: inout Grid) {
        let rect = Geometry(viewport.size).header
        guard rect.rows > 0 else { return }
        grid.fill(rect, Style(.statusBar))
        let figureColumns = viewport.symbols.columns(of: figure)
        let room = figureColumns + 12 <= rect.columns ? rect.columns - figureColumns - 4 : rect.columns - 2
        grid.put(fittedCrumbs(room), at: Point(column: 1, row: rect.row), style: Style(.statusBar), limit: room)
        if room < rect.columns - 2 {
            let column = rect.columns - figureColumns - 1
            grid.put(figure, at: Point(column: column, row: rect.row), style: Style(.statusAccent))
        }
    }

    /// The last crumb whole where it fits; those before it give way first.
    func fittedCrumbs(_ columns: Int) -> String {
        let symbols = viewport.symbols
        var widths = crumbs.map { symbols.columns(of: $0) }
        var excess = widths.reduce(-columns) { $0 + $1 + Self.separatorColumns } - Self.separatorColumns
        for index in crumbs.indices.dropLast() {
            let cut = min(max(0, excess), max(0, widths[index] - Self.shortest))
            (widths[index], excess) = (widths[index] - cut, excess - cut)
        }
        var first = 0
        while excess > 0, first < crumbs.count - 1 {
            excess -= widths[first] + Self.separatorColumns
            first += 1
        }
        let shown = zip(crumbs, widths).dropFirst(first).map { symbols.fitted($0, columns: $1) }
        return symbols.fitted(shown.joined(separator: " \(symbols.crumb) "), columns: columns)
    }

    private static let separatorColumns = 3
    /// Columns below which a crumb says nothing and is left out.
    private static let shortest = 8
}
