import Matching
import Reading
import Screen
import Speeches

/// All families of the library; below the list the chosen one's wording in full, and in which years its speeches are.
struct FamiliesView {
    private let page: FamiliesPage
    private let state: ReadingState
    private let viewport: Viewport
    private let columns: Columns

    /// Where the figures of a row stand, from the right: grade, speeches, places, first and last date.
    private struct Columns {
        let grade: Int
        let count: Int
        let date: Int
        let wording: Int

        init(_ width: Int, _ language: Language) {
            grade = width >= 60 ? (language.isChinese ? 6 : 10) : 0
            count = width >= 30 ? (language.isChinese ? 5 : 9) : 0
            date = width >= 100 ? 12 : width >= 60 ? 6 : 0
            wording = max(0, width - 2 - grade - 2 * count - 2 * date - 1)
        }
    }

    init(_ page: FamiliesPage, _ state: ReadingState, _ viewport: Viewport) {
        (self.page, self.state, self.viewport) = (page, state, viewport)
        columns = Columns(viewport.size.columns, viewport.language)
    }

    /// The rows of the list alone.
    static func listRect(_ size: Size) -> Rect { Geometry(size).body.dropTop(1).dropBottom(previewRows(size)) }

    /// A divider, two rows of wording and the years; on a low screen the years alone.
    private static func previewRows(_ size: Size) -> Int { size.rows >= 18 ? 4 : size.rows >= 10 ? 1 : 0 }

    static func top(_ page: FamiliesPage, _ size: Size) -> Int {
        Scrolling.top(wanted: page.top, cursor: page.cursor, height: listRect(size).rows, count: page.rows.count)
    }

    func draw(on grid: inout Grid) {
        let list = Self.listRect(viewport.size)
        drawHeader(on: &grid)
        if let families = state.families, !page.rows.isEmpty {
            drawHeads(list.row - 1, on: &grid)
            let top = Self.top(page, viewport.size)
            for (offset, index) in page.rows.dropFirst(top).prefix(list.rows).enumerated() {
                let line = list.line(offset)
                draw(families.rows[index], in: line, on: &grid)
                if top + offset == page.cursor {
                    grid.put(viewport.symbols.cursor, at: line.origin, style: Style(.statusAccent))
                    grid.overlay(.cursorRow, on: line)
                }
            }
            drawPreview(on: &grid)
        } else {
            let words = emptiness(viewport.language)
            grid.put(words, at: Point(column: 2, row: list.row), style: Style(.dimmed), limit: max(0, list.columns - 2))
        }
        if let foot = Geometry(viewport.size).foot { drawFoot(foot, on: &grid) }
    }

    private var emptiness: Phrase {
        guard state.families != nil else { return Phrase("正在归并同源组", "gathering the families") }
        if page.filter.isEmpty { return Phrase("没有一种说法出现在两篇里", "no phrasing stands in two speeches") }
        return Phrase("没有一种写法含有「\(kept: page.filter)」", "no wording holds “\(kept: page.filter)”")
    }

    private func drawHeader(on grid: inout Grid) {
        let (shown, all) = (Figures.grouped(page.rows.count), Figures.grouped(state.families?.rows.count ?? 0))
        let figure =
            state.families == nil
            ? Phrase("", "")
            : shown == all
                ? Phrase("\(all) 组", all == "1" ? "1 family" : "\(all) families")
                : Phrase("\(all) 组中的 \(shown) 组", "\(shown) of \(all) families")
        let crumbs = [Phrase("所有同源组", "All families")(viewport.language), page.order.phrase(viewport.language)]
        HeaderView(crumbs: crumbs, figure: figure(viewport.language), viewport: viewport).draw(on: &grid)
    }

    private func drawHeads(_ row: Int, on grid: inout Grid) {
        grid.fill(Rect(column: 0, row: row, columns: viewport.size.columns, rows: 1), Style(.columnHead))
        let names = [
            Phrase("最常见的写法", "most typical wording"), Phrase("等级", "grade"), Phrase("篇", "speeches"), Phrase("处", "places"),
            Phrase("最早", "first"), Phrase("最晚", "last"),
        ]
        put(names.map { $0(viewport.language) }, row, { _ in Style(.columnHead) }, on: &grid)
    }

