import Matching
import Speeches

extension ReadingState {
    mutating func step(_ action: Action) {
        switch action {
        case .stepMatch(let count): stepMatch(by: count)
        case .stepOtherSpeech(let count): stepOtherSpeech(by: count)
        case .stepSection(let count): stepSection(by: count)
        case .stepParagraph(let count):
            guard let (speech, _) = textCursor else { return }
            let document = library.document(of: speech)
            let shown = document.shownRange(ofSpeech: library.entries[speech].speech)
            stepCursor(by: count, through: document.paragraphs(in: shown).map(\.lowerBound))
        case .stepHit(let count): stepHit(by: count)
        default: break
        }
    }

    private mutating func stepMatch(by count: Int) {
        if case .compare(let page) = page { return stepMatch(by: count, of: page) }
        if case .matrix = page { return stepClosest(by: count) }
        if case .draft = page { return stepReused(by: count) }
        guard case .reader(let page) = page else { return }
        let starts = matches.spots[page.speech].map(\.range.lowerBound)
        if starts.isEmpty { return notice = matchingProgress == nil ? .noSharedPassages : .stillMatching }
        if !stepCursor(by: count, through: starts) { notice = .noMoreMatches }
    }

    private mutating func stepMatch(by count: Int, of page: ComparePage) {
        let ordered = page.pairs.order(page.order)
        guard !ordered.isEmpty else { return notice = matchingProgress == nil ? .noSharedPassages : .stillMatching }
        let place = page.pairs.place(of: page.current).flatMap { ordered.firstIndex(of: $0) }
        let wanted = place.map { $0 + count } ?? (count > 0 ? 0 : ordered.count - 1)
        if !ordered.indices.contains(wanted) { notice = .noMoreMatches }
        meet(at: page.pairs.pairs[ordered[min(max(wanted, 0), ordered.count - 1)]])
    }

    private mutating func stepOtherSpeech(by count: Int) {
        switch page {
        case .draft: updateDraft(.stepOtherSpeech(by: count))
        case .reader(let page):
            let spots = matches.spots[page.speech]
            let present = spots.last { $0.range.lowerBound <= page.cursor }?.lead.other.speech
            let others = spots.filter { $0.lead.other.speech != present }.map(\.range.lowerBound)
            if !stepCursor(by: count, through: others) { notice = .noOtherSpeechMatches }
        case .compare(let page):
            let partners = (matches.versionPartners[page.left] + matches.partners[page.left]).map(\.speech)
            guard partners.count > 1, let place = partners.firstIndex(of: page.right) else {
                return notice = .noOtherSpeechMatches
            }
            let next = ((place + count) % partners.count + partners.count) % partners.count
            compare(page.left, partners[next], at: nil)
        default: break
        }
    }

    private mutating func stepSection(by count: Int) {
        if case .parallels(let page) = page { return stepParallels(by: count, of: page) }
        guard let (speech, _) = textCursor else { return }
        let starts = library.speech(speech).sections.nodes.map(\.start)
        if !stepCursor(by: count, through: starts) { notice = .noMoreSections }
    }

    private mutating func stepParallels(by count: Int, of page: ParallelsPage) {
        let nodes = library.speech(page.speech).sections.nodes
        var section = page.section + count
        while nodes.indices.contains(section) {
            let items = parallels(ofSection: section, inSpeech: page.speech)
            if !items.isEmpty {
                pages[pages.count - 1] = .parallels(parallels(of: section, inSpeech: page.speech, items))
                return
            }
            section += count.signum()
        }
        notice = .noMoreSections
    }

    /// Moves the text cursor to the n-th of the places behind it, or before it; to the last there is where there are
    /// fewer.
    /// - Returns: whether there was one.
    @discardableResult
    private mutating func stepCursor(by count: Int, through places: [TextPosition]) -> Bool {
        guard let (_, cursor) = textCursor else { return false }
        let ahead = count > 0 ? places.filter { $0 > cursor } : places.filter { $0 < cursor }.reversed()
        guard let last = ahead.last else { return false }
        setTextCursor(abs(count) <= ahead.count ? ahead[abs(count) - 1] : last)
        return true
    }
}
