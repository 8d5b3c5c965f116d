import Matching
import Speeches

extension ReadingState {
    /// What an action makes of the session, and what it asks of the world. Pure.
    package mutating func update(_ action: Action) -> Effect? { perform(action) ?? lackingGathering() }

    private mutating func perform(_ action: Action) -> Effect? {
        if !action.keepsNotice { notice = nil }
        switch action {
        case .quit: return .quit
        case .suspend: return .suspend
        case .redraw: return .redraw
        case .libraryRead, .otherLibraryRead, .pathsFound, .restore, .matchingProgressed, .matched, .sectionsIndexed,
            .searchProgressed, .searched, .filtered, .gathered:
            return receive(action)
        case .startFilter, .startSectionFilter, .startSearch, .startCommand, .toggleSearchScope, .recallLine, .type,
            .editLine, .completePath, .acceptPrompt, .openMenu, .accept, .escape:
            return updateOverlay(action)
        case .moveInList, .moveInText, .moveInTree, .moveInParallels, .moveInMatrix, .focusTree, .focusText, .focusOther:
            move(action)
        case .stepMatch, .stepOtherSpeech, .stepSection, .stepParagraph, .stepHit: step(action)
        case .toggleFold, .fold, .unfold, .foldAll, .unfoldAll, .foldLevels: updateTree(action)
        case .toggleMark, .nextOrder, .toggleHighlights, .toggleNoise, .toggleOriginal, .nextGradeFilter, .changeShortestMatch,
            .nextTextWidth, .useTextWidth, .useLanguage, .say:
            updateLooks(action)
        case .editFile: return editFile()
        case .find(let words): return find(words)
        case .awaitLetter, .takeLetter: updatePlaceMarks(action)
        case .useTheme(let name):
            (theme, notice) = (name, .theme(name))
            return .useTheme(name)
        case .set(let name, let value): return .set(name, to: value)
        case .open(let words): return open(words)
        case .openTitled(let words): openTitled(words)
        case .select, .press, .copySelection: return updateSelection(action)
        case .showHelpLine(let line, let top, let place, let count):
            editHelp { ($0.hit, $0.top) = (line, top) }
            notice = .hit(place, of: count)
        case .closePage: return closePage()
        case .copy(let range): return copy(in: range)
        case .copyTable:
            if case .family(let page) = page { return copyFamily(page) }
            if case .families = page { return copyFamilies() }
        case .judge, .undo, .startNote, .showNotes, .deleteNote, .annotated, .annotationsKept, .annotationsNotKept:
            return updateAnnotations(action)
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
        case .libraryRead(let library): return open(library, keepsPlace: true)
        case .otherLibraryRead(let library): return open(library, keepsPlace: false)
        case .pathsFound(let typed, let paths): offer(paths, for: typed)
        case .restore(let saved): restore(saved)
        case .matchingProgressed(let share): matchingProgress = share
        case .matched(let found):
            (matchingProgress, allMatches) = (nil, found)
            showGrades()
        case .sectionsIndexed(let sections): self.sections = sections
        case .searchProgressed(let share): if isSearching { searchProgress = share }
        case .searched(let search): receive(search)
        case .gathered(let result, let generation): receive(result, generation: generation)
        case .filtered(let texts, let speeches): take(texts, speeches)
        default: break
        }
        return nil
    }

    /// Takes a library in; one that was read anew, with the place that was on the screen.
    private mutating func open(_ library: Library, keepsPlace: Bool) -> Effect? {
        let place = textCursor.map {
            (self.library.document(of: $0.speech).name, self.library.speech($0.speech).id.number, $0.position)
        }
        let isAnew = !isReading
        self.library = library
        isReading = false
        names = SpeechNames.names(in: library)
        (filter, textFilter) = (SpeechFilter(library), nil)
        (allMatches, matches) = (.empty(speechCount: library.count), .empty(speechCount: library.count))
        sections = nil
        leaveAnnotations(keeping: keepsPlace)
        if isAnew { leaveAll(for: keepsPlace ? place : nil) }
        if isAnew, keepsPlace { notice = .libraryReadAnew }
        guard library.count > 0 else { return nil }
        matchingProgress = 0
        return .match(library)
    }

