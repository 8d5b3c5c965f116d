import Matching
import Speeches

extension ReadingState {
    mutating func navigate(_ action: Action) {
        switch action {
        case .openRow: openRow()
        case .followPassage(let row): followPassage(in: row)
        case .showParallels: showParallels()
        case .openParallel: openParallel()
        case .showFamily, .toggleContext, .scrollTable: updateFamily(action)
        case .compare(let row): startComparison(in: row)
        case .compareSpeeches(let left, let right): compare(left, right, at: nil)
        case .openAt(let speech, let position): go(to: speech, at: position)
        case .swapSides, .freeScrolling, .lockScrolling, .toggleLayout, .moveInVersions, .switchVersion, .toggleUnchanged,
            .changeContext,
            .moveDivider, .dragDivider:
            updateCompare(action)
        case .showFamilies: showFamilies()
        case .showMatrix: showMatrix()
        case .showDraft: updateDraft(action)
        case .showOutline: showOutline()
        case .openBoth: openBoth()
        case .showHits: showHits()
        case .showHelp:
            if case .help = page { return }
            pages.append(.help(HelpPage()))
        case .showScreens:
            overlay = .choice(Choice(items: pages.indices.map(Choice.Item.screen), cursor: max(0, pages.count - 2)))
        case .goBack: goBack()
        case .goForward: goForward()
        default: break
        }
    }

    /// Pages that were put aside are brought up to what is known by now.
    mutating func fitPages() {
        refreshComparisons()
        fitGatheredPages()
        fitNotesPages()
        fitHitsPages(dropsEmpty: true)
        fitLibraryPage()
    }

    private mutating func goBack() {
        guard let earlier = history.back(from: pages) else { return notice = .nothingToGoBackTo }
        pages = earlier
        fitPages()
        notice = .wentBack
    }

    private mutating func goForward() {
        guard let later = history.forward(from: pages) else { return notice = .nothingToGoForwardTo }
        pages = later
        fitPages()
        notice = .wentForward
    }

    private mutating func openRow() {
        switch page {
        case .library:
            switch rowAtCursor {
            case .speech(_, .folded): updateVersions(.unfold)
            case .speech(let speech, _): go(to: speech, at: library.speech(speech).range.lowerBound)
            case .failure(let failure): notice = .unreadable(failure)
            case nil: break
            }
        case .compare(let page): go(to: page.focused, at: page.cursor)
        case .hits(let page): openHit(page)
        case .family(let page):
            let witness = page.table.witnesses[page.witness]
            go(to: witness.speech, at: witness.range.lowerBound)
        case .families: openFamily()
        case .notes: openNote()
        case .draft: openSource()
        case .matrix: openCell()
        case .outline: openOutlineRow()
        default: break
        }
    }

    private mutating func followPassage(in row: TextRange) {
        guard case .reader(let page) = page else { return }
        guard let spot = spot(inSpeech: page.speech, at: page.cursor, row: row) else {
            return notice = matchingProgress == nil ? .noMatchHere : .stillMatching
        }
        let places = spot.sides.map { Choice.Item.passage($0.other, $0.grade, likeness: matches.matches[$0.match].likeness) }
        if places.count == 1 { return take(places[0]) }
        overlay = .choice(Choice(items: places))
    }

    /// Does what was chosen.
    mutating func take(_ item: Choice.Item) {
        switch item {
        case .passage(let passage, _, _): go(to: passage.speech, at: passage.range.lowerBound)
        case .place(let speech, let section): go(to: speech, at: library.speech(speech).sections.nodes[section].start)
        case .screen(let index):
            guard pages.indices.dropLast().contains(index) else { return }
            history.record(pages)
            pages.removeSubrange((index + 1)...)
        case .partner(let partner, _, _):
            switch page {
            case .reader(let page): compare(page.speech, partner, at: nil)
            case .library:
                if let speech = speechAtCursor { compare(speech, partner, at: nil) }
            default: break
            }
        }
    }

