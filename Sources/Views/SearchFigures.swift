import Reading
import Screen
import Searching

/// What stands at the right of a search's prompt: what was found so far, and the keys that work in it.
struct SearchFigures {
    private let prompt: Prompt
    private let state: ReadingState
    private let viewport: Viewport
    /// Columns that are left at least for what is typed.
    private static let typing = 20

    init(_ prompt: Prompt, _ state: ReadingState, _ viewport: Viewport) {
        (self.prompt, self.state, self.viewport) = (prompt, state, viewport)
    }

    /// Draws as much as there is room for; figures before keys.
    ///
    /// - Returns: the columns taken.
    func draw(in rect: Rect, on grid: inout Grid) -> Int {
        let typing = max(Self.typing, viewport.symbols.columns(of: prompt.text) + 1)
        var taken = 0
        for (words, role) in [(keys, Role.hint), (figures, mistake == nil ? .progress : .error)] where !words.isEmpty {
            let columns = viewport.symbols.columns(of: words) + 2
            let others = words == keys ? viewport.symbols.columns(of: figures) + 2 : 0
            guard taken + columns + others + typing <= rect.columns else { continue }
            taken += columns
            grid.put(words, at: Point(column: rect.endColumn - taken + 1, row: rect.row), style: Style(role))
        }
        return taken
    }

    private var found: Search? {
        state.search.flatMap { $0.request == state.request(of: prompt) ? $0 : nil }
    }

    private var mistake: PatternMistake? { found?.mistake }

    private var figures: String {
        if let mistake {
            return Phrase("第 \(mistake.place) 个字符处有误", "wrong at character \(mistake.place)")(viewport.language)
        }
        if let share = state.searchProgress {
            return Phrase("搜索中 \(Int(share * 100))%", "searching \(Int(share * 100))%")(viewport.language)
        }
        guard let found, !found.request.isEmpty else { return "" }
        let pinyin = found.hits.count - found.literalCount
        let ofPinyin = pinyin == 0 ? Phrase("", "") : Phrase("，拼音 \(pinyin)", ", \(pinyin) by pinyin")
        let count = Phrase.count(found.hits.count, "处", "hit", "hits")(viewport.language)
        let speeches = Phrase("\(found.speechCount) 篇", "in \(found.speechCount)")(viewport.language)
        let readings =
            found.lacksReadings ? Phrase("，缺 unicode-data，只按常用读音", ", common readings only: no unicode-data") : Phrase("", "")
        return "\(count) \(speeches)\(ofPinyin(viewport.language))\(readings(viewport.language))"
    }

    private var keys: String {
        let scope = prompt.isInSpeech ? Phrase("Tab 全部", "Tab all") : Phrase("Tab 本篇", "Tab this one")
        let history = state.searchHistory.lines.isEmpty ? "" : Phrase("Up 以前的", "Up earlier")(viewport.language)
        let scopes = state.textCursor == nil ? "" : scope(viewport.language)
        return [scopes, history].filter { !$0.isEmpty }.joined(separator: "  ")
    }
}
