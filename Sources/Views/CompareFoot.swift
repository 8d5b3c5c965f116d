import Matching
import Reading
import Screen
import Speeches
import Speeches

/// The foot of a comparison: what the current match is and how its sides differ; in the version layout, how the texts do.
struct CompareFoot {
    private let page: ComparePage
    private let state: ReadingState
    private let viewport: Viewport
    private let changes: VersionPane?

    private let selection: TextRange?

    init(
        _ page: ComparePage, _ state: ReadingState, _ viewport: Viewport, changes: VersionPane? = nil,
        selection: TextRange? = nil
    ) {
        (self.page, self.state, self.viewport) = (page, state, viewport)
        (self.changes, self.selection) = (changes, selection)
    }

    func draw(in rect: Rect, on grid: inout Grid) {
        grid.fill(rect, Style(.statusBar))
        let (name, words) = selected ?? changes.map(versions) ?? match
        var column = rect.column + 1
        column += grid.put(
            name(viewport.language), at: Point(column: column, row: rect.row), style: Style(.statusAccent),
            limit: max(0, rect.columns - column))
        let room = max(0, rect.columns - column - 1)
        grid.put(
            viewport.symbols.fitted(words(viewport.language), columns: room), at: Point(column: column, row: rect.row),
            style: Style(.statusBar), limit: room)
    }

    private var selected: (Phrase, Phrase)? {
        selection.map { range in
            let document = state.library.document(of: page.focused)
            let words = SelectionFoot(range: range, document: document, viewport: viewport).words
            return (Phrase(words.accent, words.accent), Phrase(words.rest, words.rest))
        }
    }

    private var match: (Phrase, Phrase) {
        let pairs = page.pairs.pairs
        guard let index = page.pairs.place(of: page.current) else {
            let words =
                pairs.isEmpty
                ? Phrase("两篇没有相同的片段", "the two share nothing") : Phrase.count(pairs.count, "处匹配", "match", "matches")
            return (Phrase("", ""), words)
        }
        let pair = pairs[index]
        let place = (page.pairs.order(page.order).firstIndex(of: index) ?? 0) + 1
        let percent = Int((pair.match.likeness * 100).rounded())
        let counts = self.counts(of: pair.edits)
        let order = page.order.phrase
        return (
            state.shelf.verdicts.verdict(on: pair.match) == nil ? pair.match.grade.name : Phrase("套语（自定）", "formula (yours)"),
            Phrase(
                " 相似\(percent)% \(counts(.chinese))   匹配 \(place)/\(pairs.count) \(order(.chinese))",
                " \(percent)% alike, \(counts(.english))   match \(place)/\(pairs.count) \(order(.english))")
        )
    }

    private func versions(_ pane: VersionPane) -> (Phrase, Phrase) {
        let counts = self.counts(of: page.pairs.chain.flatMap(\.edits) + gaps(of: pane.layout.alignment))
        let (reached, all) = (pane.reachedChanges, pane.layout.changes.count)
        return (
            Phrase("版本式", "versions"),
            Phrase(" 改动 \(reached)/\(all)   \(counts(.chinese))", " change \(reached)/\(all)   \(counts(.english))")
        )
    }

    /// What stands outside the matches of the chain, as additions and omissions.
    private func gaps(of alignment: VersionAlignment) -> [Edit] {
        let edits = Set(page.pairs.chain.flatMap(\.edits))
        let (left, right) = (Set(edits.map(\.a)), Set(edits.map(\.b)))
        let nowhere = TextPosition(0)..<TextPosition(0)
        return (alignment.leftChanges[.deleted] ?? []).filter { !left.contains($0) }.map {
            Edit(kind: .deleted, a: $0, b: nowhere)
        }
            + (alignment.rightChanges[.inserted] ?? []).filter { !right.contains($0) }.map {
                Edit(kind: .inserted, a: nowhere, b: $0)
            }
    }

    /// Characters that are equal, changed, added at the right and dropped there.
    private func counts(of edits: [Edit]) -> Phrase {
        let (a, b) = (state.library.document(of: page.left), state.library.document(of: page.right))
        var counts: [Edit.Kind: Int] = [:]
        for edit in edits {
            let size = edit.kind == .inserted ? b.contentOffsets(in: edit.b).count : a.contentOffsets(in: edit.a).count
            counts[edit.kind, default: 0] += size
        }
        func count(_ kind: Edit.Kind) -> String { Figures.grouped(counts[kind] ?? 0) }
        return Phrase(
            "同\(count(.equal)) 改\(count(.changed)) 增\(count(.inserted)) 删\(count(.deleted))字",
            "\(count(.equal)) equal, \(count(.changed)) changed, \(count(.inserted)) added, \(count(.deleted)) dropped")
    }
}

extension ComparePage.Order {
    var phrase: Phrase {
        switch self {
        case .left: Phrase("按左文顺序", "in the left text's order")
        case .right: Phrase("按右文顺序", "in the right text's order")
        case .score: Phrase("按分数", "by score")
        case .length: Phrase("按长度", "by length")
        }
    }
}
