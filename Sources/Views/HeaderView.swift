import Reading
import Screen
import Speeches

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
    private func fittedCrumbs(_ columns: Int) -> String {
        let separator = " \(viewport.symbols.crumb) "
        let whole = crumbs.joined(separator: separator)
        guard viewport.symbols.columns(of: whole) > columns, crumbs.count > 1 else {
            return viewport.symbols.fitted(whole, columns: columns)
        }
        let share = max(4, (columns - 3 * (crumbs.count - 1)) / crumbs.count)
        let shortened = crumbs.map { viewport.symbols.fitted($0, columns: share) }
        return viewport.symbols.fitted(shortened.joined(separator: separator), columns: columns)
    }
}

extension Library {
    /// The headings down to a place, outermost first.
    func crumbs(ofSpeech index: Int, at position: TextPosition) -> [String] {
        let tree = speech(index).sections
        return tree.path(to: tree.index(at: position)).map { heading(ofNode: $0, inSpeech: index) }
    }

    /// A heading with its label; the speech's title for the root.
    func heading(ofNode node: Int, inSpeech index: Int, closing: String = "") -> String {
        let section = speech(index).sections.nodes[node]
        switch section.kind {
        case .speech: return speech(index).title.text
        case .closing: return closing
        case .headed: return document(of: index).quote(section.label.lowerBound..<section.heading.upperBound)
        }
    }
}
