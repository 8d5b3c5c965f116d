import Matching
import Reading
import Screen
import Speeches

/// For the section that the reader came from, its counterparts in the other speeches, ranked, with their texts.
struct ParallelsView {
    private let page: ParallelsPage
    private let state: ReadingState
    private let viewport: Viewport
    private let pane: ParallelsPane

    init(_ page: ParallelsPage, _ state: ReadingState, _ viewport: Viewport) {
        (self.page, self.state, self.viewport) = (page, state, viewport)
        pane = ParallelsPane(page, state, viewport)
    }

    func draw(on grid: inout Grid) {
        let count = page.items.count
        let crumbs =
            [Phrase("平行节", "Parallel sections")(viewport.language), state.names[page.speech]]
            + state.library.crumbs(
                ofSpeech: page.speech, at: state.library.speech(page.speech).sections.nodes[page.section].start)
        HeaderView(crumbs: crumbs, figure: Phrase("\(count) 处", "\(count) found")(viewport.language), viewport: viewport)
            .draw(on: &grid)
        let rows = pane.top..<min(pane.top + pane.rect.rows, pane.count)
        var styles: [Int: TextStyles] = [:]
        for row in rows {
            let line = pane.rect.row + row - pane.top
            switch pane[row] {
            case .head(let block): drawHead(block, line, on: &grid)
            case .text(let block, let row):
                let (speech, section) = self.section(block)
                let style = styles[block] ?? self.styles(of: block, speech, section)
                styles[block] = style
                let (scalars, offsets) = pane.shown(of: row, inBlock: block)
                let origin = Point(column: 1 + row.indent, row: line)
                grid.put(scalars[...], at: origin, limit: pane.rect.columns - 2) { style[offsets[$0]] }
            case .blank: break
            }
        }
        drawCursor(on: &grid)
        if let foot = Geometry(viewport.size).foot { drawFoot(foot, on: &grid) }
    }

    private func section(_ block: Int) -> (speech: Int, section: Int) {
        block == 0 ? (page.speech, page.section) : (page.items[block - 1].speech, page.items[block - 1].section)
    }

    /// Where the text below stands; its own heading is the first row of the text.
    private func drawHead(_ block: Int, _ line: Int, on grid: inout Grid) {
        let (speech, section) = self.section(block)
        let tree = state.library.speech(speech).sections
        let parents = tree.path(to: section).dropLast().map { state.library.heading(ofNode: $0, inSpeech: speech) }
        let place = ([state.names[speech]] + parents).joined(separator: " \(viewport.symbols.crumb) ")
        let row = Rect(column: 0, row: line, columns: pane.rect.columns, rows: 1)
        grid.fill(row, Style(.statusBar))
        let words = block == 0 ? Phrase("本节: ", "this section: ")(viewport.language) + place : "\(block). \(place)"
        let reason = block == 0 ? "" : reason(page.items[block - 1])
        let room = row.columns - viewport.symbols.columns(of: reason) - 3
        grid.put(
            viewport.symbols.fitted(words, columns: max(4, room)), at: Point(column: 1, row: line),
            style: Style(block == 0 ? .statusAccent : .statusBar), limit: row.columns - 1)
        if room >= 12 {
            let column = row.columns - viewport.symbols.columns(of: reason) - 1
            grid.put(reason, at: Point(column: column, row: line), style: Style(.statusAccent))
        }
    }

    private func reason(_ item: ParallelSection) -> String {
        let versions =
            item.versions.isEmpty
            ? "" : Phrase("另有 \(item.versions.count) 稿", "other versions: \(item.versions.count)")(viewport.language)
        return [shared(item), versions].filter { !$0.isEmpty }.joined(separator: Phrase("，", "; ")(viewport.language))
    }

    /// What is shared: passages, else some of the wording.
    private func shared(_ item: ParallelSection) -> String {
        if item.matches.isEmpty, let sections = state.sections {
            let phrases = sections.sharedWording(
                ofSection: page.section, inSpeech: page.speech, with: item.similar, of: state.library, limit: 3)
            return phrases.joined(separator: Phrase("、", ", ")(viewport.language))
        }
        let count = item.matches.count
        return Phrase(
            "共有 \(item.sharedTokens) 字，\(count) 处匹配",
            "\(item.sharedTokens) shared in \(count == 1 ? "one match" : "\(count) matches")")(viewport.language)
    }

    /// My section: what any counterpart shares; a counterpart: what it shares with me.
    private func styles(of block: Int, _ speech: Int, _ section: Int) -> TextStyles {
        let range = state.library.speech(speech).sections.nodes[section].range
        var styles = TextStyles(range, ofSpeech: speech, in: state.library)
        guard state.showsHighlights else { return styles }
        let sides = page.found.sides(ofSpeech: speech, in: range)
        let wanted = block == 0 ? Set(page.items.flatMap(\.matches)) : Set(page.items[block - 1].matches)
        styles.paintGrades(
            sides.filter { wanted.contains($0.match) }, of: page.found, strength: Strength(ofSpeech: speech, in: page.found))
        return styles
    }

    private func drawCursor(on grid: inout Grid) {
        let line = pane.rect.row + pane.cursorRow - pane.top
        grid.restyle(Rect(column: 0, row: line, columns: pane.rect.columns, rows: 1)) { $0.overlay = .cursorRow }
    }

    private func drawFoot(_ rect: Rect, on grid: inout Grid) {
        grid.fill(rect, Style(.statusBar))
        let (speech, section) = self.section(min(page.cursor.block, page.items.count))
        let words =
            [state.names[speech]]
            + state.library.crumbs(ofSpeech: speech, at: state.library.speech(speech).sections.nodes[section].start)
        let text = viewport.symbols.fitted(words.joined(separator: " \(viewport.symbols.crumb) "), columns: rect.columns - 2)
        grid.put(text, at: Point(column: 1, row: rect.row), style: Style(.statusBar), limit: rect.columns - 2)
    }
}
