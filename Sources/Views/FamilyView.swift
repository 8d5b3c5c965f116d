import Matching
import Reading
import Screen
import Speeches

/// All witnesses of one phrasing under its most typical wording, or each in its sentence.
struct FamilyView {
    private let page: FamilyPage
    private let state: ReadingState
    private let viewport: Viewport
    private let body: Rect
    private let columns: Columns
    /// Characters shown around a witness in its sentence.
    private static let context = 60

    /// Where things stand in a row.
    private struct Columns {
        let date: Int
        let title: Int
        let text: Int

        init(_ width: Int) {
            date = width >= 90 ? 12 : 0
            title = width >= 40 ? min(28, width / 4) : 0
            text = 2 + date + (title == 0 ? 0 : title + 2)
        }
    }

    init(_ page: FamilyPage, _ state: ReadingState, _ viewport: Viewport) {
        (self.page, self.state, self.viewport) = (page, state, viewport)
        body = Geometry(viewport.size).body
        columns = Columns(viewport.size.columns)
    }

    /// The rows of the list, below the typical wording.
    static func listRect(_ size: Size) -> Rect { Geometry(size).body.dropTop(1) }

    static func top(_ page: FamilyPage, _ size: Size) -> Int {
        Scrolling.top(wanted: page.top, cursor: page.cursor, height: listRect(size).rows, count: page.rows.count)
    }

    func draw(on grid: inout Grid) {
        drawHeader(on: &grid)
        drawTypical(on: &grid)
        let list = Self.listRect(viewport.size)
        let top = Self.top(page, viewport.size)
        for (offset, row) in page.rows.dropFirst(top).prefix(list.rows).enumerated() {
            let line = list.line(offset)
            drawSource(row, line, on: &grid)
            if page.showsContext { drawInContext(row, line, on: &grid) } else { drawAligned(row, line, on: &grid) }
            if top + offset == page.cursor {
                grid.put(viewport.symbols.cursor, at: line.origin, style: Style(.statusAccent))
                grid.restyle(line) { if $0.overlay == nil { $0.overlay = .cursorRow } }
            }
        }
        if let foot = Geometry(viewport.size).foot { drawFoot(foot, on: &grid) }
    }

    private func drawHeader(on grid: inout Grid) {
        let table = page.table
        let (places, speeches, variants) = (table.witnesses.count, table.speechCount, table.variants.count)
        let figure = Phrase(
            "\(places) 处 \(speeches) 篇 \(variants) 种写法", "\(places) places, \(speeches) speeches, \(variants) variants")
        let crumbs = [Phrase("同源组", "Family")(viewport.language), table.grade.name(viewport.language), order(viewport.language)]
        HeaderView(crumbs: crumbs, figure: figure(viewport.language), viewport: viewport).draw(on: &grid)
    }

    private var order: Phrase { page.order.phrase }

    /// The most typical wording, over the table.
    private func drawTypical(on grid: inout Grid) {
        let line = body.top(1)
        guard !line.isEmpty else { return }
        grid.fill(line, Style(.columnHead))
        let name = Phrase("最常见的写法", "most typical")(viewport.language)
        let room = max(0, columns.text - 3)
        grid.put(
            viewport.symbols.fitted(name, columns: room), at: Point(column: 2, row: line.row), style: Style(.columnHead),
            limit: room)
        if page.showsContext {
            let text = document(page.table.typical).quote(page.table.witnesses[page.table.typical].range)
            let room = max(0, line.columns - columns.text)
            grid.put(
                viewport.symbols.fitted(text, columns: room), at: Point(column: columns.text, row: line.row),
                style: Style(.title),
                limit: room)
        } else {
            drawAligned(page.table.typical, line, role: .title, on: &grid)
        }
    }

    private func document(_ row: Int) -> Document { state.library.document(of: page.table.witnesses[row].speech) }

    private func drawSource(_ row: Int, _ line: Rect, on grid: inout Grid) {
        let speech = page.table.witnesses[row].speech
        if page.marked.contains(row) {
            grid.put(viewport.symbols.marked, at: Point(column: 1, row: line.row), style: Style(.mark), limit: 1)
        }
        if columns.date > 0 {
            let date = state.library.speech(speech).facts.date ?? "-"
            grid.put(date, at: Point(column: 2, row: line.row), style: Style(.dimmed), limit: columns.date - 2)
        }
        if columns.title > 0 {
            let title = viewport.symbols.fittedTitle(state.names[speech], columns: columns.title)
            grid.put(title, at: Point(column: 2 + columns.date, row: line.row), style: Style(.dimmed), limit: columns.title)
        }
    }