    private func draw(_ family: FamilyList.Row, in line: Rect, on grid: inout Grid) {
        let wording = state.library.document(of: family.typical.speech).quote(family.typical.range)
        let dates = [family.first, family.last].map { $0.map { String($0.prefix(max(0, columns.date - 2))) } ?? "-" }
        let texts = [
            wording, family.grade.name(viewport.language), Figures.grouped(family.texts), Figures.grouped(family.places),
        ]
        put(texts + dates, line.row, { $0 == 0 ? Style(family.grade.role) : Style($0 == 1 ? .dimmed : .text) }, on: &grid)
    }

    /// Wording, grade, speeches, places, first and last date in their columns.
    private func put(_ texts: [String], _ row: Int, _ style: (Int) -> Style, on grid: inout Grid) {
        let symbols = viewport.symbols
        var column = 2
        let widths = [columns.wording, columns.grade, columns.count, columns.count, columns.date, columns.date]
        for (index, (text, width)) in zip(texts, widths).enumerated() {
            defer { column += width }
            guard width > 0 else { continue }
            let isFigure = index == 2 || index == 3
            let fitted =
                index == 0
                ? symbols.fitted(text, columns: width - 1)
                : symbols.padded(text, columns: width - 1, isFigure ? .right : .left)
            grid.put(
                fitted, at: Point(column: column + (index > 3 ? 1 : 0), row: row), style: style(index), limit: width)
        }
    }

    private func drawPreview(on grid: inout Grid) {
        guard let family = state.familyAtCursor else { return }
        let rect = Geometry(viewport.size).body.bottom(Self.previewRows(viewport.size))
        guard rect.rows > 0 else { return }
        if rect.rows > 1 {
            grid.fill(rect.top(1), with: viewport.symbols.horizontal, Style(.frame))
            let document = state.library.document(of: family.typical.speech)
            let wording = Array(document.quote(family.typical.range).unicodeScalars)
            let rows = LineBreaker(width: max(2, rect.columns - 4), ambiguous: viewport.symbols.ambiguous)
                .rows(of: wording[...], firstIndent: 0)
            for (offset, row) in rows.prefix(rect.rows - 2).enumerated() {
                let isCut = offset == rect.rows - 3 && rows.count > rect.rows - 2
                let text = String(String.UnicodeScalarView(wording[isCut ? row.lowerBound..<wording.count : row]))
                let fitted = viewport.symbols.fitted(text, columns: rect.columns - 4)
                grid.put(fitted, at: Point(column: 2, row: rect.row + 1 + offset), style: Style(family.grade.role))
            }
        }
        YearsView(YearCounts(family.speeches, of: state.library), viewport).draw(in: rect.bottom(1), on: &grid)
    }

    /// The filter, and where the wording stands first.
    private func drawFoot(_ rect: Rect, on grid: inout Grid) {
        grid.fill(rect, Style(.statusBar))
        var parts: [String] = []
        if !page.filter.isEmpty {
            parts.append(Phrase("筛选: \(kept: page.filter)", "filter: \(kept: page.filter)")(viewport.language))
        }
        if let family = state.familyAtCursor {
            let place = family.typical
            let crumbs =
                [state.names[place.speech]] + state.library.crumbs(ofSpeech: place.speech, at: place.range.lowerBound)
            parts.append(crumbs.filter { !$0.isEmpty }.joined(separator: " \(viewport.symbols.crumb) "))
        }
        let text = viewport.symbols.fitted(parts.joined(separator: " \(viewport.symbols.middleDot) "), columns: rect.columns - 2)
        grid.put(text, at: Point(column: 1, row: rect.row), style: Style(.statusBar), limit: rect.columns - 2)
    }
}

extension FamilyList.Order {
    var phrase: Phrase {
        switch self {
        case .telling: Phrase("最突出的在前", "the most telling first")
        case .spread: Phrase("篇数最多的在前", "the most widespread first")
        }
    }
}