    /// Places in texts that may have changed are given up, but for the one on the screen.
    private mutating func leaveAll(for place: (file: String, number: Int, position: TextPosition)?) {
        (overlay, search, history, marked, folds, placeMarks) = (nil, nil, History(), [], [:], [:])
        (awaited, searchProgress) = (nil, nil)
        pages = [.library(LibraryPage())]
        guard let place else { return }
        let speech = (0..<library.count).first {
            library.document(of: $0).name == place.file && library.speech($0).id.number == place.number
        }
        guard let speech else { return }
        let range = library.speech(speech).range
        go(to: speech, at: min(max(place.position, range.lowerBound), max(range.lowerBound, range.upperBound.advanced(by: -1))))
        history = History()
    }

    private mutating func updateLooks(_ action: Action) {
        switch action {
        case .toggleMark:
            if case .family = page { markWitness() } else { toggleMark() }
        case .nextOrder: nextOrder()
        case .toggleHighlights:
            showsHighlights.toggle()
            notice = showsHighlights ? .highlightsOn : .highlightsOff
        case .toggleNoise:
            hidesNoise.toggle()
            notice = hidesNoise ? .noiseHidden : .noiseShown
        case .toggleOriginal:
            showsOriginal.toggle()
            if case .compare = page {
                notice = showsOriginal ? .spellingShown : .spellingHidden
            } else {
                notice = showsOriginal ? .originalShown : .repairsShown
            }
        case .nextGradeFilter:
            if case .draft = page { return nextDraftFilter() }
            gradeFilter = gradeFilter.next
            showGrades()
            notice = .gradesShown(gradeFilter)
        case .changeShortestMatch(let count): changeShortestMatch(by: count)
        case .nextTextWidth: use(textWidth.next)
        case .useTextWidth(let width): use(width)
        case .useLanguage(let tag): (language, notice) = (tag, .language(tag))
        case .say(let notice): self.notice = notice
        default: break
        }
    }

    private mutating func use(_ width: TextWidth) { (textWidth, notice) = (width, .textWidth(width)) }

    mutating func showGrades() {
        let judged = shelf.verdicts.applied(to: allMatches)
        guard gradeFilter != .all || shortestMatch > 0 else { return show(judged) }
        show(judged.filtered { gradeFilter.shows($0) && max($0.a.range.count, $0.b.range.count) >= shortestMatch })
    }

    /// What the shortest match can be.
    private static let shortestMatches = [0, 6, 8, 10, 12, 16, 20, 30, 50, 100]

    private mutating func changeShortestMatch(by count: Int) {
        let place = Self.shortestMatches.lastIndex { $0 <= shortestMatch } ?? 0
        shortestMatch = Self.shortestMatches[min(max(place + count, 0), Self.shortestMatches.count - 1)]
        showGrades()
        notice = .shortestMatch(shortestMatch)
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
            notice = .steppingOrdered(page.order)
            pages[pages.count - 1] = .compare(page)
        case .family: nextFamilyOrder()
        case .families: nextFamiliesOrder()
        case .matrix: nextMatrixOrder()
        default: break
        }
    }

    private mutating func editFile() -> Effect? {
        guard let speech = textCursor?.speech ?? speechAtCursor else {
            notice = .nothingHere
            return nil
        }
        let document = library.document(of: speech)
        let position = textCursor?.position ?? library.speech(speech).range.lowerBound
        guard document.name != "-" else {
            notice = .nothingHere
            return nil
        }
        let isText = ["text", "markdown", "html", "feed"].contains(document.origin.format)
        return .edit(file: document.name, line: document.text.lineNumber(at: position), isText: isText)
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
    /// It comes from the background, or is no more than the end of a click.
    fileprivate var keepsNotice: Bool {
        switch self {
        case .press(nil), .libraryRead, .otherLibraryRead, .pathsFound, .restore, .matchingProgressed, .matched, .sectionsIndexed,
            .searchProgressed, .searched, .filtered, .gathered, .annotated, .annotationsKept, .annotationsNotKept:
            true
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
