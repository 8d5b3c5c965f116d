import Matching
import Speeches

extension ReadingState {
    /// The rows of the library that the filter leaves, in the page's order; versions of one text are one row that unfolds, and
    /// what couldn't be read comes last.
    package func rows(of page: LibraryPage) -> [LibraryRow] {
        let question = LibraryRowsMemo.Question(
            filter: page.filter, order: page.order, unfolded: page.unfolded, texts: textFilter?.texts ?? [],
            holding: textFilter?.speeches ?? [], stamp: stamp)
        return libraryRows.rows(question) { workOutRows(of: page) }
    }

    private func workOutRows(of page: LibraryPage) -> [LibraryRow] {
        let passing = passing(page.filter)
        let texts = gathered(passing.speeches)
        let heads = page.order.sorted(passing.speeches.filter { texts[$0] != nil }, of: library, matches)
        let rows = heads.flatMap { head in self.rows(ofText: texts[head] ?? [head], in: page) }
        return rows + passing.failures.map(LibraryRow.failure)
    }

    /// What a filter leaves; its words for the texts count once they were looked for.
    private func passing(_ words: String) -> (speeches: [Int], failures: [Int]) {
        let parts = SpeechFilter.parts(of: words)
        let passing = filter.passing(parts.words)
        guard !parts.texts.isEmpty, let holding = textFilter, holding.texts == parts.texts else { return passing }
        return (passing.speeches.filter(holding.speeches.contains), [])
    }

    /// Takes in the speeches that hold what the filter looked for.
    mutating func take(_ texts: [String], _ speeches: Set<Int>) {
        textFilter = (texts, speeches)
        fitLibraryPage()
    }

    /// By the speech that stands for a text: the versions that the filter leaves, that one first.
    private func gathered(_ speeches: [Int]) -> [Int: [Int]] {
        let passing = Set(speeches)
        var texts: [Int: [Int]] = [:]
        for speech in speeches where matches.versions.group(of: speech) == nil { texts[speech] = [speech] }
        for group in matches.versions.groups {
            let versions = group.filter(passing.contains)
            if let head = versions.first { texts[head] = versions }
        }
        return texts
    }

    private func rows(ofText versions: [Int], in page: LibraryPage) -> [LibraryRow] {
        guard versions.count > 1 else { return versions.map { .speech($0) } }
        let isUnfolded = matches.versions.group(of: versions[0]).map(page.unfolded.contains) ?? false
        guard isUnfolded else { return [.speech(versions[0], .folded(versions.count))] }
        return [.speech(versions[0], .unfolded(versions.count))] + versions.dropFirst().map { .speech($0, .below) }
    }

    /// The speech at the library's cursor; nil on other pages and on what couldn't be read.
    var speechAtCursor: Int? { rowAtCursor?.speech }

    var rowAtCursor: LibraryRow? {
        guard case .library(let page) = page else { return nil }
        let rows = rows(of: page)
        return rows.indices.contains(page.cursor) ? rows[page.cursor] : nil
    }

    /// Folds and unfolds the versions of the text at the cursor, or of all.
    mutating func updateVersions(_ action: Action) {
        let group = speechAtCursor.flatMap(matches.versions.group)
        let all = Set(matches.versions.groups.indices)
        keepingRow { page in
            switch action {
            case .foldAll: page.unfolded = []
            case .unfoldAll: page.unfolded = all
            case .fold: if let group { page.unfolded.remove(group) }
            case .unfold: if let group { page.unfolded.insert(group) }
            case .toggleFold: if let group { page.unfolded.formSymmetricDifference([group]) }
            default: break
            }
        }
    }

    /// Changes the library page with the cursor staying on its row; where that is folded away, it goes to the one that stands
    /// for it.
    mutating func keepingRow(_ change: (inout LibraryPage) -> Void) {
        let row = rowAtCursor
        editLibrary(change)
        guard case .library(let page) = page else { return }
        let cursor = place(of: row, in: rows(of: page))
        editLibrary { $0.cursor = cursor }
    }

    /// Takes in matches; the library's cursor stays on its speech, though versions are rows no longer.
    mutating func show(_ found: MatchIndex) {
        guard case .library(var page) = pages.first else { return matches = found }
        let before = rows(of: page)
        let row = before.indices.contains(page.cursor) ? before[page.cursor] : nil
        matches = found
        defer {
            refreshComparisons()
            fitGatheredPages()
        }
        page.cursor = place(of: row, in: rows(of: page))
        pages[0] = .library(page)
    }

    private func place(of row: LibraryRow?, in rows: [LibraryRow]) -> Int {
        guard let row else { return 0 }
        guard let speech = row.speech else { return rows.firstIndex(of: row) ?? 0 }
        return rows.firstIndex { $0.speech == speech }
            ?? rows.firstIndex { $0.speech.map { matches.versions.areVersions($0, speech) } ?? false } ?? 0
    }

    /// A library page that comes back has its cursor on a row, though there may be fewer than when it was left.
    mutating func fitLibraryPage() {
        guard case .library(var page) = pages.first else { return }
        page.cursor = max(0, min(page.cursor, rows(of: page).count - 1))
        pages[0] = .library(page)
    }
}