    /// Character under character; what differs from the typical wording is marked.
    private func drawAligned(_ row: Int, _ line: Rect, role: Role = .text, on grid: inout Grid) {
        let witness = page.table.witnesses[row]
        let variant = page.table.variants[witness.variant]
        let model = page.table.witnesses[page.table.typical]
        let starts = self.starts
        var filled: Set<Int> = []
        var inserted: [Int: Int] = [:]
        for (offset, column) in zip(witness.offsets, variant.columns) {
            let text = document(row)
            if column >= 0 {
                filled.insert(column)
                let isEqual = text.folded[offset] == document(page.table.typical).folded[model.offsets[column]]
                put(
                    text.reading.scalars[offset], starts[column] + page.table.insertions[column], line,
                    isEqual ? role : .changedWording, on: &grid)
            } else {
                let place = starts[~column] + inserted[~column, default: 0]
                inserted[~column, default: 0] += 1
                put(text.reading.scalars[offset], place, line, .uniqueWording, on: &grid)
            }
        }
        for column in model.offsets.indices where !filled.contains(column) {
            let gap = viewport.symbols.leaf.unicodeScalars.first ?? "."
            put(gap, starts[column] + page.table.insertions[column], line, .guide, on: &grid)
        }
    }

    /// For each column of the typical wording, and the end, where the insertions before it begin.
    private var starts: [Int] {
        var next = 0
        return page.table.insertions.map { length in
            defer { next += length + 1 }
            return next
        }
    }

    private func put(_ scalar: Unicode.Scalar, _ place: Int, _ line: Rect, _ role: Role, on grid: inout Grid) {
        let column = columns.text + 2 * (place - page.column)
        guard column >= columns.text, column + 2 <= line.columns else { return }
        grid.put([scalar][...], at: Point(column: column, row: line.row), limit: 2) { _ in Style(role) }
    }

    /// The witness in the middle of its sentence.
    private func drawInContext(_ row: Int, _ line: Rect, on grid: inout Grid) {
        let witness = page.table.witnesses[row]
        let document = document(row)
        let whole = state.library.speech(witness.speech).range
        let room = max(0, line.columns - columns.text)
        let lead = room / 4
        let before = document.quote(
            max(whole.lowerBound, witness.range.lowerBound.advanced(by: -Self.context))..<witness.range.lowerBound)
        let fitted = viewport.symbols.fittedAtEnd(before, columns: lead)
        let start = columns.text + lead - viewport.symbols.columns(of: fitted)
        grid.put(fitted, at: Point(column: start, row: line.row), style: Style(.dimmed), limit: lead)
        var column = columns.text + lead
        let end = min(whole.upperBound, witness.range.upperBound.advanced(by: Self.context))
        for (text, role) in [
            (document.quote(witness.range), Role.near),
            (document.quote(witness.range.upperBound..<max(end, witness.range.upperBound)), .dimmed),
        ] {
            column += grid.put(
                text, at: Point(column: column, row: line.row), style: Style(role), limit: max(0, line.columns - column))
        }
    }

    private func drawFoot(_ rect: Rect, on grid: inout Grid) {
        grid.fill(rect, Style(.statusBar))
        let witness = page.table.witnesses[page.witness]
        let variant = page.table.variants[witness.variant]
        let percent = Int((variant.likeness * 100).rounded())
        let (number, all, count) = (witness.variant + 1, page.table.variants.count, variant.count)
        let words = Phrase(
            "写法 \(number)/\(all) 共 \(count) 处 相似\(percent)%", "variant \(number)/\(all), \(count) of it, \(percent)% alike")
        var column = 1
        column +=
            grid.put(
                words(viewport.language), at: Point(column: column, row: rect.row), style: Style(.statusAccent),
                limit: rect.columns - 1) + 2
        let crumbs = [state.names[witness.speech]] + state.library.crumbs(ofSpeech: witness.speech, at: witness.range.lowerBound)
        let room = max(0, rect.columns - column - 1)
        let text = viewport.symbols.fitted(
            crumbs.filter { !$0.isEmpty }.joined(separator: " \(viewport.symbols.crumb) "), columns: room)
        grid.put(text, at: Point(column: column, row: rect.row), style: Style(.statusBar), limit: room)
    }
}

extension FamilyPage.Order {
    var phrase: Phrase {
        switch self {
        case .likeness: Phrase("按相似", "by likeness")
        case .date: Phrase("按日期", "by date")
        case .speech: Phrase("按讲话", "by speech")
        }
    }
}