    private mutating func showParallels() {
        guard let (speech, cursor) = textCursor else { return }
        let tree = library.speech(speech).sections
        if tree.index(at: cursor) == 0 { return showFirstParallels(inSpeech: speech) }
        for section in tree.path(to: tree.index(at: cursor)).reversed() {
            let items = parallels(ofSection: section, inSpeech: speech)
            if !items.isEmpty {
                history.record(pages)
                return pages.append(.parallels(parallels(of: section, inSpeech: speech, items)))
            }
        }
        notice = sections != nil ? .noParallels : .stillMatching
    }

    /// The opening is no section: the counterparts of the first section that has some.
    private mutating func showFirstParallels(inSpeech speech: Int) {
        if sections == nil { return notice = .stillMatching }
        let nodes = library.speech(speech).sections.nodes
        guard nodes.count > 1 else { return notice = .speechWithoutSections }
        for section in nodes.indices.dropFirst() {
            let items = parallels(ofSection: section, inSpeech: speech)
            guard !items.isEmpty else { continue }
            history.record(pages)
            pages.append(.parallels(parallels(of: section, inSpeech: speech, items)))
            return notice = .parallelsOfFirstSection
        }
        notice = .noParallels
    }

    func parallels(of section: Int, inSpeech speech: Int, _ items: [ParallelSection]) -> ParallelsPage {
        let top = ParallelsPage.Place(block: 0, position: nil)
        return ParallelsPage(
            speech: speech, section: section, items: items, found: matches, cursor: .init(block: 1, position: nil), top: top)
    }

    private mutating func openParallel() {
        guard case .parallels(let page) = page else { return }
        if page.cursor.block == 0 {
            let start = library.speech(page.speech).sections.nodes[page.section].start
            return go(to: page.speech, at: page.cursor.position ?? start)
        }
        let item = page.items[page.cursor.block - 1]
        go(to: item.speech, at: page.cursor.position ?? library.speech(item.speech).sections.nodes[item.section].start)
    }

    private mutating func startComparison(in row: TextRange?) {
        switch page {
        case .library:
            if marked.count == 2 { return compare(marked[0], marked[1], at: nil) }
            guard let speech = speechAtCursor else { return }
            if let mark = marked.first, mark != speech { return compare(mark, speech, at: nil) }
            choosePartner(of: speech)
        case .reader(let page):
            if let row, let spot = spot(inSpeech: page.speech, at: page.cursor, row: row) {
                return compare(page.speech, spot.lead.other.speech, at: matches.matches[spot.lead.match])
            }
            choosePartner(of: page.speech)
        case .parallels(let page):
            guard page.cursor.block > 0 else { return notice = .nothingHere }
            let item = page.items[page.cursor.block - 1]
            if let match = item.matches.first { return compare(page.speech, item.speech, at: page.found.matches[match]) }
            let nodes = (library.speech(page.speech).sections.nodes, library.speech(item.speech).sections.nodes)
            compare(page.speech, item.speech, sections: (nodes.0[page.section].range, nodes.1[item.section].range))
        case .matrix: compareCell()
        case .outline: openOutlineRow()
        case .draft: compareSource()
        case .family(let page): compareWitnesses(of: page)
        default: break
        }
    }

    private mutating func choosePartner(of speech: Int) {
        let (versions, partners) = (matches.versionPartners[speech], matches.partners[speech])
        guard !(versions + partners).isEmpty else { return notice = matchingProgress == nil ? .noSharedPassages : .stillMatching }
        let ordered = partners.enumerated().sorted { ($1.element.matches, $0.offset) < ($0.element.matches, $1.offset) }.map(
            \.element)
        let items = [(versions, true), (ordered, false)].flatMap { partners, areVersions in
            partners.map { Choice.Item.partner(speech: $0.speech, matches: $0.matches, isVersion: areVersions) }
        }
        overlay = .choice(Choice(items: items))
    }
}
