import Annotations
import Matching
import Speeches

extension ReadingState {
    /// The match at the cursor of a comparison: of those that hold it the current one, else the most telling; where none holds
    /// it, the current one.
    package var pairAtCursor: PairMatches.Pair? {
        guard case .compare(let page) = page else { return nil }
        let current = page.pairs.place(of: page.current).map { page.pairs.pairs[$0] }
        let here = page.pairs.pairs.filter { $0.range(on: page.focus).contains(page.cursor) }
        return here.first { $0.id == page.current } ?? here.min { $0.rank < $1.rank } ?? current
    }

    mutating func judge(_ judgement: Annotation.Verdict) -> Effect? {
        guard case .compare(let page) = page, let pair = pairAtCursor else {
            notice = .noMatchHere
            return nil
        }
        let ordered = page.pairs.order(page.order)
        let place = page.pairs.place(of: pair.id).flatMap { ordered.firstIndex(of: $0) } ?? 0
        let neighbours = Array(ordered[(place + 1)...]) + ordered[..<place].reversed()
        let known = shelf.verdicts.verdict(on: pair.match)?.id
        let body = Annotation.Body.verdict(judgement, self.place(of: pair.match.a), self.place(of: pair.match.b))
        let effect = keep(known ?? shelf.nextID(), body, at: Placement(pair.match.a, other: pair.match.b))
        showGrades()
        let next = judgement == .setPhrase ? pair.id : neighbours.first.map { page.pairs.pairs[$0].id }
        returnToMatch(next)
        notice = .judged(judgement)
        return effect
    }

    /// Brings a comparison to the match that a verdict, which was taken back, was about.
    mutating func returnToMatch(judgedBy id: AnnotationID) {
        guard let placement = shelf.placements[id], let other = placement.other else { return }
        let match = allMatches.matches.first { $0.a == placement.passage && $0.b == other }
        returnToMatch(match?.id)
    }

    /// Brings a comparison to a match where it has it, with the layout and the scrolling as they are.
    private mutating func returnToMatch(_ match: MatchID?) {
        guard case .compare(let page) = page else { return }
        if let place = page.pairs.place(of: match), page.layout == .meeting { return meet(at: page.pairs.pairs[place]) }
        if page.pairs.place(of: page.current) == nil { editCompare { $0.current = nil } }
    }

    /// Both sides of a match with where they are from.
    mutating func copyBoth(_ pair: PairMatches.Pair, of page: ComparePage) -> Effect {
        let quotes = [ComparePage.Side.left, .right].map { side in
            let (speech, range) = (page.speech(on: side), pair.range(on: side))
            return library.document(of: speech).quote(range) + "\n" + library.source(ofSpeech: speech, at: range.lowerBound)
        }
        notice = .copiedBoth
        return .copy(quotes.joined(separator: "\n\n") + "\n")
    }

    /// Opens both speeches of a comparison where the match at the cursor stands; the one with the keys lies on top.
    mutating func openBoth() {
        guard case .compare(let page) = page, let pair = pairAtCursor else { return notice = .noMatchHere }
        history.record(pages)
        for side in [page.focus.other, page.focus] {
            let speech = page.speech(on: side)
            var reader = ReaderPage(speech: speech, at: pair.range(on: side).lowerBound, pane: .text)
            (reader.cameByJump, reader.collapsed) = (true, folds[speech] ?? [])
            pages.append(.reader(reader))
        }
        notice = .openedBoth
    }
}
