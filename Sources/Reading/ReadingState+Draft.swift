import Checking
import Matching
import Speeches

extension ReadingState {
    mutating func updateDraft(_ action: Action) {
        switch action {
        case .showDraft: showDraft()
        case .stepOtherSpeech(let count): stepKind(by: count)
        default: break
        }
    }

    mutating func editDraft(_ change: (inout DraftPage) -> Void) {
        guard case .draft(var page) = page else { return }
        change(&page)
        pages[pages.count - 1] = .draft(page)
    }

    /// The speech at the cursor as a draft.
    private mutating func showDraft() {
        guard let (speech, place) = textCursor ?? speechAtCursor.map({ ($0, library.speech($0).range.lowerBound) }) else {
            return notice = .noSpeechHere
        }
        history.record(pages)
        var page = DraftPage(speech: speech, at: place)
        page.fit(drafts[speech])
        pages.append(.draft(page))
    }

    mutating func nextDraftFilter() {
        editDraft { page in
            page.filter = page.filter.next
            page.fit(page.check)
        }
        if case .draft(let page) = page { notice = .draftFiltered(page.filter) }
    }

    /// The n-th sentence from the cursor that isn't only here.
    mutating func stepReused(by count: Int) {
        step(by: count) { $0.kind != .only }
    }

    /// The n-th sentence from the cursor that is of another kind than that at the cursor.
    private mutating func stepKind(by count: Int) {
        guard case .draft(let page) = page, let present = page.sentence else { return notice = .noMoreMatches }
        step(by: count) { $0.kind != present.kind || $0.isQuotation != present.isQuotation }
    }

    private mutating func step(by count: Int, to isWanted: (DraftSentence) -> Bool) {
        guard case .draft(let page) = page, let check = page.check else { return notice = .stillMatching }
        let ahead =
            count > 0 ? Array(page.rows.indices.dropFirst(page.cursor + 1)) : page.rows.indices.prefix(page.cursor).reversed()
        let wanted = ahead.filter { isWanted(check.sentences[page.rows[$0]]) }
        guard let last = wanted.last else { return notice = .noMoreMatches }
        let row = abs(count) <= wanted.count ? wanted[abs(count) - 1] : last
        editDraft { $0.move(to: row, top: $0.top) }
    }

    /// The speeches of the draft's own speaker, as far as the texts state who that is.
    func own(for draft: Int) -> Set<Int> {
        guard let speaker = library.speech(draft).facts.speaker else { return [] }
        let folded = Folding.fold(speaker).map(\.value)
        return Set(
            (0..<library.count).filter { speech in
                speech != draft && library.speech(speech).facts.speaker.map { Folding.fold($0).map(\.value) } == folded
            })
    }

    /// Goes to where the sentence at the cursor stands elsewhere.
    mutating func openSource() {
        guard case .draft(let page) = page, page.check != nil else { return notice = .stillMatching }
        guard let source = page.sentence?.sources.first else { return notice = .onlyHere }
        go(to: source.passage.speech, at: source.passage.range.lowerBound)
    }

    mutating func compareSource() {
        guard case .draft(let page) = page, page.check != nil else { return notice = .stillMatching }
        guard let source = page.sentence?.sources.first else { return notice = .onlyHere }
        compare(page.speech, source.passage.speech, at: source.match)
    }
}
