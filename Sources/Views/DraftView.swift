import Checking
import Reading
import Screen
import Speeches

/// A draft, sentence by sentence: a letter and a colour say what each is; beside the list the chosen one with its sources.
struct DraftView {
    private let page: DraftPage
    private let state: ReadingState
    private let viewport: Viewport
    private let geometry: DraftGeometry
    private let document: Document

    init(_ page: DraftPage, _ state: ReadingState, _ viewport: Viewport) {
        (self.page, self.state, self.viewport) = (page, state, viewport)
        geometry = DraftGeometry(viewport.size)
        document = state.library.document(of: page.speech)
    }

    static func top(_ page: DraftPage, _ size: Size) -> Int {
        Scrolling.top(wanted: page.top, cursor: page.cursor, height: DraftGeometry(size).list.rows, count: page.rows.count)
    }

    func draw(on grid: inout Grid) {
        drawHeader(on: &grid)
        guard let check = page.check, !page.rows.isEmpty else {
            let words = emptiness(viewport.language)
            grid.put(
                viewport.symbols.fitted(words, columns: max(0, viewport.size.columns - 3)),
                at: Point(column: 2, row: geometry.list.row), style: Style(.dimmed))
            if let foot = Geometry(viewport.size).foot { drawFoot(foot, on: &grid) }
            return
        }
        drawTotals(check, on: &grid)
        let top = Self.top(page, viewport.size)
        for (offset, index) in page.rows.dropFirst(top).prefix(geometry.list.rows).enumerated() {
            let line = geometry.list.line(offset)
            draw(check.sentences[index], in: line, on: &grid)
            if top + offset == page.cursor {
                grid.put(viewport.symbols.cursor, at: line.origin, style: Style(.statusAccent))
                grid.overlay(.cursorRow, on: line)
            }
        }
        let mark = geometry.isBeside ? viewport.symbols.vertical : viewport.symbols.horizontal
        grid.fill(geometry.divider, with: mark, Style(.frame))
        if let sentence = page.sentence { drawDetail(sentence, on: &grid) }
        if let foot = Geometry(viewport.size).foot { drawFoot(foot, on: &grid) }
    }

    private var emptiness: Phrase {
        page.check == nil
            ? Phrase("正在查稿", "checking the draft") : Phrase("没有这一类的句子；按 f 换类别", "no sentence of this kind; f shows another")
    }

    private func drawHeader(on grid: inout Grid) {
        let crumbs = [Phrase("查稿", "Draft")(viewport.language), state.names[page.speech]]
        let all = page.check?.sentences.count ?? 0
        let figure =
            page.check == nil
            ? ""
            : page.filter == .all
                ? Phrase.count(all, "句", "sentence", "sentences")(viewport.language)
                : Phrase("\(all) 句中的 \(page.rows.count) 句", "\(page.rows.count) of \(all) sentences")(viewport.language)
        HeaderView(crumbs: crumbs, figure: figure, viewport: viewport).draw(on: &grid)
    }

    /// Each kind with its letter, sentences and share of the characters; names only where there is room.
    private func drawTotals(_ check: DraftCheck, on grid: inout Grid) {
        let language = viewport.language
        let all = max(1, check.all.characters)
        func parts(_ isNamed: Bool) -> [(text: String, role: Role)] {
            let kinds = SentenceKind.allCases.map { kind in
                let totals = check.totals(kind)
                let share = Int((Double(totals.characters) / Double(all) * 100).rounded())
                let name = isNamed ? kind.letter(language) + " " + kind.name(language) : kind.letter(language)
                let sentences = Phrase("\(totals.sentences) 句", "\(totals.sentences)")(language)
                return (text: "\(name) \(sentences) \(share)%", role: kind.role)
            }
            let quoted = check.quoted.sentences
            return kinds + [(text: Phrase("引文 \(quoted) 句", "quoted \(quoted)")(language), role: Role.label)]
        }
        func width(_ parts: [(text: String, role: Role)]) -> Int {
            parts.reduce(1) { $0 + viewport.symbols.columns(of: $1.text) + 2 }
        }
        let rect = geometry.totals
        guard rect.rows > 0 else { return }
        var column = 1
        for (text, role) in width(parts(true)) <= rect.columns ? parts(true) : parts(false) {
            guard column + viewport.symbols.columns(of: text) <= rect.columns else { break }
            column += grid.put(text, at: Point(column: column, row: rect.row), style: Style(role)) + 2
        }
    }

