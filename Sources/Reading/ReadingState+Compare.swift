import Matching
import Speeches

extension ReadingState {
    mutating func updateCompare(_ action: Action) {
        switch action {
        case .swapSides: swapSides()
        case .freeScrolling(let top):
            editCompare { $0.otherTop = top }
            notice = .scrollingFree
        case .lockScrolling(let meeting):
            editCompare { ($0.meeting, $0.otherTop, $0.meetsAtMatch) = (meeting, nil, false) }
            notice = .scrollingLocked
        case .toggleLayout: toggleLayout()
        case .moveInVersions(let cursor, let top, let isStep):
            editCompare { page in
                (page.focus, page.cursor, page.top, page.versionTop) = (cursor.side, cursor.position, cursor.position, top)
                page.cameByJump = isStep
            }
        case .switchVersion(let place):
            editCompare { ($0.focus, $0.home, $0.cursor, $0.top) = (place.side, place.side, place.position, place.position) }
        case .toggleUnchanged:
            editCompare { $0.foldsUnchanged.toggle() }
        case .changeContext(let rows):
            editCompare { page in
                page.foldsUnchanged = true
                page.context = min(max(page.context + rows, 0), 99)
            }
        case .moveDivider(let percent):
            leftShare = min(max(percent, 20), 80)
        case .dragDivider(let isDragged): dragsDivider = isDragged
        default: break
        }
    }

    private mutating func toggleLayout() {
        editCompare { page in
            page.layout = page.layout == .meeting ? .version : .meeting
            page.versionTop = .init(page.focus, page.top)
            page.otherTop = nil
            page.cameByJump = true
            (page.selection, page.pressed) = (nil, nil)
        }
        guard case .compare(let page) = page else { return }
        notice = page.layout == .version ? .versionLayout : .meetingLayout
    }

    /// Puts two speeches side by side, meeting at a match: the given one, or the most telling.
    mutating func compare(_ left: Int, _ right: Int, at match: Match?) {
        history.record(pages)
        if case .compare = page { pages.removeLast() }
        let start = ComparePage.Meeting(
            left: library.shownRange(ofSpeech: left).lowerBound, right: library.shownRange(ofSpeech: right).lowerBound)
        let pairs = PairMatches(left, right, in: matches, of: library)
        let page = ComparePage(pairs, start: start)
        pages.append(.compare(page))
        if page.layout == .version && match == nil { return }
        if let match, pairs.place(of: match.id) == nil { return meet(at: match) }
        if let place = pairs.place(of: match?.id) ?? pairs.order(.score).first { meet(at: pairs.pairs[place]) }
    }

    /// Brings both texts to stand on one row at a match that isn't among those that are shown.
    private mutating func meet(at match: Match) {
        editCompare { page in
            let isTurned = match.a.speech != page.left
            page.meeting = .init(
                left: (isTurned ? match.b : match.a).range.lowerBound, right: (isTurned ? match.a : match.b).range.lowerBound)
            (page.cursor, page.cameByJump) = (page.meeting[page.focus], true)
        }
    }

    /// Brings both texts of a comparison to stand on one row at a match.
    mutating func meet(at pair: PairMatches.Pair) {
        editCompare { page in
            page.current = pair.id
            page.meeting = .init(left: pair.left.lowerBound, right: pair.right.lowerBound)
            (page.meetsAtMatch, page.otherTop) = (true, nil)
            page.cursor = page.meeting[page.focus]
            page.cameByJump = true
        }
    }

    /// The pages of comparisons with the matches that are known now.
    mutating func refreshComparisons() {
        for index in pages.indices {
            guard case .compare(var page) = pages[index] else { continue }
            page.pairs = PairMatches(page.left, page.right, in: matches, of: library)
            pages[index] = .compare(page)
        }
    }

    private mutating func swapSides() {
        editCompare { [matches, library] page in
            (page.left, page.right) = (page.right, page.left)
            page.pairs = PairMatches(page.left, page.right, in: matches, of: library)
            (page.meeting.left, page.meeting.right) = (page.meeting.right, page.meeting.left)
            (page.focus, page.home) = (page.focus.other, page.home.other)
            page.versionTop.side = page.versionTop.side.other
            let turned: [ComparePage.Order: ComparePage.Order] = [.left: .right, .right: .left]
            page.order = turned[page.order] ?? page.order
        }
    }
}
