import Matching
import Speeches

extension ReadingState {
    /// What an action makes of the session, and what it asks of the world. Pure.
    package mutating func update(_ action: Action) -> Effect? {
        if !action.isFromBackground { notice = nil }
        switch action {
        case .quit: return .quit
        case .suspend: return .suspend
        case .redraw: return .redraw
        case .libraryRead, .restore, .matchingProgressed, .matched, .searched: return receive(action)
        case .startFilter, .startSearch, .startCommand, .type, .eraseCharacter, .acceptPrompt, .openMenu, .accept, .escape:
            return updateOverlay(action)
        case .moveInList, .moveInText, .moveInTree, .moveInParallels, .focusTree, .focusText, .focusOther: move(action)
        case .stepMatch, .stepOtherSpeech, .stepSection, .stepParagraph, .stepHit: step(action)
        case .toggleFold, .fold, .unfold, .foldAll, .unfoldAll: updateTree(action)
        case .toggleMark, .nextOrder, .toggleHighlights, .toggleNoise, .toggleOriginal, .nextGradeFilter, .say:
            updateLooks(action)
        case .useTheme(let name): return .useTheme(name)
        case .closePage: return closePage()
        case .copy(let range): return copy(in: range)
        case .toggleMouse:
            usesMouse.toggle()
            notice = usesMouse ? .mouseOn : .mouseOff
            return .useMouse(usesMouse)
        default: navigate(action)
        }
        return nil
    }

    private mutating func receive(_ action: Action) -> Effect? {
        switch action {
        case .libraryRead(let library):
            self.library = library
            isReading = false
            names = SpeechNames.names(in: library)
            filter = SpeechFilter(library)
            (allMatches, matches) = (.empty(speechCount: library.count), .empty(speechCount: library.count))
            guard library.count > 0 else { return nil }
            matchingProgress = 0
            return .match(library)
        case .restore(let saved): restore(saved)
        case .matchingProgressed(let share): matchingProgress = share
        case .matched(let found):
            (matchingProgress, allMatches) = (nil, found)
            showGrades()
        case .searched(let search): showResult(of: search)
        default: break
        }
        return nil
    }

    private mutating func updateLooks(_ action: Action) {
        switch action {
        case .toggleMark: toggleMark()
        case .nextOrder: nextOrder()
        case .toggleHighlights:
            showsHighlights.toggle()
            notice = showsHighlights ? .highlightsOn : .highlightsOff
        case .toggleNoise:
            hidesNoise.toggle()
            notice = hidesNoise ? .noiseHidden : .noiseShown
        case .toggleOriginal:
            showsOriginal.toggle()
            notice = showsOriginal ? .originalShown : .repairsShown
        case .nextGradeFilter:
            gradeFilter = gradeFilter.next
            showGrades()
            notice = .gradesShown(gradeFilter)
        case .say(let notice): self.notice = notice
        default: break
        }
    }

    private mutating func showGrades() {
        show(gradeFilter == .all ? allMatches : allMatches.filtered(gradeFilter.shows))
    }

    private mutating func toggleMark() {
        guard let speech = speechAtCursor else { return }
        if let place = marked.firstIndex(of: speech) {
            marked.remove(at: place)
            notice = .unmarked
        } else {
            marked = marked.suffix(1) + [speech]
            notice = marked.count == 1 ? .markedOne : .markedTwo
        }
        guard case .library(let page) = page else { return }
        let last = rows(of: page).count - 1
        editLibrary { $0.cursor = min($0.cursor + 1, last) }
    }

    private mutating func nextOrder() {
        switch page {
        case .library(let page):
            keepingRow { $0.order = $0.order.next }
            notice = .ordered(page.order.next)
        case .compare(var page):
            page.order = page.order.next
            pages[pages.count - 1] = .compare(page)
        default: break
        }
    }

    private mutating func copy(in range: TextRange) -> Effect? {
        guard let (speech, cursor) = textCursor else { return nil }
        let passage = spot(inSpeech: speech, at: cursor, row: range)?.range ?? range
        let text = library.document(of: speech).quote(passage)
        notice = .copied(text.count)
        return .copy(text)
    }

    private mutating func closePage() -> Effect? {
        if overlay != nil {
            overlay = nil
            return nil
        }
        guard pages.count > 1 else { return .quit }
        pages.removeLast()
        notice = .closed
        return nil
    }
}

extension Action {
    var isFromBackground: Bool {
        switch self {
        case .libraryRead, .restore, .matchingProgressed, .matched, .searched: true
        default: false
        }
    }
}

extension GradeFilter {
    package func shows(_ match: Match) -> Bool {
        switch self {
        case .all: true
        case .withoutFormulas: match.grade != .formula
        case .verbatimAndNear: match.grade == .verbatim || match.grade == .near
        }
    }
}

extension CaseIterable where Self: Equatable {
    /// The case behind this one, the first behind the last.
    var next: Self {
        let all = Array(Self.allCases)
        let place = all.firstIndex(of: self) ?? all.endIndex - 1
        return all[(place + 1) % all.count]
    }
}