    private func letters(_ sentence: DraftSentence) -> String {
        sentence.kind.letter(viewport.language) + (sentence.isQuotation ? Phrase("引", "Q")(viewport.language) : "")
    }

    private func draw(_ sentence: DraftSentence, in line: Rect, on grid: inout Grid) {
        let symbols = viewport.symbols
        let width = (viewport.language.isChinese ? 4 : 2) + 1
        let share = sentence.kind == .only ? "" : "\(Int((sentence.likeness * 100).rounded()))%"
        let room = max(0, line.columns - 2 - width - 5)
        grid.put(
            symbols.fitted(letters(sentence), columns: max(0, line.columns - 2)),
            at: Point(column: line.column + 2, row: line.row), style: Style(.label))
        grid.put(
            symbols.fitted(document.quote(sentence.range), columns: room),
            at: Point(column: line.column + 2 + width, row: line.row),
            style: Style(sentence.kind.role), limit: room)
        guard room > 0 else { return }
        grid.put(
            symbols.padded(share, columns: 4, .right), at: Point(column: line.endColumn - 4, row: line.row),
            style: Style(.dimmed),
            limit: 4)
    }

    /// The sentence whole, and each source with its own sentence, as far as there is room.
    private func drawDetail(_ sentence: DraftSentence, on grid: inout Grid) {
        var rect = geometry.detail
        draw(document.quote(sentence.range), sentence.kind.role, &rect, on: &grid)
        if sentence.sources.isEmpty {
            draw(Phrase("只在此处", "only here")(viewport.language), .dimmed, &rect, on: &grid)
        }
        for source in sentence.sources {
            rect = rect.dropTop(geometry.isBeside ? 1 : 0)
            let place = source.passage
            let names = [state.names[place.speech]] + state.library.crumbs(ofSpeech: place.speech, at: place.range.lowerBound)
            let share = "\(Int((source.share * 100).rounded()))%"
            let own = source.isMine ? SentenceKind.mine.letter(viewport.language) + " " : ""
            let head = own + share + " " + names.filter { !$0.isEmpty }.joined(separator: " \(viewport.symbols.crumb) ")
            if rect.rows > 0 {
                grid.put(viewport.symbols.fitted(head, columns: rect.columns), at: rect.origin, style: Style(.heading))
            }
            rect = rect.dropTop(1)
            let other = state.library.document(of: place.speech)
            draw(other.quote(other.sentence(at: place.range.lowerBound)), .text, &rect, on: &grid)
        }
    }

    /// Wraps a text into the rectangle and takes its rows off.
    private func draw(_ text: String, _ role: Role, _ rect: inout Rect, on grid: inout Grid) {
        let scalars = Array(text.unicodeScalars)
        let rows = LineBreaker(width: max(2, rect.columns), ambiguous: viewport.symbols.ambiguous).rows(of: scalars[...])
        let shown = rows.prefix(rect.rows)
        for (offset, row) in shown.enumerated() {
            grid.put(
                scalars[row], at: Point(column: rect.column, row: rect.row + offset), limit: rect.columns,
                style: { _ in Style(role) })
        }
        rect = rect.dropTop(shown.count)
    }

    /// What the sentence is, in words, and where in the draft it stands.
    private func drawFoot(_ rect: Rect, on grid: inout Grid) {
        grid.fill(rect, Style(.statusBar))
        var parts: [String] = []
        if page.filter != .all {
            parts.append(Phrase("类别: ", "kinds: ")(viewport.language) + page.filter.name(viewport.language))
        }
        if let sentence = page.sentence {
            parts.append(sentence.kind.name(viewport.language))
            if sentence.isQuotation { parts.append(Phrase("注明出处", "source named")(viewport.language)) }
            let crumbs = state.library.crumbs(ofSpeech: page.speech, at: sentence.range.lowerBound).filter { !$0.isEmpty }
            parts.append(crumbs.joined(separator: " \(viewport.symbols.crumb) "))
        }
        let text = viewport.symbols.fitted(
            parts.filter { !$0.isEmpty }.joined(separator: " \(viewport.symbols.middleDot) "), columns: max(0, rect.columns - 2))
        grid.put(text, at: Point(column: 1, row: rect.row), style: Style(.statusBar), limit: max(0, rect.columns - 2))
    }
}
